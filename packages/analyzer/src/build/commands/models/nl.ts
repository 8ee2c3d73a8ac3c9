import { defineFilter } from '../define-filter.ts'
import { joinLines, splitLines } from '../lines.ts'

export const nl = defineFilter({
  names: ['nl'],
  summary: 'Numbers lines, with -ba the empty ones too.',
  options: { values: 'b' },
  plan(options) {
    const style = options.value('b') ?? 't'
    if (style !== 'a' && style !== 't') return null
    return (text) => {
      // Lines of \: and the like begin the parts of a page.
      if (text.includes('\\:')) return null
      let number = 0
      const numbered = (line: string): string =>
        line === '' && style === 't' ? '       ' : `${String(++number).padStart(6)}\t${line}`
      return joinLines(splitLines(text).map(numbered))
    }
  },
})
