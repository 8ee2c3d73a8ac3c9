import { expect, it } from 'vitest'
import type { Deliveries } from './courier.ts'
import { changed, type Pending } from './pending.ts'
import { saySaving } from './say-saving.ts'

const kept = changed(null, { itemId: 'q1', edition: 0 }, null, 0)
const quiet: Deliveries = { pending: [], isSending: false, failures: 0 }
const holding = (...pending: Pending[]): Deliveries => ({ ...quiet, pending })

it.each<[string, Deliveries, boolean, string]>([
  ['nothing is left', quiet, true, 'All answers are saved'],
  ['something changed', holding(kept), true, 'Kept here, saved in a moment'],
  ['it is on its way', { ...holding(kept), isSending: true }, true, 'Saving…'],
  [
    'the network is gone',
    holding(kept, kept),
    false,
    'You are offline. 2 answers are kept in this browser; they go out',
  ],
  ['the network is gone early', quiet, false, 'You are offline. Go on: what you answer is kept'],
  ['the server is gone', { ...holding(kept), failures: 2 }, true, 'The server cannot be reached. 1 answer is kept'],
  [
    'two devices disagree',
    holding({ ...kept, conflict: { answer: null, edition: 1 } }),
    true,
    '1 answer changed on another device: choose which one counts.',
  ],
  ['one is refused', holding({ ...kept, refusal: 'Too long.' }), true, '1 answer could not be saved.'],
])('when %s, it says so', (_when, deliveries, isOnline, words) => {
  expect(saySaving(deliveries, isOnline).words).toContain(words)
})
