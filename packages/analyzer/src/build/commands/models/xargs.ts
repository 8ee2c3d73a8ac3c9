import { joinContents, textOf } from '../../files/content.ts'
import type { Content } from '../../files/node.ts'
import { defineCommand, type CommandCall, type CommandResult } from '../command-model.ts'
import { linesIn } from '../lines.ts'
import { readOptions, type Options } from '../options.ts'

export const xargs = defineCommand({
  names: ['xargs'],
  summary: 'Runs a command with the words of its input: all at once, some at a time, or each in a place of its own.',
  run(call, machine) {
    const options = readOptions(call.words, {
      flags: '0rtx',
      values: 'nILPd',
      longFlags: { null: '0', 'no-run-if-empty': 'r' },
      longValues: { 'max-args': 'n', 'max-lines': 'L', 'max-procs': 'P', delimiter: 'd' },
      stopsAtOperand: true,
    })
    if (options === null) return null
    const items = readItems(call.input, options)
    if (items === null || !machine.budget.spend(items.length)) return null
    const command = options.operands.length === 0 ? ['echo'] : options.operands
    const calls = callsFor(command, items, options)
    return calls === null ? null : runAll(call, calls)
  },
})

function readItems(input: Content, options: Options): readonly string[] | null {
  const delimiter = options.has('0') ? '\0' : options.value('d')
  if (delimiter !== undefined) {
    const text = textOf(input)
    const [end] = delimiter === '\\n' ? ['\n'] : delimiter === '\\0' ? ['\0'] : [delimiter]
    if (text === null || end === undefined || end.length !== 1) return null
    const items = text.split(end)
    return items.at(-1) === '' ? items.slice(0, -1) : items
  }
  // Names in an order that can't be told are run all the same: it seldom matters.
  const lines = linesIn(input)
  if (lines === null || lines.some((line) => /['"\\]/.test(line))) return null
  if (options.value('I') !== undefined || options.value('L') !== undefined)
    return lines.map((line) => line.replace(/^[ \t]+/, '')).filter((line) => line !== '')
  return lines.flatMap((line) => line.split(/[ \t]+/).filter((word) => word !== ''))
}

const MOST_LETTERS = 100_000

function callsFor(
  command: readonly string[],
  items: readonly string[],
  options: Options,
): readonly (readonly string[])[] | null {
  const place = options.value('I')
  if (place !== undefined) return items.map((item) => command.map((word) => word.replaceAll(place, item)))
  const line = options.value('L')
  const most = Number(options.value('n') ?? line ?? items.length)
  if (!Number.isInteger(most) || most < 0 || (line !== undefined && line !== '1')) return null
  if (items.length === 0) return options.has('r') ? [] : [command]
  const size = most === 0 ? items.length : most
  const calls: (readonly string[])[] = []
  for (let at = 0; at < items.length; at += size) {
    const words = items.slice(at, at + size).flatMap((item) => (line === undefined ? [item] : item.split(/[ \t]+/)))
    // What is too long for one call is split, but where is not known.
    if (words.join(' ').length > MOST_LETTERS) return null
    calls.push([...command, ...words])
  }
  return calls
}

function runAll(call: CommandCall, calls: readonly (readonly string[])[]): CommandResult {
  const results: CommandResult[] = []
  for (const words of calls) {
    const result = call.run(words, { input: { kind: 'text', text: '' } })
    results.push(result)
    if (result.status === 126 || result.status === 127 || result.status === 255) break
  }
  const statuses = results.map(({ status }) => status)
  const last = statuses.at(-1)
  const status =
    last === 126 || last === 127
      ? last
      : last === 255
        ? 124
        : statuses.includes(null)
          ? null
          : statuses.some((one) => one !== 0)
            ? 123
            : 0
  const message = results.flatMap((result) => (result.message === '' ? [] : [result.message])).join('\n')
  return { status, output: joinContents(results.map(({ output }) => output)), message }
}
