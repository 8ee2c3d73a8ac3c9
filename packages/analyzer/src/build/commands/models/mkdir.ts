import { emptyFolder } from '../../files/node.ts'
import { reachForWriting, mayWriteAt, joinPath } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import { defineCommand } from '../command-model.ts'
import { doEach, DONE, type Deed } from '../each-operand.ts'
import { applyMode } from '../file-mode.ts'
import { readOptions } from '../options.ts'

export const mkdir = defineCommand({
  names: ['mkdir'],
  summary: 'Makes folders, with -p those around them too, and gives the last the mode of -m.',
  ignoresOrder: true,
  run(call, machine) {
    const options = readOptions(call.words, {
      flags: 'pv',
      values: 'm',
      longFlags: { parents: 'p', verbose: 'v' },
      longValues: { mode: 'm' },
    })
    if (options === null || options.operands.length === 0) return null
    const mode = applyMode(options.value('m') ?? '755', 0o777, true)
    if (mode === null) return null
    const makesParents = options.has('p')
    return doEach('mkdir', options.operands, (path) =>
      makesParents ? makeAll(path, call.folder, mode, machine) : makeOne(path, call.folder, mode, machine),
    )
  },
})

// Each part is made if it is missing; only the last gets a mode that was asked for.
function makeAll(path: string, folder: string, mode: number, machine: Machine): Deed {
  const parts = joinPath(path, folder)
    .split('/')
    .filter((part) => part !== '')
  for (let count = 1; count <= parts.length; count++) {
    const at = `/${parts.slice(0, count).join('/')}`
    const place = machine.files.find(at)
    if (place.kind !== 'missing' && place.node?.kind === 'folder') continue
    if (place.kind === 'found') return { kind: 'failed', message: `${path}: Not a directory` }
    if (place.kind === 'unknown') {
      const made = machine.files.makeFolders(at, machine.account)
      if (typeof made !== 'string') return { kind: 'unsure', message: place.why.text }
      continue
    }
    const deed = makeOne(at, '/', count === parts.length ? mode : 0o755, machine)
    if (deed.kind !== 'done') return deed
  }
  return DONE
}

function makeOne(path: string, folder: string, mode: number, machine: Machine): Deed {
  const access = reachForWriting(machine, path.replace(/(?<=.)\/+$/, ''), folder, false)
  if (access.kind === 'denied') return { kind: 'failed', message: access.message }
  if (access.kind === 'unsure') return access
  const { path: real, node } = access.value
  if (node !== null) return { kind: 'failed', message: `${path}: File exists` }
  if (!mayWriteAt(machine, real, null)) return { kind: 'failed', message: `${path}: Permission denied` }
  const { uid, gid } = machine.account
  machine.files.put(real, emptyFolder(machine.clock.tick(), mode, uid, gid))
  return DONE
}
