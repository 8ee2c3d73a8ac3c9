import { readCount } from '../byte-count.ts'
import { defineFilter, type Transform } from '../define-filter.ts'
import { isAscii } from '../posix-pattern.ts'

export const tail = defineFilter({
  names: ['tail'],
  summary: 'Writes out the last lines or bytes of a file, or with +N all from a line or byte on.',
  options: { flags: 'q', values: 'nc', longValues: { lines: 'n', bytes: 'c' }, longFlags: { quiet: 'q' } },
  isOneByOne: true,
  plan(options, { words }) {
    // With several files it writes a heading for each.
    if (options.operands.length > 1 && !options.has('q')) return null
    if (words.some((word) => /^-\d/.test(word))) return null
    const isBytes = options.value('c') !== undefined
    const written = options.value('c') ?? options.value('n') ?? '10'
    const count = readCount(written.replace(/^[+-]/, ''))
    if (count === null) return null
    return written.startsWith('+') ? from(count, isBytes) : last(count, isBytes)
  },
})

function from(count: number, isBytes: boolean): Transform {
  if (isBytes) return (text) => (isAscii(text) ? text.slice(Math.max(0, count - 1)) : null)
  return (text) => {
    let start = 0
    for (let line = 1; line < count; line++) {
      const end = text.indexOf('\n', start)
      if (end === -1) return ''
      start = end + 1
    }
    return text.slice(start)
  }
}

function last(count: number, isBytes: boolean): Transform {
  if (isBytes) return (text) => (isAscii(text) ? text.slice(Math.max(0, text.length - count)) : null)
  return (text) => {
    let start = text.length
    if (count > 0 && text.endsWith('\n')) start--
    for (let line = 0; line < count && start > 0; line++) {
      start = text.lastIndexOf('\n', start - 1)
      if (start === -1) return text
    }
    return text.slice(start === text.length ? start : start + (text.charAt(start) === '\n' ? 1 : 0))
  }
}
