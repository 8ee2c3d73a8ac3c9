import { expect, it } from 'vitest'
import { failureMessage } from './failure-message.ts'

it.each([
  ['what the server said', { data: { problem: { code: 'conflict', message: 'Taken.' } } }, 'Taken.'],
  ['that nothing came back', new TypeError('Failed to fetch'), 'The server could not be reached.'],
  ['that something broke', { data: { httpStatus: 500 } }, 'Something went wrong.'],
  ['no more than that for what is no error', undefined, 'The server could not be reached.'],
])('tells %s', (_, error, said) => {
  expect(failureMessage(error)).toContain(said)
})
