import { defineFilter } from '../define-filter.ts'

export const tac = defineFilter({
  names: ['tac'],
  summary: 'Writes the lines of each file from the last to the first.',
  options: {},
  isOneByOne: true,
  plan: () => (text) => (text.match(/[^\n]*\n|[^\n]+$/g) ?? []).toReversed().join(''),
})
