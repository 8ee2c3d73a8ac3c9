import { echoed } from '../../shell/builtins/echo.ts'
import { defineCommand } from '../command-model.ts'
import { succeeded } from '../results.ts'

export const echo = defineCommand({
  names: ['echo'],
  summary: 'Writes its words; the program of the name, where no shell stands in for it.',
  takesUnknownWords: true,
  run: ({ values }) => succeeded(echoed(values, 'program')),
})
