import { defineFilter } from '../define-filter.ts'
import { isAscii } from '../posix-pattern.ts'

export const rev = defineFilter({
  names: ['rev'],
  summary: 'Turns each line of ASCII round.',
  options: {},
  isOneByOne: true,
  plan: () => (text) =>
    isAscii(text)
      ? text
          .split('\n')
          .map((line) => line.split('').toReversed().join(''))
          .join('\n')
      : null,
})
