import { applyFixes, check, dump, parse, plan, tokenize } from '@stagecraft/analyzer'
import { simulate } from './simulate.ts'

/** What an input brought to light. */
export interface Failure {
  readonly kind: 'throws' | 'slow'
  /** The same for inputs that fail in the same way. */
  readonly message: string
}

/** Something that is done to a text. */
interface Use {
  readonly name: string
  readonly run: (text: string) => void
  readonly limitMs: (text: string) => number
}

const USES: readonly Use[] = [
  // A hundred times what a text of that length takes on an ordinary machine.
  { name: 'reading', run: read, limitMs: (text) => 100 + text.length * 0.05 },
  // What loops may do is bounded, but takes its time.
  { name: 'building', run: simulate, limitMs: (text) => 3000 + text.length * 0.1 },
]

/** Does to a text all that the analyzer offers, or all but to build it; null if nothing goes wrong. */
export function tryText(text: string, builds = true): Failure | null {
  for (const use of builds ? USES : USES.slice(0, 1)) {
    const failure = tryUse(use, text)
    if (failure !== null) return failure
  }
  return null
}

/** To build takes many times as long as to read, so only some of many inputs are built. */
export function isBuilt(number: number): boolean {
  return number % 10 === 0
}

function tryUse(use: Use, text: string): Failure | null {
  const start = performance.now()
  try {
    use.run(text)
  } catch (error) {
    return { kind: 'throws', message: error instanceof Error ? placeOf(error) : String(error) }
  }
  const limitMs = use.limitMs(text)
  if (performance.now() - start <= limitMs) return null
  // Something else may have had the machine; a text that is slow by itself is so every time.
  return isSlowAgain(use, text) ? { kind: 'slow', message: `${use.name} takes over ${Math.round(limitMs)} ms` } : null
}

function isSlowAgain({ run, limitMs }: Use, text: string): boolean {
  for (let round = 0; round < 5; round++) {
    const start = performance.now()
    run(text)
    if (performance.now() - start <= limitMs(text)) return false
  }
  return true
}

function read(text: string): void {
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
