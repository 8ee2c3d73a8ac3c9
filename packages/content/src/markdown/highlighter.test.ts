import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadHighlight } from './highlighter.ts'
import { languageNames } from './languages.ts'

async function classesIn(code: string, language: string): Promise<readonly string[]> {
  const lines = (await loadHighlight([language]))(code, language)
  return lines.flat().map(({ text, className }) => `${className ?? '-'} ${text.trim()}`)
}

describe('what words are', () => {
  it.each([
    [
      'dockerfile',
      'from --platform=$BUILDPLATFORM golang:1.22 as build',
      ['k from', 'v --platform', '- =', 'v $BUILDPLATFORM', '- golang:1.22', 'k as', 'f build'],
    ],
    ['dockerfile', '# syntax=docker/dockerfile:1', ['c # syntax=docker/dockerfile:1']],
    [
      'dockerfile',
      'RUN go build \\\n  # why\n  -o "/a$b" \'c\' <<EOF',
      ['k RUN', '- go build \\', 'c # why', '- ', 'v -o', 's "/a', 'v $b', "s \" 'c'", 'n <<EOF'],
    ],
    ['dockerfile', 'HEALTHCHECK CMD true', ['k HEALTHCHECK CMD', '- true']],
    ['dockerfile', 'RUN FROM=x', ['k RUN', '- FROM=x']],
    ['bash', 'docker build --tag app . # why', ['f docker', '- build', 'v --tag', '- app .', 'c # why']],
    ['json', '{"a": 1}', ['- {', 't "a"', '- :', 'n 1', '- }']],
    ['yaml', 'a: "b" # c', ['t a', '- :', 's "b"', 'c # c']],
    ['diff', '-a\n+b', ['d -a', 'i +b']],
  ])('%s: %s', async (language, code, tokens) => expect(await classesIn(code, language)).toEqual(tokens))
})

describe.each(languageNames)('%s', (language) => {
  it('keeps every character of any code', { timeout: 30_000 }, async () => {
    const highlight = await loadHighlight([language])
    const isKept = fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (code) => {
      const lines = code.replaceAll(/\r/g, '').split('\n')
      const shown = highlight(lines.join('\n'), language).map((tokens) => tokens.map(({ text }) => text).join(''))
      expect(shown).toEqual(lines)
    })
    fc.assert(isKept, { numRuns: 10 })
  })
})
