import { shortKey } from '../../text/short-key.ts'
import type { BuiltStep, StepKey } from '../build-types.ts'

const chains = new WeakMap<StepKey, string>()

/** Stands for a step with all that it stands on and takes: steps of two builds that share it do the very same. */
export function chainOfKey(key: StepKey): string {
  const known = chains.get(key)
  if (known !== undefined) return known
  // There may be more steps below one another than the call stack is deep.
  const open = [key]
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const missing = originsOf(top).filter((origin) => !chains.has(origin))
    if (missing.length > 0) open.push(...missing)
    else {
      if (!chains.has(top)) chains.set(top, join(top))
      open.pop()
    }
  }
  return chains.get(key) ?? ''
}

function originsOf({ parent, below, sources }: StepKey): readonly StepKey[] {
  const taken = sources.flatMap(({ content, origin }) => (content === null ? [origin] : []))
  return [parent, below, ...taken].flatMap((origin) =>
    origin === null || typeof origin === 'string' ? [] : [origin.key],
  )
}

function join({ operation, parent, below, sources }: StepKey): string {
  const taken = sources.map(({ content, origin }) => content ?? chainOf(origin))
  return shortKey(JSON.stringify([operation, chainOf(parent), below === null ? null : chainOf(below), taken]))
}

function chainOf(origin: BuiltStep | string): string | undefined {
  return typeof origin === 'string' ? origin : chains.get(origin.key)
}
