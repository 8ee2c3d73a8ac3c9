import { between } from '../../../facts/size-range.ts'
import { product, sizeOf, textOf } from '../../files/content.ts'
import type { Content } from '../../files/node.ts'
import { absolutePath } from '../../files/place.ts'
import { joinPath, openFile } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import { isKnown } from '../../machine/value.ts'
import { defineCommand, type CommandCall, type CommandResult } from '../command-model.ts'
import { readJavaClasses } from '../java/java-classes.ts'
import { readDashed } from '../making/dashed-options.ts'
import { fileKey, identityOf, toolKey } from '../making/made-of.ts'
import { makeFolder, writeOutput } from '../making/write-output.ts'
import type { Options } from '../options.ts'
import { failed, succeeded, unsure } from '../results.ts'
import { walkNodes } from '../walk-nodes.ts'

export const javac = defineCommand({
  names: ['javac'],
  summary: 'Compiles Java to class files: beside the sources or, with -d, into the folders of their packages.',
  ignoresOrder: true,
  takesUnknownWords: true,
  run(call, machine) {
    if (call.words.length < call.values.length) return compileUnknown(call, machine)
    if (call.words.length === 1 && /^--?version$/.test(call.words[0] ?? '')) {
      return succeeded(product(identityOf([toolKey(call, machine), 'version'])))
    }
    const options = readWords(call.words)
    if (options === null || options.operands.some((operand) => !operand.endsWith('.java'))) return null
    if (options.operands.length === 0) return failed('error: no source files', 2)
    const sources = readSources(options.operands, call.folder, machine)
    return typeof sources === 'string'
      ? failed(`error: file not found: ${sources}`, 2)
      : sources === null
        ? null
        : compile(sources, options, call, machine)
  },
})

function readWords(words: readonly string[]): Options | null {
  const free = words.flatMap((word) => /^-(Xlint:.*|g:.*)$/.exec(word)?.[1] ?? [])
  return readDashed(words, {
    flags: ['g', 'nowarn', 'verbose', 'parameters', 'Xlint', 'deprecation', 'proc:none', 'Werror', ...free],
    values: ['d', 'cp', 'classpath', 'class-path', 'release', 'source', 'target', 'encoding', 'sourcepath'],
  })
}

// javac -d classes $(find src -name '*.java'): the order in which they are found can't be told.
function compileUnknown({ values, folder }: CommandCall, machine: Machine): CommandResult | null {
  const options = readWords(values.map((value) => (isKnown(value) ? value : UNKNOWN)))
  const target = options?.value('d')
  if (target === undefined || target === UNKNOWN) return null
  const made = makeFolder(machine, absolutePath(target, folder))
  if (made.kind === 'denied') return failed(made.message, 3)
  doubtFolder(absolutePath(target, folder), machine)
  return unsure('Which sources are compiled can’t be told.')
}

const UNKNOWN = 'unknown.java'

interface Source {
  readonly path: string
  readonly name: string
  readonly content: Content
}

function readSources(operands: readonly string[], folder: string, machine: Machine): readonly Source[] | string | null {
  const sources: Source[] = []
  for (const name of operands) {
    const access = openFile(machine, name, folder)
    if (access.kind === 'denied') return name
    if (access.kind === 'unsure') return null
    sources.push({ name, path: access.value.path, content: access.value.node.content })
  }
  return sources
}

function compile(sources: readonly Source[], options: Options, call: CommandCall, machine: Machine): CommandResult {
  const target = options.value('d')
  const settings = ['release', 'source', 'target', 'cp', 'classpath', 'class-path'].map(
    (name) => options.value(name) ?? '',
  )
  const flags = call.words.filter((word) => word.startsWith('-g'))
  const key = [
    toolKey(call, machine),
    settings,
    flags,
    sources.map(({ name, content }) => fileKey(name.slice(name.lastIndexOf('/') + 1), content)),
  ]
  let isAll = !compilesMore(sources, options, call, machine)
  for (const { path, content } of sources) {
    const text = textOf(content)
    const around = path.slice(0, path.lastIndexOf('/')) || '/'
    const classes = text === null ? null : readJavaClasses(text)
    isAll &&= classes?.isAll ?? false
    const folder =
      target === undefined
        ? around
        : joinPath(`${target}/${(classes?.packageName ?? '').replaceAll('.', '/')}`, call.folder)
    for (const name of classes?.names ?? []) {
      const size = between(100, 20_000 + sizeOf(content).maxBytes * 20)
      const access = writeOutput(
        machine,
        `${folder.replace(/\/+$/, '')}/${name}.class`,
        '/',
        product(identityOf([...key, name]), size),
      )
      if (access.kind !== 'ok') return access.kind === 'denied' ? failed(access.message, 3) : unsure(access.message)
    }
    if (!isAll) doubtFolder(target === undefined ? around : absolutePath(target, call.folder), machine)
  }
  return succeeded()
}

function doubtFolder(path: string, machine: Machine): void {
  const place = machine.files.find(path)
  if (place.kind === 'found')
    machine.files.doubt(place.path, 'Java’s compiler may have made more classes there.', 'more')
}

/** Whether there are other sources where the compiler looks for classes that the given ones use. */
function compilesMore(
  sources: readonly Source[],
  options: Options,
  { folder }: CommandCall,
  machine: Machine,
): boolean {
  const paths =
    options.value('sourcepath') ??
    options.value('cp') ??
    options.value('classpath') ??
    options.value('class-path') ??
    '.'
  return paths.split(':').some((path) => {
    const place = machine.files.find(joinPath(path === '' ? '.' : path, folder))
    if (place.kind === 'missing' || place.node?.kind !== 'folder') return false
    for (const [at, node] of walkNodes(place.node, place.path)) {
      if (node.kind !== 'file' || !at.endsWith('.java') || sources.some((source) => source.path === at)) continue
      const text = textOf(node.content)
      if (text === null) return true
      const wanted = readJavaClasses(text).packageName.replaceAll('.', '/')
      const inside = at.slice(place.path === '/' ? 1 : place.path.length + 1)
      if (inside.slice(0, Math.max(0, inside.lastIndexOf('/'))) === wanted) return true
    }
    return false
  })
}
