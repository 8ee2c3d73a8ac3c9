import { exactly } from '../../facts/size-range.ts'
import { defineCommand, type CommandModel, type CommandResult } from '../commands/command-model.ts'
import { failed, succeeded, unsure } from '../commands/results.ts'
import { Clock } from '../files/clock.ts'
import { joinContents, product, sizeOf, textContent, textOf } from '../files/content.ts'
import { emptyFolder, type FolderNode, type Node } from '../files/node.ts'
import { newFile, TreeEditor } from '../files/tree-editor.ts'
import { SUPERUSER, type Account } from '../machine/account.ts'
import { Budget } from '../machine/budget.ts'
import { joinPath, readFile, writeFile } from '../machine/file-access.ts'
import type { Machine } from '../machine/machine.ts'
import { runScript, type ShellContext } from './run-script.ts'

/** What the cases have in place of the real models: enough of a few commands to see the shell at work. */
const DOUBLES: readonly CommandModel[] = [
  defineCommand({
    names: ['cat'],
    summary: 'writes files, or its input',
    run({ words, folder, input }, machine) {
      if (words.length === 0) return succeeded(input)
      const read = (word: string) =>
        word === '-' ? { kind: 'ok' as const, value: input } : readFile(machine, word, folder)
      const parts = words.map(read)
      const bad = parts.find((part) => part.kind !== 'ok')
      if (bad !== undefined) return bad.kind === 'denied' ? failed(bad.message) : unsure(bad.message)
      return succeeded(joinContents(parts.flatMap((part) => (part.kind === 'ok' ? [part.value] : []))))
    },
  }),
  defineCommand({
    names: ['mkdir'],
    summary: 'makes folders',
    run({ words, folder }, machine) {
      for (const word of words) if (word !== '-p') machine.files.makeFolders(joinPath(word, folder), machine.account)
      return succeeded()
    },
  }),
  defineCommand({
    names: ['touch'],
    summary: 'makes files',
    takesUnknownWords: true,
    run({ words, values, folder }, machine) {
      if (words.length < values.length) return unsure('which files it makes is not known')
      for (const word of words) writeFile(machine, word, folder, textContent(''), { appends: true })
      return succeeded()
    },
  }),
  defineCommand({
    names: ['rm'],
    summary: 'takes files away',
    run({ words, folder }, machine) {
      for (const word of words) {
        const place = machine.files.find(joinPath(word, folder), false)
        if (place.kind !== 'missing') machine.files.remove(place.path)
      }
      return succeeded()
    },
  }),
  defineCommand({
    names: ['zeros'],
    summary: 'writes as many zeros as it is told',
    run: ({ words }) =>
      succeeded(product({ key: `zeros ${words[0] ?? ''}`, isExact: true }, exactly(Number(words[0])))),
  }),
  defineCommand({ names: ['maybe'], summary: 'may fail', run: () => unsure('maybe it fails') }),
  defineCommand({
    names: ['env'],
    summary: 'shows what it sees, or runs a command',
    run({ words, environment, run }) {
      if (words.length > 0) return run(words)
      return succeeded(
        [...environment].map(([name, value]) => `${name}=${typeof value === 'string' ? value : '?'}\n`).join(''),
      )
    },
  }),
]

const PROGRAM = product({ key: 'a program', isExact: true }, exactly(1000), {
  kind: 'native',
  libc: 'glibc',
  image: 'test',
})

/** How a case is run. */
export interface RunOptions extends Partial<Omit<ShellContext, 'machine'>> {
  readonly account?: Account
  readonly budget?: number
  /** Where there may be more than is listed, as in an unknown base image. */
  readonly openFolder?: string
  /** Files that may be run, besides those that begin with `#!`. */
  readonly runnable?: readonly string[]
  readonly links?: Readonly<Record<string, string>>
}

/** What came of a script. */
export interface Ran extends Omit<CommandResult, 'output'> {
  /** Null if it is not known. */
  readonly output: string | null
  readonly root: FolderNode
  /** The files that are there besides those of the system: `a.txt`, `dir/`, `a.txt?` where it is not sure. */
  readonly files: Readonly<Record<string, string>>
  readonly machine: Machine
}

/** Runs a script over some files, in a system that has a few programs. */
export function runIn(files: Readonly<Record<string, string>>, script: string, options: RunOptions = {}): Ran {
  const machine = machineWith(files, options)
  const result = runScript(
    { text: script, tree: null },
    {
      machine,
      environment: new Map([
        ['PATH', '/usr/local/bin:/bin'],
        ['HOME', '/root'],
      ]),
      folder: '/w',
      shell: ['/bin/sh', '-c'],
      findCommand: (name) => DOUBLES.find((double) => double.names.includes(name)) ?? null,
      ...options,
    },
  )
  const { root } = machine.files
  return { ...result, output: textOf(result.output), root, files: listing(root), machine }
}

function machineWith(files: Readonly<Record<string, string>>, options: RunOptions): Machine {
  const { account = SUPERUSER, budget, openFolder } = options
  const clock = new Clock()
  const editor = new TreeEditor(emptyFolder(), clock)
  for (const path of ['/bin', '/tmp', '/w', '/root', '/usr/local/bin', '/dev']) editor.makeFolders(path)
  for (const name of ['dash', 'bash', 'busybox', 'odd', 'echo', ...DOUBLES.flatMap(({ names }) => names)]) {
    editor.put(`/bin/${name}`, newFile(PROGRAM, 0, undefined, 0o755))
  }
  editor.makeLink('/bin/sh', 'dash')
  for (const [path, text] of Object.entries(files)) {
    const full = joinPath(path, '/w')
    editor.makeFolders(full.endsWith('/') ? full : full.slice(0, full.lastIndexOf('/')) || '/')
    const mode = text.startsWith('#!') || options.runnable?.includes(path) === true ? 0o755 : 0o644
    if (!full.endsWith('/')) editor.put(full, newFile(textContent(text), 0, undefined, mode))
  }
  for (const [path, target] of Object.entries(options.links ?? {})) editor.makeLink(joinPath(path, '/w'), target)
  clock.beginStep()
  if (openFolder !== undefined) editor.doubt(openFolder, 'not all of the image is known', 'more')
  let identities = 0
  return {
    files: editor,
    clock,
    account,
    system: {
      image: 'test',
      family: 'debian',
      version: '12',
      libc: 'glibc',
      packageManager: 'apt',
      architecture: 'amd64',
    },
    project: {},
    budget: new Budget(budget ?? 200_000),
    hasNetwork: true,
    isReadOnly: () => false,
    newIdentity: () => ({ key: `step ${++identities}`, isExact: false }),
    useFact: () => {},
  }
}

function listing(root: FolderNode): Record<string, string> {
  const found: Record<string, string> = {}
  const walk = (folder: FolderNode, path: string): void => {
    if (folder.doubt !== null) found[`${path}/*`] = folder.doubt.reach
    for (const [name, node] of folder.children) {
      const full = `${path}/${name}`
      if (/^\/(bin|dev|usr|tmp|root)$/.test(full) && node.kind === 'folder' && full !== '/tmp') continue
      if (node.kind === 'folder') walk(node, full)
      else found[full.replace(/^\/w\//, '')] = shown(node)
    }
    if (folder.children.size === 0 && !/^\/(w|tmp)?$/.test(path)) found[`${path.replace(/^\/w\//, '')}/`] = ''
  }
  walk(root, '')
  return found
}

function shown(node: Exclude<Node, FolderNode>): string {
  switch (node.kind) {
    case 'file': {
      const { minBytes, maxBytes } = sizeOf(node.content)
      return textOf(node.content) ?? (minBytes === maxBytes ? `${minBytes} bytes` : `${minBytes} to ${maxBytes} bytes`)
    }
    case 'link':
      return `-> ${node.target}`
    case 'special':
      return 'special'
    case 'unknown':
      return node.presence
  }
}
