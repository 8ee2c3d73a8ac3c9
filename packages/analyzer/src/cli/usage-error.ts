import { nearest } from '../text/nearest.ts'

/** Input that nothing can be done with: what is wrong, where, and what to do next. Ends with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** `did you mean --target?`, or else what to do. */
export function suggest(name: string, options: readonly string[], otherwise: string): string {
  const [suggestion] = nearest(name, options)
  return suggestion === undefined ? otherwise : `Did you mean ${suggestion}?`
}
