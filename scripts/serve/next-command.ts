import { inCheckout } from '../prepare/top.mjs'

/** The folder of the web application. */
export const webFolder = inCheckout('apps/web')

/** The arguments with which Node runs a command of Next. */
export function nextCommand(...args: readonly string[]): readonly string[] {
  return [inCheckout('apps/web/node_modules/next/dist/bin/next'), ...args]
}
