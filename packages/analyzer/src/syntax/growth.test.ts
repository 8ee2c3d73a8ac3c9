import { describe, expect, it } from 'vitest'
import { parse } from './parse.ts'
import { tokenize } from './tokens.ts'
import { expandWord, expandWords } from './words/expand.ts'

/**
 * How often a task looks at a character. Everything that reads text here does so through these methods, so
 * the count grows with the work, whatever machine it runs on.
 */
function countLooks(task: () => void): number {
  // oxlint-disable-next-line typescript/unbound-method -- they are called on the text they are asked of
  const { charCodeAt, codePointAt, charAt, indexOf, slice } = String.prototype
  let looks = 0
  Object.assign(String.prototype, {
    charCodeAt(this: string, at: number) {
      looks++
      return charCodeAt.call(this, at)
    },
    codePointAt(this: string, at: number) {
      looks++
      return codePointAt.call(this, at)
    },
    charAt(this: string, at: number) {
      looks++
      return charAt.call(this, at)
    },
    slice(this: string, start?: number, end?: number) {
      looks++
      return slice.call(this, start, end)
    },
    indexOf(this: string, part: string, from = 0) {
      const found = indexOf.call(this, part, from)
      looks += (found === -1 ? this.length : found) - from + 1
      return found
    },
  })
  try {
    task()
  } finally {
    Object.assign(String.prototype, { charCodeAt, codePointAt, charAt, indexOf, slice })
  }
  return looks
}

const read = (text: string) => tokenize(parse(text))

describe('the work grows with the text, not faster', () => {
  it.each<[string, (size: number) => unknown]>([
    ['lines', (size) => read('FROM a\nRUN b\n'.repeat(size))],
    ['words of one line', (size) => read(`COPY ${'a '.repeat(size)}`)],
    ['names of one line', (size) => read(`ARG ${'a '.repeat(size)}`)],
    ['pairs of one line', (size) => read(`ENV ${'a=b '.repeat(size)}`)],
    ['one long word', (size) => read(`ENV a=${'x'.repeat(size)}`)],
    ['one long array', (size) => read(`CMD [${'"a", '.repeat(size)}"b"]`)],
    ['an array that is none', (size) => read(`CMD [${'"a", '.repeat(size)}`)],
    ['continued lines', (size) => read(`RUN a ${'\\\n# why\n\n b '.repeat(size)}`)],
    ['flags', (size) => read(`RUN ${'--a=b '.repeat(size)}`)],
    ['flags that are not ASCII', (size) => read(`RUN ${'--a=é '.repeat(size)}`)],
    ['comments', (size) => read('# a\n'.repeat(size))],
    ['blanks', (size) => read(`${' '.repeat(size)}\n${'\t'.repeat(size)}FROM${' '.repeat(size)}a${' '.repeat(size)}`)],
    ['blanks before a directive value', (size) => read(`# escape=${' '.repeat(size)}x${' '.repeat(size)}y`)],
    ['here-documents on one line', (size) => read(`RUN ${'<<A '.repeat(size)}\n${'A\n'.repeat(size)}`)],
    ['openers without a body', (size) => read(Array.from({ length: size }, (_, i) => `RUN <<E${i}\n`).join(''))],
    ['angles', (size) => read(`RUN ${'<< '.repeat(size)}`)],
    ['triggers', (size) => read(`${'ONBUILD '.repeat(size)}RUN a`)],
    ['open brackets', (size) => read(`CMD ${'['.repeat(size)}`)],
    ['quotes', (size) => read(`ENV a=${'"\''.repeat(size)}`)],
    ['variables in a word', (size) => expandWord('$a${b:-c}'.repeat(size), new Map())],
    ['words in a variable', (size) => expandWords('$a', new Map([['a', 'b '.repeat(size)]]))],
    ['open substitutions', (size) => expandWord('${a:-'.repeat(size), new Map())],
  ])('%s', (_, task) => {
    const small = countLooks(() => task(2000))
    const large = countLooks(() => task(20_000))
    expect(small).toBeGreaterThan(0)
    // Ten, and a little more where only the larger has lines that are too long for BuildKit; a hundred if squared.
    expect(large / small).toBeLessThan(20)
  })
})
