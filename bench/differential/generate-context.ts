import type { ContextFile } from '../conformance/build-rows.ts'
import { pickWeighted } from './random.ts'
import type { Random } from './random.ts'

/** A context, and what of it a Dockerfile may name. */
export interface GeneratedContext {
  readonly files: Readonly<Record<string, ContextFile>>
  readonly dockerignore?: string
  /** Regular files, archives left out. */
  readonly filePaths: readonly string[]
  readonly folderPaths: readonly string[]
  readonly archivePaths: readonly string[]
}

/** A few files in a few folders, some of them odd. */
export function generateContext(random: Random): GeneratedContext {
  const folders = ['', ...random.some(FOLDERS, 3)]
  const nested = folders.filter((folder) => folder !== '' && random.oneIn(2))
  const all = [...folders, ...nested.map((folder) => `${folder}/${random.pick(['deep', 'a b', 'x.d'])}`)]
  const files: Record<string, ContextFile> = {}
  for (let left = 3 + random.below(7); left > 0; left--) {
    files[inside(random.pick(all), random.pick(NAMES))] = generateFile(random)
  }
  const filePaths = Object.keys(files)
  const archivePaths = random.oneIn(4) ? [random.pick(['pack.tar', 'pack.tgz', 'pack.tar.gz'])] : []
  for (const path of archivePaths) files[path] = { archive: ARCHIVE, gzip: path !== 'pack.tar' }
  if (random.oneIn(4)) files[inside(random.pick(all), 'link')] = { symlink: random.pick(LINKS) }
  if (random.oneIn(5)) files[inside(random.pick(all), 'empty')] = { directory: random.pick([0o755, 0o700, 0o775]) }
  const dockerignore = random.oneIn(5) ? generateIgnore(random, filePaths) : undefined
  return {
    files,
    filePaths,
    archivePaths,
    folderPaths: [...new Set(filePaths.flatMap(foldersOf))],
    ...(dockerignore !== undefined && { dockerignore }),
  }
}

const FOLDERS = ['src', 'lib', 'docs', '.config', 'a b', 'app']

const NAMES = [
  'a.txt',
  'b.txt',
  'main.c',
  'run.sh',
  'README.md',
  'data.json',
  '.env',
  'my file.txt',
  'Makefile',
  'x-y_z',
]

const LINKS = ['a.txt', 'src', '../b.txt', '/etc/app.conf', 'nowhere', '.']

const ARCHIVE = {
  'pack/': '',
  'pack/one.txt': 'one\n',
  'pack/sub/': '',
  'pack/sub/two.txt': 'two two\n',
  'a.txt': 'packed\n',
}

function generateFile(random: Random): ContextFile {
  return pickWeighted<() => ContextFile>(random, [
    [6, () => generateText(random)],
    [2, () => ({ size: random.below(5000) })],
    [2, () => ({ text: '#!/bin/sh\necho run\n', mode: 0o755 })],
    [1, () => ({ text: generateText(random), mode: random.pick([0o600, 0o640, 0o444, 0o664, 0o777]) })],
  ])()
}

/** A line or two, or nothing. */
export function generateText(random: Random): string {
  const lines = Array.from({ length: random.below(3) }, () => random.pick(['one', 'two words', 'level=1', 'a b c']))
  return lines.map((line) => `${line}\n`).join('')
}

function generateIgnore(random: Random, paths: readonly string[]): string {
  const pattern = () =>
    pickWeighted<() => string>(random, [
      [3, () => random.pick(['*.txt', '*.md', '**/*.c', '?.txt', '**/data*', '.*', '*/*.sh', '# a comment', ''])],
      [3, () => random.pick(FOLDERS)],
      [1, () => `/${random.pick(FOLDERS)}`],
      [1, () => `${random.pick(FOLDERS)}/*`],
      [2, () => random.pick(paths)],
      [1, () => '*'],
    ])()
  const excluded = Array.from({ length: 1 + random.below(3) }, pattern)
  const included = random.oneIn(2) ? [`!${random.pick(paths)}`] : []
  const again = random.oneIn(4) ? [pattern()] : []
  return [...excluded, ...included, ...again].map((line) => `${line}\n`).join('')
}

function inside(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`
}

function foldersOf(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1)
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}
