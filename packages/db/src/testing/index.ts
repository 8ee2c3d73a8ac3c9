export { findScans } from './find-scans.ts'
export { countQueries, newTestDatabase, testDb } from './test-db.ts'
