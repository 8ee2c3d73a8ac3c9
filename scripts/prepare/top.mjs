import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of this checkout. */
export const top = fileURLToPath(new URL('../..', import.meta.url))

/** A path in this checkout. @param {readonly string[]} parts */
export function inCheckout(...parts) {
  return join(top, ...parts)
}
