import { joinContents, textOf } from '../../files/content.ts'
import { defineCommand } from '../command-model.ts'
import type { Transform } from '../define-filter.ts'
import { joinLines, splitLines } from '../lines.ts'
import { readOptions } from '../options.ts'
import { closeInputs, derived, readInputs } from '../text-input.ts'

export const awk = defineCommand({
  names: ['awk', 'gawk', 'mawk'],
  summary: 'Writes fields of each line, as { print $1, $NF } says.',
  run(call, machine) {
    const options = readOptions(call.words, { values: 'F', stopsAtOperand: true })
    const [program, ...files] = options?.operands ?? []
    const transform = options === null || program === undefined ? null : read(program, options.value('F'))
    if (transform === null) return null
    const inputs = readInputs(files, call, machine)
    const whole = joinContents(inputs.flatMap(({ content }) => (content === null ? [] : [content])))
    const text = textOf(whole)
    const made = text === null ? null : transform(text)
    const result = closeInputs(inputs, call, made === null ? derived(whole, call) : { kind: 'text', text: made })
    return result.status === 1 ? { ...result, status: 2 } : result
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
