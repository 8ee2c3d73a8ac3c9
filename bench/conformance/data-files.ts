import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'

/** A file of recorded behaviour. */
export interface DataFile {
  readonly path: string
  /** Its path below the folder that was asked for. */
  readonly name: string
  /** What is in it, read once. */
  json(): unknown
  /** The same for a file of JSON lines. */
  jsonLines(): readonly unknown[]
}

/** All JSON files below a folder, in the order of their names. */
export function findDataFiles(folder: string): readonly DataFile[] {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return entries
    .filter((name) => name.endsWith('.json') || name.endsWith('.jsonl'))
    .toSorted()
    .map((name) => openDataFile(folder, join(folder, name)))
}

/** Whether the file's own name begins with one of these. */
export function isNamed(file: DataFile, beginnings: readonly string[]): boolean {
  return beginnings.some((beginning) => basename(file.path).startsWith(beginning))
}

function openDataFile(folder: string, path: string): DataFile {
  const read = once(() => readFileSync(path, 'utf8'))
  return {
    path,
    name: relative(folder, path),
    json: once(() => JSON.parse(read()) as unknown),
    jsonLines: once(() =>
      read()
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as unknown),
    ),
  }
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null
  return () => (made ??= { value: make() }).value
}
