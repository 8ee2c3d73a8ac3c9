import { applyFixes, check, dump, parse, plan, tokenize } from '@stagecraft/analyzer'

/** What an input brought to light. */
export interface Failure {
  readonly kind: 'throws' | 'slow'
  /** The same for inputs that fail in the same way. */
  readonly message: string
}

/** Does to a text all that the analyzer offers; null if nothing goes wrong. */
export function tryText(text: string): Failure | null {
  const start = performance.now()
  try {
    useOn(text)
  } catch (error) {
    return { kind: 'throws', message: error instanceof Error ? placeOf(error) : String(error) }
  }
  if (performance.now() - start <= limitMs(text)) return null
  // Something else may have had the machine; a text that is slow by itself is so every time.
  return isSlowAgain(text) ? { kind: 'slow', message: `takes over ${Math.round(limitMs(text))} ms` } : null
}

/** A hundred times what a text of that length takes on an ordinary machine. */
function limitMs(text: string): number {
  return 100 + text.length * 0.05
}

function isSlowAgain(text: string): boolean {
  for (let round = 0; round < 5; round++) {
    const start = performance.now()
    useOn(text)
    if (performance.now() - start <= limitMs(text)) return false
  }
  return true
}

function useOn(text: string): void {
  const dockerfile = parse(text)
  dump(dockerfile)
  tokenize(dockerfile)
  const findings = check(plan(dockerfile), { dockerignore: text.slice(0, 200), rules: EVERY_RULE })
  for (const { rule, start, end, firstLine, lastLine } of findings) {
    const isInside = start >= 0 && start <= end && end <= text.length && firstLine >= 1 && firstLine <= lastLine
    if (!isInside)
      throw new Error(`${rule} marks ${start} to ${end} of ${text.length}, lines ${firstLine} to ${lastLine}`)
  }
  const fixed = applyFixes(
    text,
    findings.map(({ fix }) => fix),
  )
  if (fixed !== text) check(parse(fixed))
}

/** Optional rules are tried as well. */
const EVERY_RULE = { 'pin-base-digest': 'on', 'pin-language-packages': 'on', 'pin-system-packages': 'on' } as const

/** Where it was thrown, without the lines above that differ from input to input. */
function placeOf({ message, stack = '' }: Error): string {
  const frames = stack.split('\n').filter((line) => line.startsWith('    at '))
  return `${message.slice(0, 200)}\n${frames.slice(0, 4).join('\n')}`
}
