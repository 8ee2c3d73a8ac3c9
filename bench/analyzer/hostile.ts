import { hostileTexts } from '../../packages/analyzer/src/rules/hostile-texts.cases.ts'
import { fastest, show } from './fastest.ts'

const SHORT = 2500
const TIMES_LONGER = 8

/** Eight times the text may take this many times the time; the square would be 64. */
const MOST_GROWTH = 24

/** What takes less is not worth a second look, and can't be measured well. */
const LEAST_US = 10_000

/** Prints which long lines of one thing take more than their length; exit code 1 if there are any. */
export function showHostile(run: (text: string) => void): void {
  const short = new Map(hostileTexts(SHORT))
  let slow = 0
  for (const [name, long] of hostileTexts(SHORT * TIMES_LONGER)) {
    const growth = growthOf(
      () => run(short.get(name) ?? ''),
      () => run(long),
    )
    if (growth === null) continue
    slow++
    console.log(`${name} over and over: ${growth}`)
  }
  console.log(`${short.size} long lines of one thing: ${slow} take more than their length`)
  if (slow > 0) process.exitCode = 1
}

/** How a time grew, if that was too much, and not by chance. */
function growthOf(runShort: () => void, runLong: () => void): string | null {
  for (let rounds = 1; rounds <= 9; rounds += 4) {
    const [shortUs = 0, longUs = 0] = fastest([runShort, runLong], rounds)
    if (longUs < LEAST_US || longUs < shortUs * MOST_GROWTH) return null
    if (rounds === 9) return `${show(longUs)}, ${(longUs / shortUs).toFixed(0)} times an eighth of it`
  }
  return null
}
