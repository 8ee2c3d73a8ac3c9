import type { Node } from '../../files/node.ts'
import { joinPath, reach } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import { defineCommand } from '../command-model.ts'
import { doEach, DONE, type Deed } from '../each-operand.ts'
import { readOptions } from '../options.ts'
import { readOwner, type NewOwner } from '../owner.ts'
import { failed, unsure } from '../results.ts'
import { walkNodes } from '../walk-nodes.ts'

export const chown = defineCommand({
  names: ['chown', 'chgrp'],
  summary: 'Gives files to a user and a group, by name or number; with -R all that is in a folder.',
  ignoresOrder: true,
  run(call, machine) {
    const options = readOptions(call.words, {
      flags: 'RhvcfHPL',
      longFlags: { recursive: 'R', 'no-dereference': 'h', verbose: 'v', changes: 'c', silent: 'f', quiet: 'f' },
    })
    const [who, ...paths] = options?.operands ?? []
    if (options === null || who === undefined || paths.length === 0 || options.has('L')) return null
    const owner = readOwner(call.name === 'chgrp' ? `:${who}` : who, machine)
    if (owner.kind === 'missing') return failed(`${call.name}: ${owner.message}`)
    if (owner.kind === 'unknown') {
      for (const path of paths) blur(joinPath(path, call.folder), owner.why.text, machine)
      return unsure(`${call.name}: ${owner.why.text}`)
    }
    const how = { ...owner.owner, isDeep: options.has('R'), isLink: options.has('h') }
    return doEach(call.name, paths, (path) => give(path, call.folder, how, machine))
  },
})

interface Manner extends NewOwner {
  readonly isDeep: boolean
  readonly isLink: boolean
}

function give(path: string, folder: string, how: Manner, machine: Machine): Deed {
  // With -R a link is given away itself, and what it leads to is left alone.
  const access = reach(machine, path, folder, !how.isLink && !how.isDeep)
  if (access.kind === 'denied') return { kind: 'failed', message: access.message }
  if (access.kind === 'unsure') return access
  const { node, path: real } = access.value
  const nodes = how.isDeep ? [...walkNodes(node, real)] : [[real, node] as const]
  let worst: Deed = DONE
  for (const [at, one] of nodes) {
    const deed = giveOne(at, one, how, machine)
    if (worst.kind === 'done' || deed.kind === 'failed') worst = deed
  }
  return worst
}

function giveOne(path: string, node: Node, { uid, gid }: Manner, machine: Machine): Deed {
  if (node.kind === 'unknown') return DONE
  if (!machine.budget.spend()) return { kind: 'unsure', message: `there is too much in ${path}` }
  const { account } = machine
  if (machine.isReadOnly(path)) return { kind: 'failed', message: `${path}: Read-only file system` }
  const isOwn = account.uid === node.uid
  const mayGive =
    (uid === undefined || uid === node.uid) &&
    isOwn &&
    (gid === undefined || gid === account.gid || account.groups.includes(gid))
  if (account.uid !== 0 && !mayGive) return { kind: 'failed', message: `${path}: Operation not permitted` }
  // The kernel takes the right to run as the owner away from a program that is given to somebody else.
  const mode = node.kind === 'file' ? node.mode & ~(node.mode & 0o010 ? 0o6000 : 0o4000) : node.mode
  machine.files.mark(path, { mode, ...(uid === undefined ? {} : { uid }), ...(gid === undefined ? {} : { gid }) })
  return DONE
}

/** Whom something belongs to now is not known; the rest of it is as it was. */
function blur(path: string, why: string, machine: Machine): void {
  const place = machine.files.find(path)
  if (place.kind !== 'found') return
  if (place.node.kind === 'folder') machine.files.doubt(place.path, why, 'other')
  else {
    const time = machine.clock.tick()
    const size = { minBytes: 0, maxBytes: Number.POSITIVE_INFINITY }
    machine.files.put(place.path, { kind: 'unknown', time, why: { text: why, time }, presence: 'there', size })
  }
}
