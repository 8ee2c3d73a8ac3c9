import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { allRules } from '@stagecraft/analyzer'
import { CASES } from './cases.ts'
import { compareFiles, isRead, unexplained } from './compare.ts'
import { findRecordings } from './corpus.ts'
import { isOff } from './table.ts'

const data = resolve(fileURLToPath(new URL('../..', import.meta.url)), '../shared')

const recordings = findRecordings(data)

if (recordings === null)
  console.log(`Skipped: nothing is compared with hadolint, for there are no recordings in ${data}.`)

describe.runIf(recordings !== null)('where a rule and the one it is like do not agree', { timeout: 120_000 }, () => {
  it('the rule says why', () => {
    const { files = [], rules = [] } = recordings ?? {}
    const compared = compareFiles(files.filter(isRead)).filter(
      ({ code }) => code.startsWith('DL') && !isOff(code, rules),
    )
    expect(compared.length).toBeGreaterThan(0)
    expect(compared.flatMap(unexplained)).toEqual([])
  })

  it('every rule of hadolint has one that is like it', () => {
    const like = new Set(allRules.flatMap((rule) => rule.like))
    expect(recordings?.rules.map(({ code }) => code).filter((code) => !like.has(code))).toEqual([])
  })
})

describe('the differences that rules name', () => {
  const named = allRules.flatMap(({ id, like, differs }) => differs.map((difference) => ({ id, like, ...difference })))

  it.each(named)('$id: $when', ({ like, from, when, because }) => {
    expect(Object.keys(CASES)).toContain(when)
    expect(like).toEqual(expect.arrayContaining([from].flat()))
    expect(because).toMatch(/^\S.{14,}\.$/)
  })

  it('are all that the bench knows', () => {
    expect(new Set(Object.keys(CASES))).toEqual(new Set(named.map(({ when }) => when)))
  })
})

describe('comparing a file', () => {
  const compareOne = (text: string, hadolint: readonly { code: string; line: number }[]) =>
    compareFiles([{ id: 'a', text, hadolint }]).filter(({ code }) => /^DL30(?:06|09|18|20)$/.test(code))

  it('counts a line that both find', () => {
    const [agreement] = compareOne('FROM alpine:3\nADD a /a\n', [{ code: 'DL3020', line: 2 }])
    expect(agreement).toEqual({ code: 'DL3020', both: 1, disagreements: [] })
  })

  it('finds what the rule says of a line that only hadolint finds', () => {
    const text = 'FROM debian:12 AS a\nRUN apt-get update\nFROM alpine:3\nCOPY --from=a /x /x\n'
    const [agreement] = compareOne(text, [{ code: 'DL3009', line: 2 }])
    expect(agreement?.disagreements).toMatchObject([
      { line: 2, only: 'hadolint', difference: { when: 'stays-behind' } },
    ])
  })

  it('leaves a line open that nothing is said of', () => {
    const [agreement] = compareOne('FROM alpine:3\nRUN apk add curl\n', [])
    expect(agreement?.disagreements).toMatchObject([{ line: 2, only: 'ours', difference: null }])
  })
})
