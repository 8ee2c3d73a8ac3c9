import { addSizes, exactly } from '../../../facts/size-range.ts'
import { product, sizeOf } from '../../files/content.ts'
import { joinPath, openFolder, readFile, reach, writeFile } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import { readArchiveContent } from '../archive/archive-content.ts'
import { cleanMember, compressedSize, treeOf, type Member } from '../archive/members.ts'
import { unpack } from '../archive/unpack.ts'
import { defineCommand, type CommandCall, type CommandResult } from '../command-model.ts'
import { readOptions } from '../options.ts'
import { failed, succeeded, unsure } from '../results.ts'
import { walkNodes } from '../walk-nodes.ts'

export const zip = defineCommand({
  names: ['zip', 'unzip'],
  summary: 'Packs files into a zip archive, and unpacks one whose entries are known.',
  run(call, machine) {
    return call.name === 'zip' ? pack(call, machine) : extract(call, machine)
  },
})

function pack(call: CommandCall, machine: Machine): CommandResult | null {
  const options = readOptions(call.words, { flags: 'rqyX9jv' })
  const [archive, ...paths] = options?.operands ?? []
  if (options === null || options.has('j') || archive === undefined || paths.length === 0) return null
  const name = /\.[^/]*$/.test(archive) ? archive : `${archive}.zip`
  // What is in it already would stay.
  if (machine.files.find(joinPath(name, call.folder)).kind !== 'missing') return null
  const members: Member[] = []
  for (const path of paths) {
    const access = reach(machine, path, call.folder)
    if (access.kind !== 'ok')
      return access.kind === 'denied' ? failed(`zip: ${access.message}`, 12) : unsure(`zip: ${access.message}`)
    for (const [at, node] of options.has('r')
      ? walkNodes(access.value.node, path)
      : [[path, access.value.node] as const]) {
      if (!machine.budget.spend() || node.kind === 'unknown' || (node.kind === 'folder' && node.doubt !== null))
        return null
      members.push({ path: at, node })
    }
  }
  const contents = members.map(({ node }) => (node.kind === 'file' ? compressedSize(sizeOf(node.content)) : exactly(0)))
  const size = addSizes(contents.reduce(addSizes, exactly(22)), {
    minBytes: members.length * 76,
    maxBytes: members.length * 2000,
  })
  const nature = { kind: 'archive', format: 'zip', entries: treeOf(members, machine) } as const
  const written = writeFile(machine, name, call.folder, product(machine.newIdentity(), size, nature))
  return written.kind === 'ok' ? succeeded(product(machine.newIdentity())) : failed(`zip: ${written.message}`, 15)
}

function extract(call: CommandCall, machine: Machine): CommandResult | null {
  const options = readOptions(call.words, { flags: 'qon', values: 'd' })
  const [archive, ...wanted] = options?.operands ?? []
  if (options === null || archive === undefined || options.has('n')) return null
  const access = readFile(machine, archive, call.folder)
  if (access.kind === 'denied')
    return failed(`unzip: ${access.message}`, call.program?.endsWith('/busybox') === true ? 1 : 9)
  const folder = joinPath(options.value('d') ?? '.', call.folder)
  const made = machine.files.makeFolders(folder, machine.account)
  const target = openFolder(machine, folder, '/')
  if (typeof made !== 'string' || target.kind !== 'ok') return unsure(`unzip: ${folder} can not be reached`)
  const reading = access.kind === 'ok' ? readArchiveContent(access.value) : ({ kind: 'unknown' } as const)
  if (reading.kind !== 'entries') {
    if (reading.kind === 'none')
      return failed('unzip: no zip archive', call.program?.endsWith('/busybox') === true ? 1 : 9)
    machine.files.doubt(target.value.path, `What is packed in ${archive} is not known.`, 'more')
    return unsure(`unzip: what is packed in ${archive} is not known`)
  }
  const manner = {
    stripped: 0,
    wanted: wanted.map(cleanMember),
    isExcluded: () => false,
    keepsOwner: false,
    marksExisting: false,
  }
  const deed = unpack(reading.entries, target.value.path, manner, machine)
  return deed.kind === 'done' ? succeeded(product(machine.newIdentity())) : unsure(`unzip: ${deed.message}`)
}
