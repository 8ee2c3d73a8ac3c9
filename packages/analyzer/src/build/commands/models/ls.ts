import { joinContents, product, textContent } from '../../files/content.ts'
import type { Content, FolderNode } from '../../files/node.ts'
import { reach } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import { may } from '../../machine/permissions.ts'
import { isBusybox } from '../busybox.ts'
import { defineCommand } from '../command-model.ts'
import { compareBytes, joinLines } from '../lines.ts'
import { readOptions, type Options } from '../options.ts'

export const ls = defineCommand({
  names: ['ls'],
  summary: 'Lists folders by name, each entry on a line; of the long form only how many lines there are.',
  run(call, machine) {
    const options = readOptions(call.words, {
      flags: '1aAlhndRFtSrisgopL',
      longFlags: { all: 'a', 'almost-all': 'A', 'human-readable': 'h', directory: 'd', recursive: 'R' },
    })
    if (options === null) return null
    const paths = options.operands.length === 0 ? ['.'] : options.operands
    const listings = paths.map((path) => list(path, options, call.folder, machine))
    const failure = isBusybox(call, machine) ? 1 : 2
    const status = listings.some((one) => one.status === 1)
      ? failure
      : listings.some((one) => one.status === null)
        ? null
        : 0
    const output = paths.length === 1 ? (listings[0]?.output ?? textContent('')) : listAll(listings, options)
    const message = listings.flatMap((one) => (one.message === '' ? [] : [`ls: ${one.message}`])).join('\n')
    return { status, output, message }
  },
})

interface Listing {
  readonly status: number | null
  readonly output: Content
  readonly message: string
  readonly isFile: boolean
  readonly path: string
}

function list(path: string, options: Options, folder: string, machine: Machine): Listing {
  // Only where it lists what is in a folder does it follow a link; one that leads nowhere is listed itself.
  const isListed = ['d', 'l', 'n', 'F'].every((letter) => !options.has(letter))
  const followed = reach(machine, path, folder, isListed || options.has('L'))
  const access = followed.kind === 'denied' ? reach(machine, path, folder, options.has('L')) : followed
  const nothing = textContent('')
  if (access.kind === 'denied') return { status: 1, output: nothing, message: access.message, isFile: true, path }
  if (access.kind === 'unsure')
    return { status: null, output: product(machine.newIdentity()), message: access.message, isFile: true, path }
  const { node, path: real } = access.value
  const isFile = node.kind !== 'folder' || options.has('d')
  if (node.kind === 'folder' && !isFile && !may(machine.account, 'read', node)) {
    return { status: 1, output: nothing, message: `${path}: Permission denied`, isFile, path }
  }
  const names = isFile ? [path] : namesIn(node, machine.files.doubtAt(real) !== null, options)
  return { status: 0, output: written(names, isFile, options, machine), message: '', isFile, path }
}

function namesIn(folder: FolderNode, isDoubtful: boolean, options: Options): readonly string[] | null {
  if (isDoubtful || options.has('R')) return null
  const names: string[] = []
  for (const [name, node] of folder.children) {
    if (node.kind === 'unknown' && node.presence === 'maybe') return null
    if (node.kind === 'unknown' && node.presence === 'gone') continue
    if (!name.startsWith('.') || options.has('a') || options.has('A')) names.push(name)
  }
  return (options.has('a') ? ['.', '..', ...names] : names).toSorted(compareBytes)
}

function written(names: readonly string[] | null, isFile: boolean, options: Options, machine: Machine): Content {
  if (names === null) return product(machine.newIdentity())
  const isLong = 'lnog'.split('').some((letter) => options.has(letter))
  // The long form begins with a line for how much there is in all.
  if (isLong) {
    const count = names.length + (isFile ? 0 : 1)
    return product(
      machine.newIdentity(),
      { minBytes: count * 8, maxBytes: count * 600 },
      { kind: 'lines', count, lines: null },
    )
  }
  const isPlain = 'hFtSrisp'.split('').every((letter) => !options.has(letter))
  return isPlain ? textContent(joinLines(names)) : product(machine.newIdentity())
}

// Files first, then each folder under its name.
function listAll(listings: readonly Listing[], options: Options): Content {
  const there = listings
    .filter(({ status }) => status !== 1)
    .toSorted((one, other) => compareBytes(one.path, other.path))
  const files = there.filter(({ isFile }) => isFile)
  const folders = there.filter(({ isFile }) => !isFile)
  const parts = folders.flatMap(({ path, output }, index) => [
    textContent(`${index > 0 || files.length > 0 ? '\n' : ''}${path}:\n`),
    output,
  ])
  return options.has('t') || options.has('S') || options.has('r')
    ? product({ key: null, isExact: false })
    : joinContents([...files.map(({ output }) => output), ...parts])
}
