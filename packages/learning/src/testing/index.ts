export { aCourse } from './a-course.ts'
export { aPerson } from './people.ts'
