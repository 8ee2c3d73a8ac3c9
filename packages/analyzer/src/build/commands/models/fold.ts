import { defineFilter } from '../define-filter.ts'
import { isAscii } from '../posix-pattern.ts'

export const fold = defineFilter({
  names: ['fold'],
  summary: 'Breaks lines that are longer than a width.',
  options: { values: 'w', longValues: { width: 'w' } },
  plan(options) {
    const width = Number(options.value('w') ?? 80)
    if (!Number.isInteger(width) || width < 1) return null
    return (text) =>
      isAscii(text) && !/[\t\b\r]/.test(text)
        ? text.replaceAll(new RegExp(`[^\\n]{${width}}(?=[^\\n])`, 'g'), '$&\n')
        : null
  },
})
