import { product, textContent } from '../../files/content.ts'
import type { Content, FolderNode } from '../../files/node.ts'
import { joinPath, openFolder, readFile, reach, writeFile } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import { compressed, readArchiveContent } from '../archive/archive-content.ts'
import { cleanMember, tarSize, topOf, treeOf, type Member } from '../archive/members.ts'
import { readTarOptions, type TarPlan } from '../archive/tar-options.ts'
import { unpack } from '../archive/unpack.ts'
import { isBusybox } from '../busybox.ts'
import { defineCommand, type CommandCall, type CommandResult } from '../command-model.ts'
import { unorderedLines } from '../lines.ts'
import { failed, succeeded, unsure } from '../results.ts'
import { walkNodes } from '../walk-nodes.ts'

export const tar = defineCommand({
  names: ['tar'],
  summary: 'Packs files and folders, unpacks archives whose entries are known, and lists them.',
  run(call, machine) {
    const plan = readTarOptions(call.words)
    if (plan === null) return null
    const failure = isBusybox(call, machine) ? 1 : 2
    const folder = openFolder(machine, plan.folder, call.folder)
    if (folder.kind === 'denied') return failed(`tar: ${folder.message}`, failure)
    if (folder.kind === 'unsure') return unsure(`tar: ${folder.message}`)
    const inside = folder.value.path
    return plan.action === 'create'
      ? create(plan, inside, failure, call, machine)
      : read(plan, inside, failure, call, machine)
  },
})

function create(
  plan: TarPlan,
  folder: string,
  failure: number,
  call: CommandCall,
  machine: Machine,
): CommandResult | null {
  // It would refuse to pack nothing at all.
  if (plan.paths.length === 0) return failed('tar: Cowardly refusing to create an empty archive', failure)
  const members: Member[] = []
  const messages: string[] = []
  let isKnown = true
  for (const path of plan.paths) {
    const access = reach(machine, path, folder, false)
    if (access.kind !== 'ok') {
      messages.push(`tar: ${access.message}`)
      isKnown &&= access.kind === 'denied'
      continue
    }
    for (const [at, node] of walkNodes(access.value.node, path.replace(/(?<=.)\/+$/, ''))) {
      if (!machine.budget.spend()) return null
      if (plan.isExcluded(cleanMember(at))) continue
      if (node.kind === 'unknown' && node.presence === 'gone') continue
      members.push({ path: at, node })
      isKnown &&=
        node.kind !== 'folder' || (node.doubt === null && machine.files.doubtAt(joinPath(at, folder)) === null)
    }
  }
  const content = archiveOf(members, isKnown, plan, call, machine)
  const status = messages.length === 0 ? 0 : isKnown ? failure : null
  const listing = plan.isVerbose ? unorderedLines(members.map(({ path }) => path)) : textContent('')
  if (plan.file === '-') return { status, output: content, message: messages.join('\n') }
  const written = writeFile(machine, plan.file, call.folder, content)
  if (written.kind === 'ok') return { status, output: listing, message: messages.join('\n') }
  return written.kind === 'denied' ? failed(`tar: ${written.message}`, failure) : unsure(`tar: ${written.message}`)
}

function archiveOf(
  members: readonly Member[],
  isKnown: boolean,
  plan: TarPlan,
  call: CommandCall,
  machine: Machine,
): Content {
  const entries = treeOf(members, machine)
  const top = topOf(members)
  const size = tarSize(members, !isBusybox(call, machine))
  const packed: FolderNode = isKnown
    ? entries
    : { ...entries, doubt: { text: 'Not all that was packed is known.', reach: 'more', time: machine.clock.tick() } }
  // It holds the times of the files, which are those of this very build.
  const content = product(
    machine.newIdentity(),
    isKnown ? size : { minBytes: size.minBytes, maxBytes: Number.POSITIVE_INFINITY },
    { kind: 'archive', format: 'tar', entries: packed, ...(top === undefined ? {} : { top }) },
  )
  return plan.format === null ? content : compressed(content, plan.format, 'tar')
}

function read(plan: TarPlan, folder: string, failure: number, call: CommandCall, machine: Machine): CommandResult {
  const access =
    plan.file === '-' ? ({ kind: 'ok', value: call.input } as const) : readFile(machine, plan.file, call.folder)
  if (access.kind === 'denied') return failed(`tar: ${access.message}`, failure)
  const reading = access.kind === 'ok' ? readArchiveContent(access.value) : ({ kind: 'unknown' } as const)
  if (reading.kind === 'none') return failed('tar: This does not look like a tar archive', failure)
  if (reading.kind === 'unknown') return readUnknown(plan, folder, machine)
  const { entries, top } = reading
  if (plan.action === 'list') {
    const isKnown = entries.doubt === null && plan.paths.length === 0 && !plan.isVerbose
    const paths = [...walkNodes(entries, '')]
      .slice(1)
      .map(([path, node]) => `${path.slice(1)}${node.kind === 'folder' ? '/' : ''}`)
    return succeeded(
      isKnown
        ? product(machine.newIdentity(), { minBytes: paths.join(' ').length, maxBytes: 10_000_000 })
        : product(machine.newIdentity()),
    )
  }
  const wanted = plan.paths.map(cleanMember)
  const deed = unpack(entries, folder, { ...plan, wanted, top }, machine)
  const output = plan.isVerbose ? product(machine.newIdentity()) : textContent('')
  if (deed.kind === 'failed') return failed(`tar: ${deed.message}`, failure)
  return deed.kind === 'unsure' ? unsure(`tar: ${deed.message}`, output) : succeeded(output)
}

/** Of an archive that nobody looked into, anything may come. */
function readUnknown({ action, file }: TarPlan, folder: string, machine: Machine): CommandResult {
  const why = file === '-' ? 'What is packed in the archive is not known.' : `What is packed in ${file} is not known.`
  if (action === 'extract') machine.files.doubt(folder, why, 'more')
  return unsure(`tar: ${why}`, product(machine.newIdentity()))
}
