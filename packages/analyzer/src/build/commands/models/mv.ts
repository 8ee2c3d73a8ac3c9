import { joinPath, mayChangeFolderOf, reach, reachForWriting } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import { defineCommand } from '../command-model.ts'
import { doEach, DONE, type Deed } from '../each-operand.ts'
import { readOptions } from '../options.ts'
import { pairTargets } from '../targets.ts'

export const mv = defineCommand({
  names: ['mv'],
  summary: 'Moves files and folders; in the layer they are there anew, and gone from where they were.',
  run(call, machine) {
    const options = readOptions(call.words, {
      flags: 'fnvT',
      values: 't',
      longFlags: { force: 'f', 'no-clobber': 'n', verbose: 'v', 'no-target-directory': 'T' },
      longValues: { 'target-directory': 't' },
    })
    if (options === null) return null
    const how = { into: options.value('t'), isExact: options.has('T') }
    const moves = pairTargets(options.operands, call.folder, machine, how)
    if (moves === null) return null
    return doEach(
      'mv',
      moves.map(({ source }) => source),
      (source) => {
        const target = moves.find((move) => move.source === source)?.target ?? source
        return movePath(source, target, call.folder, options.has('n'), machine)
      },
    )
  },
})

function movePath(source: string, target: string, folder: string, keepsExisting: boolean, machine: Machine): Deed {
  const from = reach(machine, source, folder, false)
  if (from.kind === 'denied') return { kind: 'failed', message: `cannot stat '${source}': ${from.message}` }
  const to = reachForWriting(machine, target, folder, false)
  if (to.kind === 'denied') return { kind: 'failed', message: `cannot move '${source}' to '${target}': ${to.message}` }
  if (to.kind === 'unsure') return to
  const { path, node } = to.value
  if (from.kind === 'unsure') return moveUnknown(source, path, from.message, folder, machine)
  if (node !== null && keepsExisting) return DONE
  const moved = from.value
  if (node?.kind === 'folder' && moved.node.kind !== 'folder') {
    return { kind: 'failed', message: `cannot overwrite directory '${target}' with non-directory` }
  }
  if (node?.kind === 'folder' && node.children.size > 0) {
    return { kind: 'failed', message: `cannot move '${source}' to '${target}': Directory not empty` }
  }
  if (`${path}/`.startsWith(`${moved.path}/`)) {
    return { kind: 'failed', message: `cannot move '${source}' to a subdirectory of itself` }
  }
  if (!mayChangeFolderOf(machine, moved.path) || !mayChangeFolderOf(machine, path)) {
    return { kind: 'failed', message: `cannot move '${source}' to '${target}': Permission denied` }
  }
  machine.files.remove(moved.path)
  machine.files.put(path, moved.node)
  return DONE
}

function moveUnknown(source: string, path: string, message: string, folder: string, machine: Machine): Deed {
  const place = machine.files.find(joinPath(source, folder), false)
  const time = machine.clock.tick()
  const why = { text: `It was moved from ${source}: ${message}`, time }
  const size = { minBytes: 0, maxBytes: Number.POSITIVE_INFINITY }
  machine.files.put(path, { kind: 'unknown', time, why, presence: 'there', size })
  if (place.kind === 'unknown' && place.node !== null) machine.files.remove(place.path)
  return { kind: 'unsure', message }
}
