import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLineIndex } from '../text/line-index.ts'
import { dump } from './dump.ts'
import { parse } from './parse.ts'
import { SAMPLE_FILES } from './sample-files.cases.ts'
import { tokenize } from './tokens.ts'
import type { Dockerfile } from './tree.ts'

/**
 * What may stand between tokens: blanks, continuations, and the signs of flags, pairs and arrays. The two dashes that
 * end flags may be parted by a continuation and followed by quotes of nothing.
 */
const BETWEEN_TOKENS = /^(?:[\s\u0085\ufeff\\`=,[\]]|-[\\`\s]*-["'\\`]*)*$/

// The same texts at every run, so that a red test is the doing of a change.
const SEED = 20_261_120

const KEYWORD_FRAGMENTS = 'FROM RUN COPY ADD ENV LABEL ARG CMD HEALTHCHECK ONBUILD SHELL USER FRON'.split(' ')

const SIGN_FRAGMENTS = '\\ ` " \' $ ${ } :- # % / // = -- --from= --mount=type= , [ ] ["a"] << <<- <<EOF EOF'.split(' ')

const LINE_FRAGMENTS = ['\n', '\r\n', '\\\n', '`\n', '\nEOF\n', '# escape=`\n', '#\n']

const OTHER_FRAGMENTS = [
  ' ',
  '\t',
  '\v',
  '\0',
  'a',
  'b c',
  '["a", 1]',
  'é',
  '한',
  '😀',
  '\ud800',
  '\udc00',
  '\u0085',
  '\u00a0',
  '\ufeff',
]

const FRAGMENTS = [...KEYWORD_FRAGMENTS, ...SIGN_FRAGMENTS, ...LINE_FRAGMENTS, ...OTHER_FRAGMENTS]

const dockerfileText = fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 60 }).map((parts) => parts.join(''))

const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
  .map((units) => String.fromCharCode(...units))

/** A sample with a few places changed. */
const mutatedSample = fc
  .tuple(
    fc.constantFrom(...SAMPLE_FILES),
    fc.array(fc.tuple(fc.nat(), fc.nat({ max: 5 }), fc.constantFrom('', ...FRAGMENTS)), { maxLength: 4 }),
  )
  .map(([sample, changes]) => {
    let text = sample
    for (const [place, removed, added] of changes) {
      const at = place % (text.length + 1)
      text = text.slice(0, at) + added + text.slice(at + removed)
    }
    return text
  })

const texts = fc.oneof(dockerfileText, anyText, mutatedSample)

/** Says what is wrong; one comparison a text, since an assertion for each token would take most of the time. */
function findLoss(dockerfile: Dockerfile): string | null {
  const { text } = dockerfile
  let rebuilt = ''
  for (const { kind, start, end } of tokenize(dockerfile)) {
    if (start < rebuilt.length) return `${kind} at ${start} overlaps what is before it`
    if (!BETWEEN_TOKENS.test(text.slice(rebuilt.length, start))) return `text before ${kind} at ${start} is in no token`
    rebuilt += text.slice(rebuilt.length, end)
  }
  const rest = text.slice(rebuilt.length)
  return BETWEEN_TOKENS.test(rest) && rebuilt + rest === text ? null : 'text at the end is in no token'
}

function findStraySpan({ text, instructions, findings }: Dockerfile): string | null {
  const index = createLineIndex(text)
  let before = 0
  for (const { kind, start, end, firstLine, lastLine, keyword, flags, words } of instructions) {
    if (start < before || end > text.length) return `${kind} at ${start} is out of place`
    if (index.positionAt(start).line !== firstLine) return `${kind} at ${start} is not in line ${firstLine}`
    if (index.positionAt(end).line !== lastLine) return `${kind} at ${start} does not end in line ${lastLine}`
    const stray = [keyword, ...flags, ...words].find((part) => part.start < start || part.end > end)
    if (stray !== undefined) return `a part of ${kind} at ${start} stands at ${stray.start}`
    before = end
  }
  const stray = findings.find((found) => found.start < 0 || found.end < found.start || found.end > text.length)
  return stray === undefined ? null : `${stray.code} is out of place`
}

describe('any text', () => {
  it('can be rebuilt from its tree', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(findLoss(parse(text))).toBeNull()
      }),
      { numRuns: 20_000, seed: SEED },
    )
  })

  it('gives spans that lie in it, in order', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(findStraySpan(parse(text))).toBeNull()
      }),
      { numRuns: 5000, seed: SEED },
    )
  })

  it('is refused exactly if it has an error', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { findings, refusal } = parse(text)
        expect(refusal !== null).toBe(findings.some(({ severity }) => severity === 'error'))
      }),
      { numRuns: 2000, seed: SEED },
    )
  })

  it('means the same with a comment above', () => {
    fc.assert(
      fc.property(dockerfileText, (text) => {
        const { directives } = parse(text)
        fc.pre(directives.length === 0 && !text.startsWith('\ufeff'))
        expect(dump(parse(`# a comment\n${text}`))).toBe(dump(parse(text)))
      }),
      { numRuns: 1000, seed: SEED },
    )
  })
})

const samples = SAMPLE_FILES.map((text, index) => [index, text] as const)

describe('samples', () => {
  it.each(samples)('%i: every beginning of it parses', (_, text) => {
    for (let end = 0; end <= text.length; end++) {
      const dockerfile = parse(text.slice(0, end))
      expect([end, findLoss(dockerfile), findStraySpan(dockerfile)]).toEqual([end, null, null])
    }
  })

  it.each(samples)('%i: line ends do not matter', (_, text) => {
    const unix = text.replaceAll('\r\n', '\n')
    expect(dump(parse(unix.replaceAll('\n', '\r\n')))).toBe(dump(parse(unix)))
  })
})
