import type { Machine } from '../machine/machine.ts'
import type { CommandCall } from './command-model.ts'

/** Whether a command is busybox's and not GNU's: by the file that runs, or by what the image is made of. */
export function isBusybox({ program }: CommandCall, { system }: Machine): boolean {
  return program?.endsWith('/busybox') === true || system.family === 'alpine'
}
