import { joinPath, reach } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import { defineCommand, type CommandResult } from '../command-model.ts'
import { copyTree } from '../copy-tree.ts'
import { doEach, DONE, type Deed } from '../each-operand.ts'
import { applyMode } from '../file-mode.ts'
import { readOptions, type Options } from '../options.ts'
import { readGroupId, readOwner, type NewOwner } from '../owner.ts'
import { failed, unsure } from '../results.ts'
import { pairTargets } from '../targets.ts'

export const install = defineCommand({
  names: ['install'],
  summary: 'Copies files with a mode and an owner, or makes folders with -d; with -D those around the target too.',
  run(call, machine) {
    const options = readOptions(call.words, {
      flags: 'dDvcpT',
      values: 'mogt',
      longFlags: { directory: 'd', verbose: 'v', 'no-target-directory': 'T' },
      longValues: { mode: 'm', owner: 'o', group: 'g', 'target-directory': 't' },
    })
    if (options === null || options.operands.length === 0) return null
    const mode = applyMode(options.value('m') ?? '755', 0, false)
    const owner = ownerOf(options, machine)
    if (mode === null) return null
    if ('status' in owner) return owner
    const marks = { mode, ...owner }
    if (options.has('d'))
      return doEach('install', options.operands, (path) => makeFolder(path, call.folder, marks, machine))
    return copyAll(options, call.folder, marks, machine)
  },
})

interface Marks extends NewOwner {
  readonly mode: number
}

function ownerOf(options: Options, machine: Machine): NewOwner | CommandResult {
  const user = readOwner(options.value('o') ?? '', machine)
  const group = readGroupId(options.value('g') ?? '', machine)
  for (const reading of [user, group]) {
    if (reading.kind === 'missing') return failed(`install: ${reading.message}`)
    if (reading.kind === 'unknown') return unsure(`install: ${reading.why.text}`)
  }
  return {
    uid: user.kind === 'known' ? user.owner.uid : undefined,
    gid: group.kind === 'known' ? group.id : undefined,
  }
}

function makeFolder(path: string, folder: string, marks: Marks, machine: Machine): Deed {
  const made = machine.files.makeFolders(joinPath(path, folder), machine.account)
  if (typeof made !== 'string')
    return { kind: made.kind === 'unknown' ? 'unsure' : 'failed', message: `cannot create directory ${path}` }
  mark(made, marks, machine)
  return DONE
}

function copyAll(options: Options, folder: string, marks: Marks, machine: Machine): CommandResult | null {
  if (options.has('D')) {
    const target = options.value('t') ?? options.operands.at(-1)?.replace(/\/?[^/]*$/, '') ?? ''
    machine.files.makeFolders(joinPath(target, folder), machine.account)
  }
  const moves = pairTargets(options.operands, folder, machine, { into: options.value('t'), isExact: options.has('T') })
  if (moves === null) return null
  const manner = { isRecursive: false, followsLinks: true, keepsMarks: false, keepsExisting: false, isForced: true }
  return doEach(
    'install',
    moves.map(({ source }) => source),
    (source) => {
      const target = moves.find((move) => move.source === source)?.target ?? source
      const deed = copyTree(source, target, folder, manner, machine)
      if (deed.kind !== 'done') return deed
      const access = reach(machine, target, folder)
      if (access.kind === 'ok') mark(access.value.path, marks, machine)
      return DONE
    },
  )
}

function mark(path: string, { mode, uid, gid }: Marks, machine: Machine): void {
  machine.files.mark(path, { mode, ...(uid === undefined ? {} : { uid }), ...(gid === undefined ? {} : { gid }) })
}
