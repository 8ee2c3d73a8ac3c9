import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The text of every file that a rule may look at, by its path from the top. */
export type Repository = ReadonlyMap<string, string>

/** One thing that is not as planned: where it is, what it is, what to do. */
export type Violation = string

/** A rule over the whole repository; an empty answer means that it holds. */
export type ArchitectureRule = (repository: Repository) => readonly Violation[]

const skippedFolders = new Set(['node_modules', 'generated', '.next', 'courses', 'fixtures'])
const readFiles = /\.(?:[cm]?[jt]sx?)$|^package\.json$/

/** Reads sources and manifests of all rooms, and the lint configuration. */
export function readRepository(top: string): Repository {
  const files = new Map<string, string>()
  const visit = (folder: string) => {
    for (const entry of readdirSync(join(top, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`
      if (entry.isDirectory() && !skippedFolders.has(entry.name)) visit(path)
      else if (entry.isFile() && readFiles.test(entry.name)) files.set(path, readFileSync(join(top, path), 'utf8'))
    }
  }
  visit('apps')
  visit('packages')
  files.set('.oxlintrc.jsonc', readFileSync(join(top, '.oxlintrc.jsonc'), 'utf8'))
  return files
}

/** The sources among the files: everything but manifests and configuration. */
export function sourcesOf(repository: Repository): readonly (readonly [path: string, text: string])[] {
  return [...repository].filter(([path]) => /\/src\/.*\.(?:[cm]?[jt]sx?)$/.test(path))
}
