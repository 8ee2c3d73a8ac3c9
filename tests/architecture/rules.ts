import { importsOf, resolveImport, withoutComments } from './imports.ts'
import { declaredPackages, doorsOf } from './manifest.ts'
import {
  apiDoors,
  browserRooms,
  folderOf,
  isTest,
  mayImport,
  pageLineLimit,
  roomOf,
  rooms,
  runsOnNodeOnly,
  testsMayImport,
  webFolders,
  type Room,
} from './plan.ts'
import { sourcesOf, type ArchitectureRule, type Repository, type Violation } from './repository.ts'

const scope = '@stagecraft/'

/** A manifest declares only the rooms that the plan allows, so that pnpm links no others. */
export const manifestsFollowThePlan: ArchitectureRule = (repository) =>
  rooms.flatMap((room) => {
    const { running, testing } = declaredPackages(repository, room)
    const isForbidden = (allowed: readonly Room[]) => (name: string) =>
      name.startsWith(scope) && !isOneOf(name, allowed)
    return [...running.filter(isForbidden(mayImport[room])), ...testing.filter(isForbidden(allowedInTests(room)))].map(
      (name) => `${folderOf(room)}/package.json declares ${name}: ${allowance(room)}`,
    )
  })

/** Every package is a room of the plan, and every room is there. */
export const roomsAreThePlanned: ArchitectureRule = (repository) => {
  const manifests = [...repository.keys()].filter((path) => /^(?:apps|packages)\/[^/]+\/package\.json$/.test(path))
  const planned = rooms.map((room) => `${folderOf(room)}/package.json`)
  return [
    ...manifests.filter((path) => !planned.includes(path)).map((path) => `${path} is in no plan: give the room a row`),
    ...planned.filter((path) => !manifests.includes(path)).map((path) => `${path} is planned and missing`),
  ]
}

/** A source imports only the rooms that the plan allows, and by their names. */
export const importsFollowThePlan: ArchitectureRule = (repository) =>
  everyImport(repository, ({ room, path, specifier, target }) => {
    const allowed = isTest.test(path) ? allowedInTests(room) : mayImport[room]
    if (specifier.startsWith(scope) && !isOneOf(specifier, allowed)) return `imports ${specifier}: ${allowance(room)}`
    return target !== null && roomOf(target) !== room
      ? `leaves ${folderOf(room)} by a path (${specifier}): import the package`
      : null
  })

/** What a package offers for testing is for tests, and for what other packages offer for testing. */
export const testingStaysInTests: ArchitectureRule = (repository) =>
  everyImport(repository, ({ path, specifier, target }) => {
    const isForTests = isTest.test(path) || path.includes('/src/testing/')
    const isTesting = /^@stagecraft\/\w+\/testing$/.test(specifier) || target?.includes('/src/testing/') === true
    return isTesting && !isForTests ? `imports ${specifier}: only tests may` : null
  })

/** Features know nothing of each other; what two of them need becomes a component or goes down a floor. */
export const featuresStandAlone: ArchitectureRule = (repository) =>
  everyImport(repository, ({ path, target, specifier }) => {
    const own = featureOf(path)
    const other = target === null ? null : featureOf(target)
    return own !== null && other !== null && own !== other
      ? `imports ${specifier}: feature ${own} may not know feature ${other}; move the shared part to components/`
      : null
  })

/** Components know no word of the domain, widgets no page, features no route. */
export const webFoldersPointDown: ArchitectureRule = (repository) =>
  everyImport(repository, ({ path, target, specifier }) => {
    const allowed = webFolders[webFolderOf(path) ?? '']
    const taken = target === null ? null : webFolderOf(target)
    return allowed && taken !== null && !allowed.includes(taken)
      ? `imports ${specifier}: ${webFolderOf(path)}/ may import only ${allowed.join(', ')}`
      : null
  })

/** The web reaches the server's code through its doors only. */
export const apiComesThroughDoors: ArchitectureRule = (repository) =>
  everyImport(repository, ({ room, path, specifier }) =>
    room === 'web' && isPackage(specifier, 'api') && !apiDoors.test(path)
      ? `imports ${specifier}: ask the server through src/trpc or src/auth`
      : null,
  )

/** What also runs in a browser touches nothing of Node, and nothing that does. */
export const browserRoomsNeedNoNode: ArchitectureRule = (repository) =>
  everyImport(repository, ({ room, path, specifier, target }) => {
    const isOfNode = specifier.startsWith('node:') || (target !== null && runsOnNodeOnly.test(target))
    return browserRooms.includes(room) && isOfNode && !runsOnNodeOnly.test(path)
      ? `imports ${specifier}: ${folderOf(room)} also runs in the browser`
      : null
  })

/** A package has the doors its manifest names, and no second row of doors behind them. */
export const doorsAreDeclared: ArchitectureRule = (repository) =>
  sourcesOf(repository).flatMap(([path, text]) => {
    const room = roomOf(path)
    if (room === null || path.startsWith('apps/web/src/app/') || doorsOf(repository, room).includes(path)) return []
    if (/\/index\.tsx?$/.test(path)) return [`${path} is an index that no manifest exports: name the file for its idea`]
    return isBarrel(text) ? [`${path} only passes others on: import from where things are`] : []
  })

/** A page stays a page: what it shows lives in a feature. */
export const pagesAreShort: ArchitectureRule = (repository) =>
  sourcesOf(repository)
    .filter(([path]) => path.endsWith('/page.tsx'))
    .map(([path, text]) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > pageLineLimit)
    .map(({ path, lines }) => `${path} has ${lines} lines of ${pageLineLimit}: move what it shows into a feature`)

interface LocatedImport {
  readonly room: Room
  readonly path: string
  readonly specifier: string
  readonly target: string | null
}

function everyImport(
  repository: Repository,
  problemOf: (located: LocatedImport) => string | null,
): readonly Violation[] {
  return sourcesOf(repository).flatMap(([path, text]) => {
    const room = roomOf(path)
    if (room === null) return []
    return importsOf(text).flatMap(({ specifier, line }) => {
      const problem = problemOf({ room, path, specifier, target: resolveImport(path, specifier) })
      return problem === null ? [] : [`${path}:${line} ${problem}`]
    })
  })
}

function allowedInTests(room: Room): readonly Room[] {
  return [...mayImport[room], ...(testsMayImport[room] ?? [])]
}

function isOneOf(specifier: string, allowed: readonly Room[]): boolean {
  return allowed.some((room) => isPackage(specifier, room))
}

function isPackage(specifier: string, room: Room): boolean {
  return specifier === scope + room || specifier.startsWith(`${scope + room}/`)
}

function allowance(room: Room): string {
  return mayImport[room].length === 0
    ? `${room} imports no other room`
    : `${room} may import ${mayImport[room].join(', ')}`
}

function featureOf(path: string): string | null {
  return /^apps\/web\/src\/features\/([^/]+)/.exec(path)?.[1] ?? null
}

function webFolderOf(path: string): string | null {
  return /^apps\/web\/src\/([^/.]+)/.exec(path)?.[1] ?? null
}

// A list that gives each of many alike things a name of its own is no barrel.
function isBarrel(text: string): boolean {
  if (/export\s+\{\s*\w+\s+as\s+\w+\s*\}\s+from/.test(text)) return false
  const rest = withoutComments(text).replaceAll(
    /export\s+(?:type\s+)?(?:\*(?:\s+as\s+\w+)?|\{[^}]*\})\s+from\s+['"][^'"]+['"];?/g,
    '',
  )
  return text.trim() !== '' && rest.trim() === ''
}
