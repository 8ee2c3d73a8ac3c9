import { isExact } from '../../../facts/size-range.ts'
import { product, sizeOf, textOf } from '../../files/content.ts'
import type { Content } from '../../files/node.ts'
import { isBusybox } from '../busybox.ts'
import { defineCommand } from '../command-model.ts'
import { countLines, joinLines } from '../lines.ts'
import { readOptions } from '../options.ts'
import { closeInputs, readInputs, type TextInput } from '../text-input.ts'

export const wc = defineCommand({
  names: ['wc'],
  summary: 'Counts lines, words, characters and bytes, of files whose size is known too.',
  run(call, machine) {
    const options = readOptions(call.words, {
      flags: 'lwcmL',
      longFlags: { lines: 'l', words: 'w', bytes: 'c', chars: 'm' },
    })
    if (options === null || options.has('L')) return null
    const given = 'lwmc'.split('').filter((letter) => options.has(letter))
    const letters = given.length === 0 ? ['l', 'w', 'c'] : given
    const inputs = readInputs(options.operands, call, machine)
    const read = inputs.filter(({ content }) => content !== null)
    const counts = read.map(({ content }) =>
      letters.map((letter) => (content === null ? null : count(content, letter))),
    )
    const isFromInput = options.operands.length === 0 || options.operands.includes('-')
    const style = { isBusybox: isBusybox(call, machine), isFromInput }
    return closeInputs(inputs, call, report(read, counts, style, options.operands.length))
  },
})

interface Style {
  readonly isBusybox: boolean
  readonly isFromInput: boolean
}

function count(content: Content, letter: string): number | null {
  if (letter === 'l') return countLines(content)
  const text = textOf(content)
  if (letter === 'c' || letter === 'm') {
    const size = sizeOf(content)
    if (letter === 'c') return isExact(size) ? size.minBytes : null
    // Whether they are characters or bytes depends on the locale.
    return text !== null && isExact(size) && size.minBytes === text.length ? text.length : null
  }
  return text === null ? null : (text.match(/[^ \t\n\r\f\v]+/g) ?? []).length
}

function report(
  inputs: readonly TextInput[],
  counts: readonly (readonly (number | null)[])[],
  style: Style,
  operands: number,
): Content {
  const width = counts[0]?.length ?? 1
  const total = Array.from({ length: width }, (_, at) =>
    counts.reduce<number | null>((sum, row) => add(sum, row[at]), 0),
  )
  const rows = operands > 1 ? [...counts, total] : counts
  const numbers = rows.map((row) => row.filter((number) => number !== null))
  const isKnown = numbers.every((row) => row.length === width)
  const column = isKnown ? columnOf(inputs, width, operands, style) : null
  if (column === null)
    return product({ key: null, isExact: false }, { minBytes: 2, maxBytes: 1000 * (rows.length + 1) })
  const names = [...inputs.map(({ name }) => (operands === 0 ? '' : ` ${name}`)), ' total']
  return {
    kind: 'text',
    text: joinLines(
      numbers.map((row, at) => row.map((one) => String(one).padStart(column)).join(' ') + (names[at] ?? '')),
    ),
  }
}

// busybox makes room for nine digits; GNU for as many as all bytes together have, and for seven where it can't know.
function columnOf(inputs: readonly TextInput[], columns: number, operands: number, style: Style): number | null {
  if (columns === 1 && operands < 2) return 0
  if (style.isBusybox) return 9
  if (style.isFromInput) return null
  const sizes = inputs.map(({ content }) => (content === null ? null : sizeOf(content)))
  if (!sizes.every((size) => size !== null && isExact(size))) return null
  return String(sizes.reduce((sum, size) => sum + (size?.minBytes ?? 0), 0)).length
}

function add(one: number | null, other: number | null | undefined): number | null {
  return one === null || other === null || other === undefined ? null : one + other
}
