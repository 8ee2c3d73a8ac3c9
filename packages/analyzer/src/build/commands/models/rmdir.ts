import { mayChangeFolderOf, openFolder } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import { defineCommand } from '../command-model.ts'
import { doEach, DONE, type Deed } from '../each-operand.ts'
import { readOptions } from '../options.ts'

export const rmdir = defineCommand({
  names: ['rmdir'],
  summary: 'Removes folders that have nothing in them.',
  run(call, machine) {
    const options = readOptions(call.words, { flags: 'v', longFlags: { verbose: 'v' } })
    if (options === null || options.operands.length === 0) return null
    return doEach('rmdir', options.operands, (path) => removeFolder(path, call.folder, machine))
  },
})

function removeFolder(path: string, folder: string, machine: Machine): Deed {
  const access = openFolder(machine, path, folder)
  if (access.kind === 'denied') return { kind: 'failed', message: access.message }
  if (access.kind === 'unsure') return access
  const { node, path: real } = access.value
  const isFilled = [...node.children.values()].some((child) => child.kind !== 'unknown' || child.presence === 'there')
  if (isFilled) return { kind: 'failed', message: `${path}: Directory not empty` }
  if (node.children.size > 0 || node.doubt !== null) return { kind: 'unsure', message: `${path} may not be empty` }
  if (!mayChangeFolderOf(machine, real)) return { kind: 'failed', message: `${path}: Permission denied` }
  machine.files.remove(real)
  return DONE
}
