import { formatted } from '../../shell/builtins/printf.ts'
import { defineCommand } from '../command-model.ts'
import { failed, succeeded } from '../results.ts'

export const printf = defineCommand({
  names: ['printf'],
  summary: 'Writes its words in a format; the program of the name, where no shell stands in for it.',
  run({ words }) {
    const [format, ...rest] = words[0] === '--' ? words.slice(1) : words
    if (format === undefined) return failed('printf: missing operand')
    const printed = formatted(format, rest, 'program')
    if (printed === null) return null
    if (printed.fault === null) return succeeded(printed.text)
    return { ...failed(`printf: ${printed.fault}`), output: { kind: 'text', text: printed.text } }
  },
})
