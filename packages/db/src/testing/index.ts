export { countQueries, newTestDatabase, testDb } from './test-db.ts'
