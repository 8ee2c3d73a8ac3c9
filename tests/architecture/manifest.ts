import { folderOf, type Room } from './plan.ts'
import type { Repository } from './repository.ts'

interface Manifest {
  readonly exports?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/** The names of the packages that a room's manifest declares: for running, and for testing alone. */
export function declaredPackages(repository: Repository, room: Room) {
  const { dependencies, devDependencies, peerDependencies, optionalDependencies } = readManifest(repository, room)
  const running = { ...dependencies, ...peerDependencies, ...optionalDependencies }
  return { running: Object.keys(running), testing: Object.keys(devDependencies ?? {}) }
}

/** The files that a room's manifest exports, by their paths from the top. */
export function doorsOf(repository: Repository, room: Room): readonly string[] {
  const { exports = {} } = readManifest(repository, room)
  return Object.values(exports).map((file) => `${folderOf(room)}/${file.replace('./', '')}`)
}

function readManifest(repository: Repository, room: Room): Manifest {
  const text = repository.get(`${folderOf(room)}/package.json`)
  return text === undefined ? {} : (JSON.parse(text) as Manifest)
}
