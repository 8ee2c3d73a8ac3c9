import { expect, test } from 'vitest'
import { tryCommand } from '../a-call.cases.ts'

test.each<readonly [string, number | 'unsure' | null]>([
  ['sha256sum f', 0],
  ['md5sum f sums', 0],
  ['md5sum none', 1],
  ['sha256sum -c sums', 'unsure'],
  ['sha256sum -c none', 1],
  ['sha256sum --tag f', null],
])('%s', (line, status) => {
  expect(tryCommand(['/f x', '/sums y'], line).status).toBe(status)
})
