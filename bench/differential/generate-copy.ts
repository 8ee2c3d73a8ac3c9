import { posix } from 'node:path'
import { BASE_NAME } from './base-image.ts'
import { pickWeighted } from './random.ts'
import type { Random } from './random.ts'
import { addPath, referenceTo } from './stage-scene.ts'
import type { StageScene } from './stage-scene.ts'

/** A COPY or ADD from the context. */
export function generateCopy(random: Random, stage: StageScene): string {
  const { context } = stage
  const isArchive = context.archivePaths.length > 0 && random.oneIn(2)
  const sources = isArchive ? context.archivePaths : pickSources(random, stage)
  const isPlain = sources.every((source) => context.filePaths.includes(source))
  const destination = pickDestination(random, stage, isPlain && sources.length === 1)
  noteCopied(stage, sources, destination)
  // Builders differ about the owner of what they unpack.
  const flags = isArchive ? [] : pickFlags(random, stage, isPlain)
  return write(isArchive || random.oneIn(8) ? 'ADD' : 'COPY', flags, sources, destination)
}

/** A COPY from a stage above or from the base image. */
export function generateCopyFrom(random: Random, stage: StageScene): string {
  const from = stage.above.length > 0 && !random.oneIn(8) ? random.pick(stage.above) : null
  const files = from === null ? ['/etc/app.conf'] : [...from.files]
  const folders = from === null ? ['/etc'] : [...from.folders].filter((path) => !TOP.has(path))
  const source = pickWeighted<() => string>(random, [
    [4, () => (files.length === 0 ? '/etc/app.conf' : random.pick(files))],
    [folders.length > 0 ? 3 : 0, () => random.pick(folders)],
    [random.oneIn(3) ? 1 : 0, () => '/missing'],
    [folders.length > 0 ? 1 : 0, () => `${random.pick(folders)}/*`],
  ])()
  const destination = pickDestination(random, stage, files.includes(source))
  noteCopied(stage, files.includes(source) ? [source] : [], destination)
  const reference = from === null ? BASE_NAME : referenceTo(random, stage.above, from)
  return write('COPY', [`--from=${reference}`, ...pickFlags(random, stage, false)], [source], destination)
}

// Too much, or not there to be copied.
const TOP = new Set(['/', '/tmp', '/home', '/opt', '/srv'])

function pickSources(random: Random, { context }: StageScene): readonly string[] {
  const { filePaths, folderPaths, dockerignore } = context
  const hasFolders = folderPaths.length > 0
  // Builders differ about a pattern in a folder that finds nothing.
  const isSure = hasFolders && dockerignore === undefined
  return pickWeighted<() => readonly string[]>(random, [
    [5, () => [random.pick(filePaths)]],
    [3, () => random.some(filePaths, 3)],
    [hasFolders ? 4 : 0, () => [random.pick(folderPaths)]],
    [hasFolders ? 1 : 0, () => [random.pick(folderPaths), random.pick(filePaths)]],
    [4, () => ['.']],
    [2, () => [random.pick(['*.txt', '*', '?.txt', '*.nothing', '[ab].*', './*.md'])]],
    [isSure ? 2 : 0, () => [`${random.pick(folderPaths)}/*`]],
    [1, () => [`./${random.pick(filePaths)}`]],
    [random.oneIn(3) ? 1 : 0, () => [random.pick(['missing.txt', 'no/such'])]],
  ])()
}

function pickDestination(random: Random, stage: StageScene, isOneFile: boolean): string {
  const variables = [...stage.variables].filter(([, value]) => value.startsWith('/'))
  const destination = pickWeighted<() => string>(random, [
    [3, () => '.'],
    [2, () => './'],
    [1, () => '/'],
    [3, () => random.pick(['/app', '/srv/www', '/opt/x', '/deep/er/est'])],
    [3, () => random.pick(['sub', 'sub/dir', 'f.txt', '../up'])],
    [2, () => random.pick([...stage.folders])],
    [stage.files.size > 0 && (isOneFile || random.oneIn(6)) ? 1 : 0, () => random.pick([...stage.files])],
    [variables.length > 0 ? 3 : 0, () => `\${${random.pick(variables)[0]}}/v`],
  ])()
  return destination.endsWith('/') || random.oneIn(2) ? destination : `${destination}/`
}

function pickFlags(random: Random, stage: StageScene, isPlain: boolean): readonly string[] {
  const numbers = ['1000', '1000:50', '7:8', '0:5']
  // Builders differ about names where there is no list of them.
  const owners = stage.hasShell ? [...numbers, 'app', 'app:staff', 'root', '1000:staff'] : numbers
  return [
    ...(random.oneIn(6) ? [`--chown=${random.pick(owners)}`] : []),
    // Builders differ about the mode of folders.
    ...(isPlain && random.oneIn(8) ? [`--chmod=${random.pick(['640', '0755', '777', '4755', '600'])}`] : []),
  ]
}

function noteCopied(stage: StageScene, sources: readonly string[], destination: string): void {
  const target = destination.replace(/\$\{(\w+)\}/, (_, name: string) => stage.variables.get(name) ?? '')
  const isFolder = /\/$|^\.{1,2}$/.test(target) || sources.length > 1 || stage.folders.has(target)
  for (const source of sources) {
    const known = source.startsWith('/') ? [source] : stage.context.filePaths.filter((path) => isBelow(path, source))
    for (const path of known) {
      const name = path === source ? posix.basename(path) : posix.relative(source, path)
      const isInside = isFolder || path !== source
      addPath(stage, isInside ? posix.join(target, name) : target, 'file')
    }
  }
}

function isBelow(path: string, source: string): boolean {
  return path === source || source === '.' || path.startsWith(`${source}/`)
}

function write(keyword: string, flags: readonly string[], sources: readonly string[], destination: string): string {
  const words = [...sources, destination]
  const text = words.some((word) => word.includes(' ')) ? JSON.stringify(words) : words.join(' ')
  return [keyword, ...flags, text].join(' ')
}
