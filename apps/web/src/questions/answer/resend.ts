const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 15_000

/** How long to wait before an answer is sent again: a second at first, then longer, never more than fifteen. */
export function resendDelayMs(failures: number): number {
  return Math.min(FIRST_WAIT_MS * 2 ** failures, LONGEST_WAIT_MS)
}
