import type { RunInstruction } from '@stagecraft/analyzer'
import { type Mutation, type Mutator, replaceSpan } from './mutation.ts'

/** Leaves out one word of a RUN: a variable, an option, or one of its commands. */
export const changeRun: Mutator = (file) =>
  file.instructions.flatMap((at): readonly Mutation[] => {
    if (at.kind !== 'RUN' || at.command.form !== 'shell' || at.heredocs.length > 0) return []
    return [...dropWords(at, file.text), ...dropCommands(at, file.text)].map(({ start, end, what }) =>
      replaceSpan(file, { start, end }, '', at, what),
    )
  })

interface Cut {
  readonly start: number
  readonly end: number
  readonly what: string
}

// CGO_ENABLED=0 go build -trimpath -ldflags="-s -w" -o /out/app .
// ^^^^^^^^^^^^^^          ^^^^^^^^^ ^^^^^^^^^^^^^^^^
// Options that take the next word with them would leave nonsense behind, so the short ones stay.
const WORD = /(?<=^|[\s;&(])(?:[A-Z][A-Z0-9_]*=\S*|--?[a-zA-Z][\w-]{2,}(?:=(?:"[^"]*"|'[^']*'|\S+))?)(?=\s|$)[ \t]*/g

function dropWords({ command }: RunInstruction, text: string): readonly Cut[] {
  const { start, end } = spanOf(command)
  return [...text.slice(start, end).matchAll(WORD)].map((match) => {
    const from = start + match.index
    return { start: from, end: from + match[0].length, what: `drop ${match[0].trim()}` }
  })
}

/** Between `&&`s, each command together with one of those that join it to the others. */
function dropCommands({ command }: RunInstruction, text: string): readonly Cut[] {
  const { start, end } = spanOf(command)
  const joints = [...text.slice(start, end).matchAll(/\s*(?:\\\n\s*)?&&\s*(?:\\\n\s*)?/g)].map((match) => ({
    from: start + match.index,
    to: start + match.index + match[0].length,
  }))
  if (joints.length === 0) return []
  const starts = [start, ...joints.map(({ to }) => to)]
  const ends = [...joints.map(({ from }) => from), end]
  return starts.map((from, index) => {
    const what = `drop ${text.slice(from, ends[index]).replaceAll(/\s+/g, ' ').slice(0, 60)}`
    return index === 0
      ? { start: from, end: starts[1] ?? end, what }
      : { start: ends[index - 1] ?? from, end: ends[index] ?? end, what }
  })
}

function spanOf(command: RunInstruction['command']): { readonly start: number; readonly end: number } {
  if (command.form === 'shell') return command.text
  return { start: command.words[0]?.start ?? 0, end: command.words.at(-1)?.end ?? 0 }
}
