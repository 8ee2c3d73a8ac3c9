import type { CommandResult } from './command-model.ts'
import { failed, succeeded, unsure } from './results.ts'

/** What became of one of the things that a command was asked to do. */
export type Deed =
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'unsure'; readonly message: string }

export const DONE: Deed = { kind: 'done' }

/** Does one thing after the other, as most commands do: a failure is reported, and the rest is done all the same. */
export function doEach(name: string, operands: readonly string[], deed: (operand: string) => Deed): CommandResult {
  const deeds = operands.map(deed)
  const messages = deeds.flatMap((done) => (done.kind === 'done' ? [] : [`${name}: ${done.message}`]))
  if (deeds.some(({ kind }) => kind === 'failed')) return failed(messages.join('\n'))
  return deeds.some(({ kind }) => kind === 'unsure') ? unsure(messages.join('\n')) : succeeded()
}
