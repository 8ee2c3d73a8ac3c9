export { type EmbeddedOptions, type EmbeddedPostgres, startEmbedded } from './start-embedded.ts'
export { AlreadyRunningError } from './running-postmaster.ts'
export { stopLeftOver } from './stop-left-over.ts'
export { stopWithParent } from './stop-with-parent.ts'
