import { shortKey } from '../../../text/short-key.ts'
import { keyOf, product, sizeOf } from '../../files/content.ts'
import { openFile, writeFile } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import { defineCommand, type CommandCall } from '../command-model.ts'
import { doEach, DONE, type Deed } from '../each-operand.ts'
import { readOptions } from '../options.ts'

export const strip = defineCommand({
  names: ['strip'],
  summary: 'Takes out of programs what only debuggers need: they are smaller afterwards and else the same.',
  run(call, machine) {
    const options = readOptions(call.words, {
      flags: 'sgSdxXpv',
      values: 'o',
      longFlags: { 'strip-all': 's', 'strip-debug': 'g', 'strip-unneeded': 'u' },
    })
    if (options === null || options.value('o') !== undefined || options.operands.length === 0) return null
    return doEach('strip', options.operands, (path) => stripFile(path, call, machine))
  },
})

function stripFile(path: string, call: CommandCall, machine: Machine): Deed {
  const access = openFile(machine, path, call.folder)
  if (access.kind === 'denied') return { kind: 'failed', message: access.message }
  if (access.kind === 'unsure') return access
  const { content } = access.value.node
  if (content.kind === 'text') return { kind: 'failed', message: `${path}: file format not recognized` }
  const key = keyOf(content)
  const made =
    key === null ? null : shortKey(JSON.stringify(['strip', ...call.words.filter((word) => word.startsWith('-')), key]))
  const size = { minBytes: Math.min(sizeOf(content).minBytes, 300), maxBytes: sizeOf(content).maxBytes }
  const written = writeFile(machine, path, call.folder, product({ key: made, isExact: false }, size, content.nature))
  if (written.kind === 'denied') return { kind: 'failed', message: written.message }
  const isProgram = content.nature?.kind === 'program' || content.nature?.kind === 'native'
  return isProgram ? DONE : { kind: 'unsure', message: `whether ${path} is a program is not known` }
}
