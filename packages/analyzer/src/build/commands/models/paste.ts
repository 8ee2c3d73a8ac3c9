import { defineFilter } from '../define-filter.ts'
import { splitLines } from '../lines.ts'

export const paste = defineFilter({
  names: ['paste'],
  summary: 'Joins the lines of a file with -s.',
  options: { flags: 's', values: 'd', longFlags: { serial: 's' }, longValues: { delimiters: 'd' } },
  isOneByOne: true,
  plan(options) {
    const delimiter = options.value('d') ?? '\t'
    if (!options.has('s') || delimiter.length !== 1 || delimiter === '\\') return null
    return (text) => (text === '' ? null : `${splitLines(text).join(delimiter)}\n`)
  },
})
