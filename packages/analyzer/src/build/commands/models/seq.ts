import { defineCommand } from '../command-model.ts'
import { readOptions } from '../options.ts'
import { succeeded } from '../results.ts'

const MOST_NUMBERS = 100_000

export const seq = defineCommand({
  names: ['seq'],
  summary: 'Writes whole numbers from one to another.',
  run({ words }) {
    const negative = words.some((word) => /^-\d/.test(word))
    const options = negative ? null : readOptions(words, { flags: 'w', values: 's', longValues: { separator: 's' } })
    if (options === null || options.has('w')) return null
    const numbers = options.operands.map((word) => (/^\d{1,9}$/.test(word) ? Number(word) : Number.NaN))
    if (numbers.length === 0 || numbers.length > 3 || numbers.some(Number.isNaN)) return null
    const [first = 1, step = 1] = numbers.length === 1 ? [] : numbers.length === 2 ? [numbers[0], 1] : numbers
    const last = numbers.at(-1) ?? 0
    const count = Math.max(0, Math.floor((last - first) / step) + 1)
    if (step < 1 || count > MOST_NUMBERS) return null
    const listed = Array.from({ length: count }, (_, index) => String(first + index * step))
    return succeeded(count === 0 ? '' : `${listed.join(options.value('s') ?? '\n')}\n`)
  },
})
