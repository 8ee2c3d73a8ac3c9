import { ANY_SIZE, between, NO_BYTES, addSizes, type SizeRange } from '../../../facts/size-range.ts'
import { product, sizeOf, textContent } from '../../files/content.ts'
import type { Content, Identity } from '../../files/node.ts'
import { absolutePath } from '../../files/place.ts'
import type { Machine } from '../../machine/machine.ts'
import type { Output, Task } from '../../project/project.ts'
import { rangeOf } from '../../project/weight.ts'
import { selectionKey } from '../../transfer/selection-key.ts'
import type { CommandCall, CommandResult } from '../command-model.ts'
import { failed, succeeded, unsure } from '../results.ts'
import { identityOf, toolKey, type Part } from './made-of.ts'
import { makeFolder, writeOutput } from './write-output.ts'

/** Does what the project says that a script or command of its own does, in a folder. */
export function doTask(
  { writes, reads = ['.'] }: Task,
  name: string,
  folder: string,
  call: CommandCall,
  machine: Machine,
): CommandResult {
  const root = machine.files.root
  const sources = reads.map((path) =>
    selectionKey(root, [{ path: absolutePath(path, folder), wildcard: null, include: [], exclude: [] }]),
  )
  const variables = [...call.environment].map(([key, value]): Part => [key, typeof value === 'string' ? value : null])
  const inputs: Part = [name, call.words, toolKey(call, machine), sources.map(({ key }) => key), variables]
  let result = succeeded()
  for (const output of writes) {
    const written = writeOne(output, inputs, folder, machine)
    if (written.kind === 'denied') return failed(written.message)
    if (written.kind === 'unsure') result = unsure(written.message)
  }
  return result
}

function writeOne(output: Output, inputs: Part, folder: string, machine: Machine): ReturnType<typeof writeOutput> {
  const { path, files, bytes, isFolder = false } = output
  const size = bytes === undefined ? ANY_SIZE : rangeOf(bytes)
  const made = (name: string): Identity => identityOf([inputs, name])
  if (files === undefined && !isFolder) return writeOutput(machine, path, folder, product(made(path), size))
  const around = makeFolder(machine, absolutePath(path, folder))
  if (around.kind !== 'ok') return around
  let listed: SizeRange = NO_BYTES
  for (const [name, file] of Object.entries(files ?? {})) {
    const content: Content =
      typeof file === 'string' ? textContent(file) : product(made(`${path}/${name}`), rangeOf(file))
    listed = addSizes(listed, sizeOf(content))
    const written = writeOutput(machine, `${path}/${name}`, folder, content)
    if (written.kind !== 'ok') return written
  }
  if (files === undefined || isFolder) {
    const rest = between(Math.max(0, size.minBytes - listed.maxBytes), Math.max(0, size.maxBytes - listed.minBytes))
    machine.files.doubt(around.value, `Not every file that is made in ${path} is known.`, 'more', {
      size: rest,
      identity: made(`${path}/`),
    })
  }
  return around
}
