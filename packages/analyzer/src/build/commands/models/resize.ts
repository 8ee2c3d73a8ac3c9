import { exactly } from '../../../facts/size-range.ts'
import { joinContents, MOST_TEXT, product, sizeOf, textContent, textOf } from '../../files/content.ts'
import type { Content } from '../../files/node.ts'
import { openFile, writeFile } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import { readCount } from '../byte-count.ts'
import { defineCommand } from '../command-model.ts'
import { doEach, DONE, type Deed } from '../each-operand.ts'
import { readOptions } from '../options.ts'
import { isAscii } from '../posix-pattern.ts'
import { zeros } from '../zeros.ts'

export const resize = defineCommand({
  names: ['truncate', 'fallocate'],
  summary: 'Makes files of a size, filled up with zeros or cut off.',
  run(call, machine) {
    const options = readOptions(call.words, {
      flags: 'c',
      values: call.name === 'truncate' ? 's' : 'lo',
      longFlags: { 'no-create': 'c' },
      longValues: call.name === 'truncate' ? { size: 's' } : { length: 'l' },
    })
    const bytes = readCount(options?.value('s') ?? options?.value('l') ?? '')
    if (options === null || bytes === null || options.has('c') || options.has('o') || options.operands.length === 0)
      return null
    const keepsMore = call.name === 'fallocate'
    return doEach(call.name, options.operands, (path) => resizeFile(path, call.folder, bytes, keepsMore, machine))
  },
})

function resizeFile(path: string, folder: string, bytes: number, keepsMore: boolean, machine: Machine): Deed {
  const access = openFile(machine, path, folder)
  const before = access.kind === 'ok' ? access.value.node.content : textContent('')
  const content =
    access.kind === 'unsure'
      ? product(machine.newIdentity(), exactly(bytes))
      : resized(before, bytes, keepsMore, machine)
  const written = writeFile(machine, path, folder, content)
  return written.kind === 'ok'
    ? DONE
    : { kind: written.kind === 'denied' ? 'failed' : 'unsure', message: written.message }
}

function resized(before: Content, bytes: number, keepsMore: boolean, machine: Machine): Content {
  const { minBytes, maxBytes } = sizeOf(before)
  if (keepsMore && minBytes >= bytes) return before
  if (maxBytes === 0) return zeros(bytes)
  if (minBytes === maxBytes && minBytes <= bytes) return joinContents([before, zeros(bytes - minBytes)])
  const text = textOf(before)
  if (text !== null && isAscii(text) && text.length <= MOST_TEXT) return textContent(text.slice(0, bytes))
  return product(
    machine.newIdentity(),
    keepsMore ? { minBytes: bytes, maxBytes: Math.max(bytes, maxBytes) } : exactly(bytes),
  )
}
