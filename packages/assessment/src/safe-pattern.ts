import { type CharacterSet, parsePattern, PatternError, type PatternFault, type PatternNode } from './parse-pattern.ts'

/*
 * A pattern is written by whoever writes a question and tried on whatever learners type, so it must not be able to
 * hang: JavaScript's own can, by trying again and again (`(a+)+b`). This one follows all ways at once (Thompson): it
 * is a machine of states, and a character moves the set of states it may be in. Time: characters × states, both bounded.
 */

// A longer text is not tried: it does not match.
const MAX_TRIED_CHARACTERS = 1000

const MAX_PATTERN_CHARACTERS = 200
const MAX_STATES = 600

/** A pattern that answers in time proportional to the text. */
export interface SafePattern {
  /** Whether the pattern takes the whole text. */
  matches(text: string): boolean
}

/** A pattern, or what keeps a text from being one. */
export type PatternReading =
  | { readonly ok: true; readonly pattern: SafePattern }
  | { readonly ok: false; readonly fault: PatternFault }

/** Reads a pattern: characters, sets, `.`, groups, `|`, and repetitions. What it does not know is a fault. */
export function readPattern(source: string, { ignoreCase = false } = {}): PatternReading {
  const tooLarge = (message: string): PatternReading => ({ ok: false, fault: { at: 0, message } })
  if (source.length > MAX_PATTERN_CHARACTERS) {
    return tooLarge(`The pattern has ${source.length} characters; expected at most ${MAX_PATTERN_CHARACTERS}`)
  }
  try {
    const node = parsePattern(source)
    if (sizeOf(node) > MAX_STATES) return tooLarge('The pattern repeats too much; expected smaller counts in { }')
    return { ok: true, pattern: createMachine(node, ignoreCase) }
  } catch (error) {
    if (error instanceof PatternError) return { ok: false, fault: error.fault }
    throw error
  }
}

// A state takes one character on the way to the next one, or forks without taking any; the last is null.
type State =
  | { readonly kind: 'take'; readonly accepts: CharacterSet; readonly next: number }
  | { readonly kind: 'fork'; next: readonly number[] }

const END = -1

function createMachine(node: PatternNode, ignoreCase: boolean): SafePattern {
  const states: State[] = []
  const start = addStates(node, END, states)
  return {
    matches(text) {
      if (text.length > MAX_TRIED_CHARACTERS) return false
      let current = reachable([start], states)
      for (const character of text) {
        const codes = ignoreCase ? casesOf(character) : [codeOf(character)]
        const moved = [...current].flatMap((index) => {
          const state = states[index]
          return state?.kind === 'take' && codes.some(state.accepts) ? [state.next] : []
        })
        current = reachable(moved, states)
        if (current.size === 0) return false
      }
      return current.has(END)
    },
  }
}

// Adds the states of a node that goes on to `next`, last ones first; returns where it begins.
function addStates(node: PatternNode, next: number, states: State[]): number {
  switch (node.kind) {
    case 'character':
      return states.push({ kind: 'take', accepts: node.accepts, next }) - 1
    case 'sequence':
      return node.parts.reduceRight((after, part) => addStates(part, after, states), next)
    case 'either':
      return states.push({ kind: 'fork', next: node.parts.map((part) => addStates(part, next, states)) }) - 1
    case 'repeat':
      return addRepeat(node, next, states)
  }
}

// a{2,4} is aa(a(a)?)?, a{2,} is aa followed by a loop.
function addRepeat({ part, min, max }: PatternNode & { kind: 'repeat' }, next: number, states: State[]): number {
  let start = next
  if (max === Infinity) {
    const loop: State = { kind: 'fork', next: [next] }
    start = states.push(loop) - 1
    loop.next = [next, addStates(part, start, states)]
  } else {
    for (let count = min; count < max; count += 1) {
      start = states.push({ kind: 'fork', next: [next, addStates(part, start, states)] }) - 1
    }
  }
  for (let count = 0; count < min; count += 1) start = addStates(part, start, states)
  return start
}

function reachable(from: readonly number[], states: readonly State[]): ReadonlySet<number> {
  const found = new Set<number>()
  const waiting = [...from]
  while (waiting.length > 0) {
    const index = waiting.pop() ?? END
    if (found.has(index)) continue
    found.add(index)
    const state = states[index]
    if (state?.kind === 'fork') waiting.push(...state.next)
  }
  return found
}

function sizeOf(node: PatternNode): number {
  switch (node.kind) {
    case 'character':
      return 1
    case 'sequence':
    case 'either':
      return node.parts.reduce((size, part) => size + sizeOf(part), 1)
    case 'repeat':
      return (sizeOf(node.part) + 1) * Math.max(1, node.max === Infinity ? node.min + 1 : node.max)
  }
}

function casesOf(character: string): readonly number[] {
  return [character, character.toLowerCase(), character.toUpperCase()].map(codeOf)
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0
}
