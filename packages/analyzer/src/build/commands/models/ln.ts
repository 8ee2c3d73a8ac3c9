import { joinPath, mayChangeFolderOf, reach, reachForWriting } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import { baseName } from '../base-name.ts'
import { defineCommand } from '../command-model.ts'
import { doEach, DONE, type Deed } from '../each-operand.ts'
import { readOptions } from '../options.ts'

export const ln = defineCommand({
  names: ['ln', 'link'],
  summary: 'Makes hard links and, with -s, symbolic ones; with -f in place of what is there.',
  run(call, machine) {
    const options = readOptions(call.words, {
      flags: 'sfvnTL',
      longFlags: { symbolic: 's', force: 'f', verbose: 'v', 'no-dereference': 'n', 'no-target-directory': 'T' },
    })
    if (options === null || options.operands.length === 0) return null
    const { operands } = options
    const last = operands.length > 1 ? (operands.at(-1) ?? '.') : '.'
    const targets = operands.length > 1 ? operands.slice(0, -1) : operands
    const how: Manner = { isSymbolic: options.has('s'), isForced: options.has('f'), folder: call.folder }
    // -n takes a link to a folder for what it is, not for the folder.
    const isFolder = !options.has('T') && leadsToFolder(last, call.folder, !options.has('n'), machine)
    if (targets.length > 1 && !isFolder) return null
    return doEach('ln', targets, (target) =>
      makeLink(target, isFolder ? `${last}/${baseName(target)}` : last, how, machine),
    )
  },
})

interface Manner {
  readonly isSymbolic: boolean
  readonly isForced: boolean
  readonly folder: string
}

function leadsToFolder(path: string, folder: string, followLast: boolean, machine: Machine): boolean {
  const place = machine.files.find(joinPath(path, folder), followLast)
  return place.kind === 'found' && place.node.kind === 'folder'
}

function makeLink(target: string, path: string, { isSymbolic, isForced, folder }: Manner, machine: Machine): Deed {
  const access = reachForWriting(machine, path, folder, false)
  if (access.kind === 'denied') return { kind: 'failed', message: access.message }
  if (access.kind === 'unsure') return access
  const { path: real, node } = access.value
  if (node !== null && (node.kind === 'folder' || !isForced)) return { kind: 'failed', message: `${path}: File exists` }
  if (!mayChangeFolderOf(machine, real)) return { kind: 'failed', message: `${path}: Permission denied` }
  if (isSymbolic) {
    machine.files.makeLink(real, target, machine.account)
    return DONE
  }
  return makeHardLink(target, real, folder, machine)
}

/** A second name for a file: both names have the same number from now on. */
function makeHardLink(target: string, real: string, folder: string, machine: Machine): Deed {
  const access = reach(machine, target, folder)
  if (access.kind === 'denied') return { kind: 'failed', message: access.message }
  if (access.kind === 'unsure') return access
  const { node, path } = access.value
  if (node.kind === 'folder') return { kind: 'failed', message: `${target}: hard link not allowed for directory` }
  if (node.kind !== 'file') return { kind: 'unsure', message: `${target} is no regular file` }
  const file = { ...node, inode: node.inode ?? machine.clock.tick() }
  machine.files.put(path, file)
  machine.files.put(real, file)
  return DONE
}
