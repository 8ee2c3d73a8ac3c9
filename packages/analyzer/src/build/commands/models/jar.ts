import { addSizes, between, NO_BYTES, type SizeRange } from '../../../facts/size-range.ts'
import { compareText } from '../../../text/compare-text.ts'
import { shortKey } from '../../../text/short-key.ts'
import { NEVER_THE_SAME, product, sizeOf, textOf } from '../../files/content.ts'
import type { Mark, Node } from '../../files/node.ts'
import { reach, readFile } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import { defineCommand, type CommandCall, type CommandResult } from '../command-model.ts'
import { readJarWords, type JarWords } from '../java/jar-words.ts'
import { fileKey, identityOf, toolKey, UNTOLD, type Part } from '../making/made-of.ts'
import { isOfImage } from '../making/of-image.ts'
import { writeOutput } from '../making/write-output.ts'
import { failed, succeeded, unsure } from '../results.ts'
import { walkNodes } from '../walk-nodes.ts'

export const jar = defineCommand({
  names: ['jar'],
  summary: 'Packs class files and others into an archive, and knows whether it says which class to start.',
  run(call, machine) {
    const words = readJarWords(call.words)
    if (words === null || words.deed === 'other') return null
    if (words.deed === 'list') return succeeded(product(UNTOLD))
    return words.file === null ? null : create(words, words.file, call, machine)
  },
})

/** What goes into an archive. */
interface Packed {
  readonly key: Part[]
  readonly members: { readonly path: string; readonly text: string | null }[]
  size: SizeRange
  hasOwnManifest: boolean
  isSure: boolean
}

function create(words: JarWords, file: string, call: CommandCall, machine: Machine): CommandResult {
  const packed: Packed = { key: [], members: [], size: NO_BYTES, hasOwnManifest: false, isSure: true }
  for (const { folder, path } of words.entries) {
    const access = reach(machine, path, folder.startsWith('/') ? folder : `${call.folder}/${folder}`)
    if (access.kind === 'denied') return failed(`${path} : no such file or directory`)
    if (access.kind === 'unsure') packed.isSure = false
    else pack(access.value.node, access.value.path, packed, machine)
  }
  const hasMain = findMain(words, packed, call, machine)
  // Files keep the time of their writing, and the archive its own, unless a date is given for all.
  const identity =
    words.date === null
      ? NEVER_THE_SAME
      : {
          ...identityOf([
            toolKey(call, machine),
            words.date,
            words.main ?? '',
            words.manifest === null ? '' : manifestKey(words.manifest, call, machine),
            packed.isSure ? packed.key : null,
          ]),
          ...(packed.isSure && { mark: markOf(packed) }),
        }
  const content = product(
    identity,
    between(200, packed.isSure ? packed.size.maxBytes + packed.key.length * 600 + 2000 : Number.POSITIVE_INFINITY),
    {
      kind: 'jar',
      hasMain,
    },
  )
  const written = writeOutput(machine, file, call.folder, content)
  if (written.kind !== 'ok') return written.kind === 'denied' ? failed(written.message) : unsure(written.message)
  return packed.isSure ? succeeded() : unsure('What goes into the archive is not known.')
}

/** The names of all that is packed can be read off the archive, and the texts of what is no class. */
function markOf({ members }: Packed): Mark {
  const sorted = members.toSorted((one, other) => compareText(one.path, other.path))
  const kind = `jar ${sorted.map(({ text }) => (text === null ? '-' : '+')).join('')}`
  return { kind, value: shortKey(JSON.stringify(sorted)) }
}

function manifestKey(path: string, { folder }: CommandCall, machine: Machine): Part {
  const access = readFile(machine, path, folder)
  return access.kind === 'ok' ? fileKey('', access.value) : null
}

function pack(root: Node, path: string, packed: Packed, machine: Machine): void {
  const doubt = root.kind === 'folder' ? machine.files.doubtAt(path) : null
  if (doubt !== null && !isOfImage(doubt)) packed.isSure = false
  for (const [at, node] of walkNodes(root, path)) {
    if (at.endsWith('META-INF/MANIFEST.MF')) packed.hasOwnManifest = true
    if (node.kind === 'unknown') packed.size = addSizes(packed.size, node.size)
    if (node.kind !== 'file') continue
    packed.members.push({ path: at.slice(path.length), text: textOf(node.content) })
    packed.key.push(fileKey(at.slice(path.length), node.content))
    packed.size = addSizes(packed.size, sizeOf(node.content))
  }
}

function findMain(
  { main, manifest, hasManifest }: JarWords,
  packed: Packed,
  { folder }: CommandCall,
  machine: Machine,
): boolean | null {
  if (main !== null && main !== '') return true
  if (manifest !== null) {
    const access = readFile(machine, manifest, folder)
    const text = access.kind === 'ok' ? textOf(access.value) : null
    if (text === null) return null
    // Whether a last line counts that has no line feed depends on the version.
    return /^Main-Class:.*\n/im.test(text) || (/^Main-Class:/im.test(text) ? null : false)
  }
  return hasManifest && !packed.hasOwnManifest ? false : null
}
