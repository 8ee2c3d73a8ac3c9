import { defineFilter } from '../define-filter.ts'
import { joinLines, splitLines } from '../lines.ts'

export const uniq = defineFilter({
  names: ['uniq'],
  summary: 'Leaves out lines that are like the one before; counts them, or shows only those with or without a double.',
  options: { flags: 'cdui', longFlags: { count: 'c', repeated: 'd', unique: 'u', 'ignore-case': 'i' } },
  plan(options) {
    // A second operand is a file that it writes to.
    if (options.operands.length > 1) return null
    const keyOf = (line: string): string => (options.has('i') ? line.toLowerCase() : line)
    return (text) => {
      const runs: { readonly line: string; count: number }[] = []
      for (const line of splitLines(text)) {
        const run = runs.at(-1)
        if (run !== undefined && keyOf(run.line) === keyOf(line)) run.count++
        else runs.push({ line, count: 1 })
      }
      const isShown = (count: number): boolean => (count > 1 || !options.has('d')) && (count === 1 || !options.has('u'))
      const shown = runs.filter(({ count }) => isShown(count))
      return joinLines(
        shown.map(({ line, count }) => (options.has('c') ? `${String(count).padStart(7)} ${line}` : line)),
      )
    }
  },
})
