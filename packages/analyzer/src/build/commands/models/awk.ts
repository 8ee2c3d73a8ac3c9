import { defineFilter, type Transform } from '../define-filter.ts'
import { joinLines, splitLines } from '../lines.ts'

export const awk = defineFilter({
  names: ['awk', 'gawk', 'mawk'],
  summary: 'Writes fields of each line, as { print $1, $NF } says; of other programs only what they depend on.',
  options: { values: 'F', stopsAtOperand: true },
  missing: 2,
  plan(options) {
    const [program] = options.operands
    return program === undefined || options.operands.length > 1 ? null : read(program, options.value('F'))
  },
})

function read(program: string, separator: string | undefined): Transform | null {
  const [, body] = /^\s*\{\s*print\s*([^;{}]*?)\s*;?\s*\}\s*$/.exec(program) ?? []
  if (
    body === undefined ||
    (separator !== undefined && (separator.length !== 1 || /[\\^$.*+?()[\]{}|]/.test(separator)))
  )
    return null
  const parts = (body === '' ? '$0' : body).split(/\s*,\s*/).map(readPart)
  if (parts.includes(null)) return null
  const known = parts.filter((part) => part !== null)
  return (text) =>
    joinLines(splitLines(text).map((line) => known.map((part) => part(line, fieldsOf(line, separator))).join(' ')))
}

type Part = (line: string, fields: readonly string[]) => string

function readPart(text: string): Part | null {
  if (text === '$0') return (line) => line
  if (text === '$NF') return (line, fields) => fields.at(-1) ?? line
  const number = /^\$([1-9]\d{0,2})$/.exec(text)?.[1]
  if (number !== undefined) return (_, fields) => fields[Number(number) - 1] ?? ''
  const quoted = /^"([^"\\]*)"$/.exec(text)?.[1]
  return quoted === undefined ? null : () => quoted
}

function fieldsOf(line: string, separator: string | undefined): readonly string[] {
  if (separator !== undefined && separator !== ' ') return line === '' ? [] : line.split(separator)
  return line.match(/[^ \t\n]+/g) ?? []
}
