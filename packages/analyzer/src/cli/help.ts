import type { Command, Option, OptionTable } from './command.ts'

/** The overview: what the program is, its commands, and where to read on. */
export function describeProgram(commands: readonly Command[]): string {
  return `stagecraft reads Dockerfiles as BuildKit does, and says what is wrong with them.

Usage: stagecraft <command> [options]

Commands:
${table(commands.map(({ name, summary }) => [name, summary]))}

stagecraft <command> --help says what a command takes; stagecraft --version, which release this is.

Exit codes: 0 nothing to object to, 1 findings or problems, 2 input that can't be used.
`
}

/** All about one command. */
export function describeCommand({ name, summary, usage, options, notes = [] }: Command): string {
  const parts = [
    `${summary}\n\nUsage: stagecraft ${name} ${usage}\n`,
    `Options:\n${table(rowsOf(options))}\n`,
    ...(notes.length === 0 ? [] : [`${notes.join('\n')}\n`]),
  ]
  return parts.join('\n')
}

function rowsOf(options: OptionTable): readonly Row[] {
  const rows = Object.entries(options).map(([name, option]): Row => [flagOf(name, option), detailsOf(option)])
  return [...rows, ['--help', 'say this']]
}

function flagOf(name: string, { value }: Option): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`
}

function detailsOf({ help, values, isRepeatable, default: usual }: Option): string {
  const details = [
    ...(values === undefined ? [] : [values.join(', ')]),
    ...(isRepeatable === true ? ['may be given several times'] : []),
    ...(usual === undefined ? [] : [`${usual} if it is left out`]),
  ]
  return details.length === 0 ? help : `${help} (${details.join('; ')})`
}

type Row = readonly [name: string, text: string]

const TEXT_COLUMNS = 78

/** Names in one column, texts in another, broken into lines that fit. */
function table(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(([name]) => name.length))
  const indent = ' '.repeat(width + 4)
  return rows
    .map(([name, text]) => `  ${name.padEnd(width)}  ${wrap(text, TEXT_COLUMNS).join(`\n${indent}`)}`)
    .join('\n')
}

/** The text in lines no longer than asked, unless a word is. */
export function wrap(text: string, columns: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    if (line === undefined || line.length + 1 + word.length > columns) lines.push(word)
    else lines[lines.length - 1] = `${line} ${word}`
  }
  return lines
}
