import { defineFilter } from '../define-filter.ts'
import { isAscii } from '../posix-pattern.ts'

export const expand = defineFilter({
  names: ['expand'],
  summary: 'Writes spaces in place of tabs.',
  options: { values: 't', longValues: { tabs: 't' } },
  plan(options) {
    const width = Number(options.value('t') ?? 8)
    if (!Number.isInteger(width) || width < 1 || width > 1000) return null
    return (text) =>
      isAscii(text) && !text.includes('\b')
        ? text
            .split('\n')
            .map((line) => spaced(line, width))
            .join('\n')
        : null
  },
})

function spaced(line: string, width: number): string {
  let result = ''
  for (const [index, part] of line.split('\t').entries()) {
    if (index > 0) result += ' '.repeat(width - (result.length % width))
    result += part
  }
  return result
}
