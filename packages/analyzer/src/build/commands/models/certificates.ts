import { addSizes, between, NO_BYTES, type SizeRange } from '../../../facts/size-range.ts'
import { product, sizeOf } from '../../files/content.ts'
import { openFolder, writeFile } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import { selectionKey } from '../../transfer/selection-key.ts'
import { defineCommand, type CommandCall, type CommandResult } from '../command-model.ts'
import { identityOf, toolKey } from '../making/made-of.ts'
import { readOptions } from '../options.ts'
import { failed, succeeded, unsure } from '../results.ts'

export const certificates = defineCommand({
  names: ['update-ca-certificates', 'update-ca-trust'],
  summary:
    'Writes the list of trusted certificates anew, with those that were put beside it; links to them are not told.',
  run(call, machine) {
    return call.name === 'update-ca-trust' ? updateTrust(call, machine) : updateCertificates(call, machine)
  },
})

const FOLDER = '/etc/ssl/certs'
const LIST = `${FOLDER}/ca-certificates.crt`
const LOCAL = '/usr/local/share/ca-certificates'
const SOURCES = [LOCAL, '/usr/share/ca-certificates', '/etc/ca-certificates.conf'] as const

function updateCertificates(call: CommandCall, machine: Machine): CommandResult | null {
  const options = readOptions(call.words, { flags: 'fv', longFlags: { fresh: 'f', verbose: 'v' } })
  if (options === null || options.operands.length > 0) return null
  const folder = openFolder(machine, FOLDER, '/')
  if (folder.kind !== 'ok') return null
  const sources = SOURCES.map(
    (path) => selectionKey(machine.files.root, [{ path, wildcard: null, include: [], exclude: [] }]).key,
  )
  const made = identityOf(['certificates', toolKey(call, machine), sources])
  const written = writeFile(machine, LIST, '/', product(made, sizeOfList(machine)))
  if (written.kind !== 'ok') return written.kind === 'denied' ? failed(written.message) : null
  const reach = options.has('f') ? 'other' : 'more'
  const list = machine.files.find(LIST)
  machine.files.doubt(folder.value.path, 'There are links to single certificates.', reach, {
    size: NO_BYTES,
    identity: made,
  })
  // The doubt is older than the list then.
  if (list.kind === 'found') machine.files.put(list.path, { ...list.node, time: machine.clock.tick() })
  return afterHooks(machine)
}

/** How big the list is: about as it was, and certificates of the own may have come to it or gone. */
function sizeOfList({ files }: Machine): SizeRange {
  const before = files.find(LIST)
  const own = files.find(LOCAL)
  let more = own.kind === 'missing' ? NO_BYTES : between(0, Number.POSITIVE_INFINITY)
  if (own.kind === 'found' && own.node.kind === 'folder' && files.doubtAt(own.path) === null) {
    const children = [...own.node.children.values()]
    // A line end may be added to each.
    const sizes = children.map((node) => (node.kind === 'file' ? addSizes(sizeOf(node.content), between(0, 1)) : null))
    if (sizes.every((size) => size !== null)) more = sizes.reduce(addSizes, NO_BYTES)
  }
  if (before.kind !== 'found' || before.node.kind !== 'file') return between(0, Number.POSITIVE_INFINITY)
  const { minBytes, maxBytes } = sizeOf(before.node.content)
  return between(minBytes > LARGE ? minBytes / 2 : 0, maxBytes + more.maxBytes)
}

// Beside so many of the system those of the own hardly count.
const LARGE = 100_000

/** Java keeps a list of its own, which a script writes that is run at the end. */
function afterHooks({ files }: Machine): CommandResult {
  const java = files.find(`${FOLDER}/java`)
  if (java.kind === 'missing' || java.node?.kind !== 'folder') return succeeded()
  files.doubt(java.path, 'The certificates of Java may be written anew.', 'other')
  return unsure('Whether the scripts run well that come after it is not known')
}

function updateTrust({ words }: CommandCall, machine: Machine): CommandResult | null {
  const place = machine.files.find('/etc/pki/ca-trust/extracted')
  if (words.some((word) => word !== 'extract') || place.kind !== 'found' || place.node.kind !== 'folder') return null
  if (machine.account.uid !== 0) return null
  machine.files.doubt(place.path, 'The lists of trusted certificates are written anew.', 'other')
  return succeeded()
}
