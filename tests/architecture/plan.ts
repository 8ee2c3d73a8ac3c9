/** A package or application of this repository, by the name its manifest carries after `@stagecraft/`. */
export type Room = 'web' | 'api' | 'learning' | 'content' | 'assessment' | 'analyzer' | 'db'

/** Who may import whom. Change it here, in `.oxlintrc.jsonc` and in ARCHITECTURE.md, or nowhere. */
export const mayImport: Readonly<Record<Room, readonly Room[]>> = {
  web: ['analyzer', 'api', 'assessment'],
  api: ['learning'],
  learning: ['analyzer', 'assessment', 'content', 'db'],
  content: ['assessment'],
  assessment: ['analyzer'],
  analyzer: [],
  db: [],
}

/** What the tests of a room may import beyond that: a real database. */
export const testsMayImport: Readonly<Partial<Record<Room, readonly Room[]>>> = { api: ['db'] }
export const isTest = /\.test\.tsx?$/

/** Every room, outermost first. */
export const rooms = Object.keys(mayImport) as readonly Room[]

/** The rooms whose code also runs in a browser, and the files in them that never do. */
export const browserRooms: readonly Room[] = ['analyzer', 'assessment']
export const runsOnNodeOnly = /\.test\.ts$|^packages\/analyzer\/src\/(?:cli\.ts$|cli\/|conformance\/)/

/**
 * The files of the web through which `@stagecraft/api` comes in: for the browser trpc/ and auth/, for the server its
 * settings, the platform it opens, what watches over the process, and the routes under /api.
 */
export const apiDoors = /^apps\/web\/src\/(?:trpc\/|auth\/|operations\/|env\.ts$|platform\.ts$|app\/.*\/route\.ts$)/

/** What a folder of `apps/web/src` may take from the others; a folder that is not named here may take anything. */
export const webFolders: Readonly<Record<string, readonly string[]>> = {
  components: ['components'],
  widgets: ['components', 'widgets'],
  questions: ['components', 'questions', 'trpc', 'widgets'],
  features: ['auth', 'components', 'env', 'features', 'questions', 'trpc', 'widgets'],
}

/** A page reads params, prefetches and renders one feature: this many lines are enough. */
export const pageLineLimit = 25

/** The folder a room lives in. */
export function folderOf(room: Room): string {
  return room === 'web' ? 'apps/web' : `packages/${room}`
}

/** The room a file belongs to, or null for scripts, tests, benchmarks and configuration, which may import anything. */
export function roomOf(path: string): Room | null {
  return rooms.find((room) => path.startsWith(`${folderOf(room)}/`)) ?? null
}
