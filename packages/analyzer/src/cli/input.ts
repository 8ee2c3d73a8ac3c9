import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Io } from './io.ts'
import { UsageError } from './usage-error.ts'

/** How an operand names standard input. */
export const STANDARD_INPUT = '-'

/** The bytes of a file or of standard input; what can't be read is unusable input. */
export async function readInput(path: string, io: Io): Promise<Uint8Array> {
  if (path === STANDARD_INPUT) return readAll(io.stdin)
  try {
    return await readFile(resolve(io.folder, path))
  } catch (error) {
    throw unreadable(path, error)
  }
}

/** The bytes of a file, or null if there is none of that name. */
export async function readInputIfThere(path: string, io: Io): Promise<Uint8Array | null> {
  try {
    return await readFile(resolve(io.folder, path))
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null
    throw unreadable(path, error)
  }
}

/** Says why a path can't be read, and what to do. */
export function unreadable(path: string, error: unknown): UsageError {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new UsageError(`There is no "${path}". Name a file, a folder, or - for standard input.`)
    case 'EACCES':
    case 'EPERM':
      return new UsageError(`"${path}" may not be read. Change its permissions, or run as somebody who may.`)
    case 'EISDIR':
      return new UsageError(`"${path}" is a folder. Name a file in it.`)
    default:
      return new UsageError(`"${path}" can't be read: ${error instanceof Error ? error.message : String(error)}.`)
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code
}

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}
