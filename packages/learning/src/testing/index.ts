export { aCourse } from './a-course.ts'
export { type FilledDatabase, fillWithAttempts } from './fill-with-attempts.ts'
export { aPerson } from './people.ts'
