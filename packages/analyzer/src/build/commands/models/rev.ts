import { defineFilter } from '../define-filter.ts'

export const rev = defineFilter({
  names: ['rev'],
  summary: 'Turns each line round.',
  options: {},
  isOneByOne: true,
  plan: () => (text) =>
    text
      .split('\n')
      .map((line) => [...line].toReversed().join(''))
      .join('\n'),
})
