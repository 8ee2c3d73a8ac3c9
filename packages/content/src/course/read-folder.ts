import { lstat, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileStart, type Problem } from '../problem.ts'

const MAX_FILE_BYTES = 1_000_000

/** The texts of a folder by their paths, and what in it is no text. */
export interface FolderTexts {
  readonly files: ReadonlyMap<string, string>
  readonly problems: readonly Problem[]
}

/** Reads every file below a folder; names that begin with a dot or an underscore are passed over. */
export async function readFolder(folder: string): Promise<FolderTexts> {
  const files = new Map<string, string>()
  const problems: Problem[] = []
  const report = (file: string, message: string, expected: string): void => {
    problems.push({ file, ...fileStart, message, expected })
  }
  const readBelow = async (path: string): Promise<void> => {
    for (const entry of await readdir(join(folder, path), { withFileTypes: true })) {
      const file = `${path}${entry.name}`
      if (/^[._]/.test(entry.name)) continue
      if (entry.isDirectory()) await readBelow(`${file}/`)
      else if (!entry.isFile()) report(file, 'This is no file of its own', 'a plain file, not a link')
      else {
        const text = await readText(join(folder, file))
        if (text.ok) files.set(file, text.text)
        else report(file, text.message, text.expected)
      }
    }
  }
  if (await isFolder(folder)) await readBelow('')
  else report('.', `There is no folder ${folder}`, 'the folder of a course')
  return { files, problems }
}

type Text =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly message: string; readonly expected: string }

async function readText(path: string): Promise<Text> {
  const bytes = await readFile(path)
  if (bytes.length > MAX_FILE_BYTES) {
    return { ok: false, message: `The file has ${bytes.length} bytes`, expected: `at most ${MAX_FILE_BYTES}` }
  }
  try {
    // The decoder drops a byte order mark; line ends are made one kind.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { ok: true, text: text.replaceAll(/\r\n?/g, '\n') }
  } catch {
    return { ok: false, message: 'The file is no text', expected: 'UTF-8' }
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isDirectory()
  } catch {
    return false
  }
}
