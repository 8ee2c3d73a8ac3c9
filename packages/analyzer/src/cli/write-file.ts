import { randomUUID } from 'node:crypto'
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { UsageError } from './usage-error.ts'

/** Puts bytes in the place of a file's own, at once: whoever reads it sees the old or the new, never a part. */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  try {
    // A link stays a link: what it points to is written.
    const target = await realpath(path)
    const { mode } = await stat(target)
    await writeBeside(target, bytes, mode)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UsageError(`"${path}" can't be written: ${reason}. Nothing in it was changed.`)
  }
}

async function writeBeside(target: string, bytes: Uint8Array, mode: number): Promise<void> {
  const beside = join(dirname(target), `.stagecraft-${randomUUID()}`)
  try {
    await writeFile(beside, bytes, { mode, flag: 'wx', flush: true })
    await rename(beside, target)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}
