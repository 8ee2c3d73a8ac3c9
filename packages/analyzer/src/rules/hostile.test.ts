import { expect, test } from 'vitest'
import { parse } from '../syntax/parse.ts'
import { check } from './check.ts'
import { hostileTexts } from './hostile-texts.cases.ts'

// The runner's limit tells what takes the square of the length: it would take minutes. `pnpm bench:check` measures.
test('long lines of one thing are checked in time', { timeout: 120_000 }, () => {
  let count = 0
  for (const [, text] of hostileTexts(20_000)) count += check(parse(text)).length
  expect(count).toBeGreaterThan(0)
})
