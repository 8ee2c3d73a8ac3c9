import { textContent } from '../files/content.ts'
import type { Content } from '../files/node.ts'
import type { CommandResult } from './command-model.ts'

const NOTHING = textContent('')

/** It went well. */
export function succeeded(output: Content | string = NOTHING): CommandResult {
  return { status: 0, output: typeof output === 'string' ? textContent(output) : output, message: '' }
}

/** It surely fails, and says why. */
export function failed(message: string, status = 1): CommandResult {
  return { status, output: NOTHING, message }
}

/** Whether it goes well can't be told. */
export function unsure(message: string, output: Content = NOTHING): CommandResult {
  return { status: null, output, message }
}
