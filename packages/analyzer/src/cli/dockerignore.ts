import { dirname, join } from 'node:path'
import { readInputIfThere, STANDARD_INPUT } from './input.ts'
import type { Io } from './io.ts'
import { decodeText } from './utf8-text.ts'

/**
 * The text of the ignore file that a build takes: `<Dockerfile>.dockerignore` if there is one, or else that of
 * the context, which is the folder of the Dockerfile unless another is named. Null if there is neither.
 */
export async function findDockerignore(path: string, context: string | undefined, io: Io): Promise<string | null> {
  const isFile = path !== STANDARD_INPUT
  const folder = context ?? (isFile ? dirname(path) : undefined)
  const candidates = [
    ...(isFile ? [`${path}.dockerignore`] : []),
    ...(folder === undefined ? [] : [join(folder, '.dockerignore')]),
  ]
  for (const candidate of candidates) {
    const bytes = await readInputIfThere(candidate, io)
    if (bytes !== null) return decodeText(bytes)
  }
  return null
}
