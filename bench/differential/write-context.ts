import { chmod, lutimes, mkdir, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { ARCHIVED } from '../conformance/build-rows.ts'
import type { BuildCase, BuildEdit, ContextFile, FileChange } from '../conformance/build-rows.ts'
import { writeTar } from './tar.ts'

/** Writes or changes the context of a case. */
export async function writeContext(
  folder: string,
  { files = {}, dockerignore }: Pick<BuildCase | BuildEdit, 'files' | 'dockerignore'>,
): Promise<void> {
  const all = { ...files, ...(dockerignore !== undefined && { '.dockerignore': dockerignore }) }
  await mkdir(folder, { recursive: true })
  for (const [path, file] of Object.entries(all)) {
    // In their order: a directory that can't be written to comes after what is in it.
    const target = join(folder, path)
    await writeOne(target, file)
    // A file that is written anew needs another time, for builders send it again only then.
    if (!isChange(file)) await lutimes(target, clock.time, clock.time++)
  }
}

const clock = { time: 1_600_000_000 }

function isChange(file: ContextFile | FileChange): boolean {
  return typeof file === 'object' && ('touch' in file || 'chmod' in file || 'remove' in file)
}

async function writeOne(path: string, file: ContextFile | FileChange): Promise<void> {
  if (typeof file === 'object') {
    if ('chmod' in file) return chmod(path, file.chmod)
    if ('touch' in file) return utimes(path, file.touch, file.touch)
    if ('remove' in file) return rm(path, { recursive: true })
  }
  await mkdir(dirname(path), { recursive: true })
  if (typeof file === 'object') {
    if ('symlink' in file) return symlink(file.symlink, path)
    if ('directory' in file) {
      await mkdir(path, { recursive: true })
      return chmod(path, file.directory)
    }
  }
  // The mode of a file that is there stays.
  await writeFile(path, contentOf(file), { mode: 0o644 })
  if (typeof file === 'object' && 'mode' in file) await chmod(path, file.mode)
}

function contentOf(file: Exclude<ContextFile, { readonly symlink: string } | { readonly directory: number }>): Buffer {
  if (typeof file === 'string') return Buffer.from(file)
  if ('text' in file) return Buffer.from(file.text)
  if ('size' in file) return Buffer.alloc(file.size, 'x')
  const archive = writeTar(
    Object.entries(file.archive).map(([path, text]) => {
      const type = path.endsWith('/') ? 'dir' : 'file'
      const content = Buffer.from(text)
      return { path: path.replace(/\/$/, ''), type, mode: ARCHIVED[type], uid: 0, gid: 0, link: '', content }
    }),
  )
  return file.gzip ? gzipSync(archive) : archive
}
