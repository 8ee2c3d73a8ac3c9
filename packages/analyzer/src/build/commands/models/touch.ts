import { textContent } from '../../files/content.ts'
import { joinPath, mayWriteAt, reachForWriting, writeFile } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import { defineCommand } from '../command-model.ts'
import { doEach, DONE, type Deed } from '../each-operand.ts'
import { readOptions } from '../options.ts'

export const touch = defineCommand({
  names: ['touch'],
  summary: 'Makes files that are not there, and gives those that are another time.',
  ignoresOrder: true,
  run(call, machine) {
    const options = readOptions(call.words, {
      flags: 'acmfh',
      values: 'dtr',
      longFlags: { 'no-create': 'c', 'no-dereference': 'h' },
      longValues: { date: 'd', reference: 'r' },
    })
    if (options === null || options.operands.length === 0) return null
    return doEach('touch', options.operands, (path) => touchPath(path, call.folder, options.has('c'), machine))
  },
})

function touchPath(path: string, folder: string, isOnlyOld: boolean, machine: Machine): Deed {
  const access = reachForWriting(machine, path, folder)
  if (access.kind === 'denied') return isOnlyOld ? DONE : { kind: 'failed', message: access.message }
  if (access.kind === 'unsure') return access
  const { path: real, node } = access.value
  if (node !== null) {
    if (!mayWriteAt(machine, real, node)) return { kind: 'failed', message: `${path}: Permission denied` }
    const time = machine.clock.tick()
    if (node.kind === 'file') machine.files.put(real, { ...node, time, written: time })
    return DONE
  }
  const place = machine.files.find(joinPath(path, folder))
  if (isOnlyOld || place.kind === 'unknown') return place.kind === 'unknown' ? touchUnknown(real, machine) : DONE
  const written = writeFile(machine, path, folder, textContent(''))
  return written.kind === 'ok' ? DONE : { kind: 'failed', message: written.message }
}

// Afterwards something is there, whatever it was before.
function touchUnknown(path: string, machine: Machine): Deed {
  const time = machine.clock.tick()
  const why = { text: `What ${path} held before it was touched is not known.`, time }
  const size = { minBytes: 0, maxBytes: Number.POSITIVE_INFINITY }
  machine.files.put(path, { kind: 'unknown', time, why, presence: 'there', size })
  return DONE
}
