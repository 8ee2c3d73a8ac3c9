export { applyMigrations, type MigrateOptions } from './apply-migrations.ts'
