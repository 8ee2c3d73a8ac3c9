import { shortKey } from '../../text/short-key.ts'
import type { BuiltStep, StepKey } from '../build-types.ts'

const chains = new WeakMap<StepKey, string>()

/** Stands for a step with all that it stands on and takes: steps of two builds that share it do the very same. */
export function chainOfKey(key: StepKey): string {
  const known = chains.get(key)
  if (known !== undefined) return known
  const { operation, parent, below, sources } = key
  const taken = sources.map(({ content, origin }) => content ?? chainOf(origin))
  const chain = shortKey(JSON.stringify([operation, chainOf(parent), below === null ? null : chainOf(below), taken]))
  chains.set(key, chain)
  return chain
}

function chainOf(origin: BuiltStep | string): string {
  return typeof origin === 'string' ? origin : chainOfKey(origin.key)
}
