import { parse, readHeredocOpener } from '@stagecraft/analyzer'
import type { ConformanceCase, ConformanceKind } from '../kind.ts'

interface ArgumentCases {
  readonly parseWords?: readonly { readonly input: string; readonly expect: readonly string[] }[]
  readonly json?: {
    readonly valid: readonly { readonly input: string; readonly expect: readonly string[] }[]
    readonly invalid: readonly string[]
  }
  readonly heredocWords?: {
    readonly valid: readonly string[]
    readonly invalid: readonly string[]
    readonly notHeredoc: readonly string[]
  }
}

/** How arguments are split: quoted words, JSON arrays, and the openers of here-documents. */
export const argumentForms: ConformanceKind = {
  name: 'arguments',
  files: ['parser-cases'],
  *read(file) {
    const cases = file.json() as ArgumentCases
    yield* quotedWords(cases)
    yield* jsonArrays(cases)
    yield* openers(cases)
  },
}

function* quotedWords({ parseWords = [] }: ArgumentCases): Iterable<ConformanceCase> {
  for (const { input, expect } of parseWords) {
    yield { id: `words ${input}`, expected: expect, answer: () => wordsOf(`ARG ${input}`) }
  }
}

function* jsonArrays({ json }: ArgumentCases): Iterable<ConformanceCase> {
  for (const { input, expect } of json?.valid ?? []) {
    yield { id: `array ${input}`, expected: expect, answer: () => wordsOf(`CMD ${input}`) }
  }
  for (const input of json?.invalid ?? []) {
    yield { id: `no array ${input}`, expected: 'json-not-strings', answer: () => parse(`CMD ${input}`).refusal?.code }
  }
}

function* openers({ heredocWords }: ArgumentCases): Iterable<ConformanceCase> {
  for (const [expected, words] of [
    ['opener', heredocWords?.valid ?? []],
    ['fault', heredocWords?.invalid ?? []],
    ['none', heredocWords?.notHeredoc ?? []],
  ] as const) {
    for (const word of words) yield { id: `opener ${word}`, expected, answer: () => classify(word) }
  }
}

function classify(word: string): string {
  const opener = readHeredocOpener(word)
  if (opener === null) return 'none'
  return typeof opener === 'string' ? 'fault' : 'opener'
}

function wordsOf(instruction: string): readonly string[] {
  return parse(instruction).instructions.flatMap(({ words }) => words.map((word) => word.value))
}
