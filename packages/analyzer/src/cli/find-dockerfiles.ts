import { readdir, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { STANDARD_INPUT, unreadable } from './input.ts'
import type { Io } from './io.ts'
import { UsageError } from './usage-error.ts'

/** The Dockerfiles that the operands mean, each once: files and `-` as they are, and what folders hold. */
export async function findDockerfiles(operands: readonly string[], io: Io): Promise<readonly string[]> {
  if (operands.filter((path) => path === STANDARD_INPUT).length > 1) {
    throw new UsageError('Standard input can be read once. Give - once.')
  }
  const found = new Map<string, string>()
  for (const operand of operands) {
    for (const path of await pathsOf(operand, io)) {
      const place = path === STANDARD_INPUT ? path : resolve(io.folder, path)
      if (!found.has(place)) found.set(place, path)
    }
  }
  return [...found.values()]
}

async function pathsOf(operand: string, io: Io): Promise<readonly string[]> {
  if (operand === STANDARD_INPUT || !(await isFolder(operand, io))) return [operand]
  const paths = await findBelow(operand, io)
  if (paths.length > 0) return paths
  throw new UsageError(
    `There is no Dockerfile in "${operand}". Name the file itself if it is called neither Dockerfile, ` +
      'Dockerfile.*, *.Dockerfile nor Containerfile.',
  )
}

/** Refuses a path that is no folder. */
export async function expectFolder(path: string, io: Io): Promise<void> {
  if (!(await isFolder(path, io)))
    throw new UsageError(`"${path}" is no folder. Name the folder that is sent to the build.`)
}

async function isFolder(path: string, io: Io): Promise<boolean> {
  try {
    return (await stat(resolve(io.folder, path))).isDirectory()
  } catch (error) {
    throw unreadable(path, error)
  }
}

async function findBelow(folder: string, io: Io): Promise<readonly string[]> {
  const entries = await readdir(resolve(io.folder, folder), { withFileTypes: true }).catch((error: unknown) => {
    throw unreadable(folder, error)
  })
  const sorted = entries.toSorted((left, right) => (left.name < right.name ? -1 : 1))
  const paths: string[] = []
  for (const entry of sorted) {
    const path = join(folder, entry.name)
    // A link to a folder is not followed: it may lead back.
    if (entry.isDirectory() && !SKIPPED_FOLDERS.has(entry.name)) paths.push(...(await findBelow(path, io)))
    if ((entry.isFile() || entry.isSymbolicLink()) && isDockerfileName(path)) paths.push(path)
  }
  return paths
}

const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(['node_modules', '.git'])

/** Whether a file is a Dockerfile by its name. */
function isDockerfileName(path: string): boolean {
  const name = basename(path).toLowerCase()
  if (name.endsWith('.dockerignore')) return false
  return NAME.test(name)
}

// Dockerfile   Dockerfile.dev   web.Dockerfile   Containerfile
const NAME = /^(?:.+\.)?(?:dockerfile|containerfile)$|^(?:dockerfile|containerfile)\../
