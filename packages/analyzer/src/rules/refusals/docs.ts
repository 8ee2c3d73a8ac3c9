export { docs as cannotBuild } from './rules/cannot-build.ts'
export { docs as cannotParse } from './rules/cannot-parse.ts'
