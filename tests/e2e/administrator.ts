import { fileURLToPath } from 'node:url'
import type { Account } from './person.ts'

/** The first administrator of the product under test. */
export const administrator: Account = {
  name: 'Administrator',
  email: 'administrator@example.org',
  password: 'several plain words in a row',
}

/** What the product under test asks for before it makes its first administrator. */
export const setupCode = 'a code of a few words'

/** Where the first administrator's session is kept for the journeys that need it. */
export const administratorSession = fileURLToPath(new URL('../../test-results/administrator.json', import.meta.url))
