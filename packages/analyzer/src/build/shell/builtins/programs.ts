import { ANY_SIZE } from '../../../facts/size-range.ts'
import { defineCommand, type CommandModel } from '../../commands/command-model.ts'
import { failed, succeeded, unsure } from '../../commands/results.ts'
import { product } from '../../files/content.ts'
import { echoed } from './echo.ts'
import { formatted } from './printf.ts'

/** What is a builtin of every shell, and a program all the same: for `RUN ["echo", "hi"]` and `env echo hi`. */
const PROGRAMS: readonly CommandModel[] = [
  defineCommand({
    names: ['echo'],
    summary: 'Writes its words; backslashes mean something after -e.',
    takesUnknownWords: true,
    run: ({ values }) => succeeded(echoed(values, 'program')),
  }),
  defineCommand({
    names: ['printf'],
    summary: 'Writes its words in a format.',
    run({ words }, machine) {
      const [format, ...rest] = words
      if (format === undefined) return failed('printf: missing operand')
      const printed = formatted(format, rest, 'program')
      if (printed === null) return unsure('What printf writes is not known', product(machine.newIdentity(), ANY_SIZE))
      const result = succeeded(printed.text)
      return printed.fault === null ? result : { ...result, status: 1, message: `printf: ${printed.fault}` }
    },
  }),
  defineCommand({ names: ['true'], summary: 'Goes well.', takesUnknownWords: true, run: () => succeeded() }),
  defineCommand({ names: ['false'], summary: 'Fails.', takesUnknownWords: true, run: () => failed('') }),
  defineCommand({
    names: ['pwd'],
    summary: 'Tells the folder it runs in.',
    run: ({ words, folder }) => (words.length === 0 ? succeeded(`${folder}\n`) : null),
  }),
]

/** The program that does what a builtin does; null if there is none. */
export function findBuiltinProgram(name: string): CommandModel | null {
  return PROGRAMS.find(({ names }) => names.includes(name)) ?? null
}
