import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { compare } from './compare.ts'
import { CANNOT_TELL, judge } from './kind.ts'
import type { Outcome } from './kind.ts'
import { KINDS } from './kinds.ts'

const data = resolve(fileURLToPath(new URL('../..', import.meta.url)), '../shared')

const hasData = existsSync(data)

if (!hasData) console.log(`Skipped: nothing is compared with recorded behaviour, for there is no data in ${data}.`)

describe.runIf(hasData)('recorded behaviour', () => {
  it.each(KINDS.map((kind) => [kind.name, kind] as const))('%s', { timeout: 120_000 }, (_, kind) => {
    const misses = compare([kind], data).flatMap((row) => row.misses)
    expect(misses.filter((miss) => miss.outcome === 'wrong')).toEqual([])
  })
})

describe('judging an answer', () => {
  const expected = { lines: [1, 2] }

  it.each<readonly [string, () => unknown, Outcome]>([
    ['the same value', () => ({ lines: [1, 2] }), 'right'],
    ['another order', () => ({ lines: [2, 1] }), 'wrong'],
    ['one property more', () => ({ lines: [1, 2], more: undefined }), 'wrong'],
    ['no answer', () => CANNOT_TELL, "can't tell"],
    [
      'an exception',
      () => {
        throw new Error('lost')
      },
      'wrong',
    ],
  ])('%s', (_, answer, outcome) => {
    expect(judge({ id: 'case', expected, answer }).outcome).toBe(outcome)
  })
})
