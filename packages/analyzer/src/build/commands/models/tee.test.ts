import { expect, test } from 'vitest'
import { SOMEBODY, tryCommand } from '../a-call.cases.ts'

test('tee writes to files and out again', () => {
  expect(tryCommand(['/a x', '/d/'], 'tee a d/b', { input: 'y' })).toMatchObject({
    status: 0,
    output: 'y',
    tree: ['/a y', '/d/b y'],
  })
  expect(tryCommand(['/a x'], 'tee -a a', { input: 'y' }).tree).toEqual(['/a xy'])
  expect(tryCommand(['/a x'], 'tee a', { input: 'y', account: SOMEBODY })).toMatchObject({ status: 1, output: 'y' })
})
