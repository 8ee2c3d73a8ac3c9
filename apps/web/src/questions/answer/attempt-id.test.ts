import { expect, it } from 'vitest'
import { createAttemptId } from './attempt-id.ts'

const VERSION_4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

it('uses the browser’s own ids where it gives them', () => {
  expect(createAttemptId()).toMatch(VERSION_4)
})

it.each([0x00, 0x5a, 0xff])('makes a valid id from random bytes on plain HTTP (byte %i)', (byte) => {
  expect(createAttemptId({ getRandomValues: (bytes) => bytes.fill(byte) })).toMatch(VERSION_4)
})

it('makes another id each time', () => {
  const source = { getRandomValues: (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes) }
  expect(createAttemptId(source)).not.toBe(createAttemptId(source))
})
