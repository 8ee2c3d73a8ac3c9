import { expect, test } from 'vitest'
import { keyOf } from '../../files/content.ts'
import { tryCommand } from '../a-call.cases.ts'
import { findCommand } from '../all.ts'

test('the time is never the same', () => {
  expect(tryCommand([], 'date +%s')).toMatchObject({ status: 0, output: null })
  expect(tryCommand([], 'date -s x').status).toBeNull()
  expect(findCommand('date')).not.toBeNull()
  expect(
    keyOf({
      kind: 'product',
      size: { minBytes: 0, maxBytes: 1 },
      identity: { key: null, isExact: true },
      nature: null,
    }),
  ).toBeNull()
})
