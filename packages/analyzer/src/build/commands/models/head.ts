import { exactly } from '../../../facts/size-range.ts'
import { firstBytes as firstBytesOf } from '../../../text/utf8.ts'
import { keyOf, MOST_TEXT, product, textContent, textOf } from '../../files/content.ts'
import type { Content } from '../../files/node.ts'
import { readCount } from '../byte-count.ts'
import { defineCommand } from '../command-model.ts'
import type { CommandCall } from '../command-model.ts'
import { readOptions } from '../options.ts'
import { closeInputs, derived, readInputs } from '../text-input.ts'

export const head = defineCommand({
  names: ['head'],
  summary: 'Writes out the first lines of a file, or with -c its first bytes; of /dev/zero and /dev/urandom too.',
  run(call, machine) {
    const words = call.words.map((word) => word.replace(/^-(\d+)$/, '-n$1'))
    const options = readOptions(words, { flags: 'qv', values: 'nc', longValues: { lines: 'n', bytes: 'c' } })
    if (options === null || options.operands.length > 1) return null
    const bytes = options.value('c')
    const count = readCount(bytes ?? options.value('n') ?? '10')
    if (count === null) return null
    const [path] = options.operands
    if (bytes !== undefined && (path === '/dev/zero' || path === '/dev/urandom' || path === '/dev/random')) {
      return { status: 0, output: deviceBytes(path, count), message: '' }
    }
    const inputs = readInputs(options.operands, call, machine)
    const content = inputs[0]?.content ?? textContent('')
    return closeInputs(
      inputs,
      call,
      bytes === undefined ? firstLines(content, count, call) : firstBytes(content, count, call),
    )
  },
})

function deviceBytes(path: string, count: number): Content {
  if (path !== '/dev/zero') return product({ key: null, isExact: true }, exactly(count))
  if (count <= MOST_TEXT) return textContent('\0'.repeat(count))
  return product({ key: `zeros ${count}`, isExact: true }, exactly(count))
}

function firstLines(content: Content, count: number, call: CommandCall): Content {
  const text = textOf(content)
  if (text === null) return derived(content, call)
  let end = 0
  for (let line = 0; line < count && end < text.length; line++) {
    const next = text.indexOf('\n', end)
    end = next === -1 ? text.length : next + 1
  }
  return textContent(text.slice(0, end))
}

function firstBytes(content: Content, count: number, call: CommandCall): Content {
  const text = textOf(content)
  if (text !== null) return textContent(firstBytesOf(text, count))
  const made = derived(content, call)
  if (made.kind === 'text' || content.kind === 'text') return made
  const { minBytes, maxBytes } = content.size
  const size = { minBytes: Math.min(minBytes, count), maxBytes: Math.min(maxBytes, count) }
  return keyOf(made) === null ? product({ key: null, isExact: false }, size) : { ...made, size }
}
