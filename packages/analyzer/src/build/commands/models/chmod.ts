import type { Node } from '../../files/node.ts'
import { reach } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import { defineCommand } from '../command-model.ts'
import { doEach, DONE, type Deed } from '../each-operand.ts'
import { applyMode } from '../file-mode.ts'
import { readOptions } from '../options.ts'
import { walkNodes } from '../walk-nodes.ts'

export const chmod = defineCommand({
  names: ['chmod'],
  summary: 'Changes permissions, by number or by letters; with -R of all that is in a folder.',
  ignoresOrder: true,
  run(call, machine) {
    const words = call.words.map((word) => (/^-[rwxXst]+$/.test(word) ? `a${word}` : word))
    const options = readOptions(words, {
      flags: 'Rvcf',
      longFlags: { recursive: 'R', verbose: 'v', changes: 'c', silent: 'f', quiet: 'f' },
    })
    const [mode, ...paths] = options?.operands ?? []
    if (options === null || mode === undefined || paths.length === 0) return null
    if (applyMode(mode, 0, false) === null) return null
    return doEach('chmod', paths, (path) => changeMode(path, call.folder, mode, options.has('R'), machine))
  },
})

function changeMode(path: string, folder: string, mode: string, isDeep: boolean, machine: Machine): Deed {
  const access = reach(machine, path, folder)
  if (access.kind === 'denied') return { kind: 'failed', message: access.message }
  if (access.kind === 'unsure') return access
  const nodes = isDeep
    ? [...walkNodes(access.value.node, access.value.path)]
    : [[access.value.path, access.value.node] as const]
  const deeds = nodes.map(([at, node]) => changeOne(at, node, mode, machine))
  return deeds.find(({ kind }) => kind === 'failed') ?? DONE
}

function changeOne(path: string, node: Node, mode: string, machine: Machine): Deed {
  if (node.kind === 'link' || node.kind === 'unknown' || !machine.budget.spend()) return DONE
  const { account } = machine
  if (machine.isReadOnly(path)) return { kind: 'failed', message: `${path}: Read-only file system` }
  if (account.uid !== 0 && account.uid !== node.uid)
    return { kind: 'failed', message: `${path}: Operation not permitted` }
  const wanted = applyMode(mode, node.mode, node.kind === 'folder')
  if (wanted !== null) machine.files.mark(path, { mode: wanted })
  return DONE
}
