import type { Instruction } from '../syntax/instructions/types.ts'
import { tokenize } from '../syntax/tokens.ts'
import type { TokenKind } from '../syntax/tokens.ts'
import type { Span } from '../text/span.ts'
import type { Analysis } from './analysis.ts'
import { innermostUpTo } from './place.ts'
import { findStageMentions } from './stage-names.ts'
import { usesIn } from './variable-uses.ts'

/** What a stretch of the text is, with what only the plan knows: which words are stages, images or variables. */
export interface Highlight {
  readonly from: number
  readonly to: number
  readonly kind: TokenKind | MeaningKind
}

type MeaningKind = 'stage' | 'image' | 'variable' | 'heredoc-opener'

interface Meaning extends Span {
  readonly kind: Highlight['kind']
}

/** The text as it would be coloured: in order and without overlaps, finer than the tokens of the tree alone. */
export function highlight(analysis: Analysis): readonly Highlight[] {
  const tokens = tokenize(analysis.dockerfile)
  const words = cutAll(tokens, meaningsOfWords(analysis))
  // A variable may stand in the name of an image, so it is cut out last.
  const pieces = cutAll(words, meaningsOfVariables(analysis))
  return pieces.map(({ start, end, kind }) => ({ from: start, to: end, kind }))
}

/** The pieces with what means more cut out of them. */
function cutAll(pieces: readonly Meaning[], found: readonly Meaning[]): readonly Meaning[] {
  const meanings = found.toSorted((left, right) => left.start - right.start)
  let next = 0
  return pieces.flatMap((piece) => {
    // A comment stays one in the middle of a word that is continued below it.
    if (piece.kind === 'comment') return [piece]
    while ((meanings[next]?.end ?? Infinity) <= piece.start) next++
    return cut(piece, meanings, next)
  })
}

function cut({ kind, start, end }: Meaning, meanings: readonly Meaning[], first: number): readonly Meaning[] {
  const pieces: Meaning[] = []
  let at = start
  const add = (to: number, as: Highlight['kind']): void => {
    if (to > at) pieces.push({ start: at, end: to, kind: as })
    at = Math.max(at, to)
  }
  for (let index = first; index < meanings.length; index++) {
    const meaning = meanings[index]
    if (meaning === undefined || meaning.start >= end) break
    add(meaning.start, kind)
    add(Math.min(meaning.end, end), meaning.kind)
  }
  add(end, kind)
  return pieces
}

function meaningsOfWords({ dockerfile, plan }: Analysis): readonly Meaning[] {
  return [
    ...findStageMentions(plan).map(({ span }): Meaning => ({ ...span, kind: 'stage' })),
    ...plan.stages.flatMap(({ base, tree }) => (base.kind === 'stage' ? [] : meaningOf(tree.from.image, 'image'))),
    ...dockerfile.instructions.flatMap((outer) => [
      ...wordsIn(innermostUpTo(outer)),
      ...outer.heredocs.flatMap(({ opener }) => meaningOf(opener, 'heredoc-opener')),
    ]),
  ]
}

function meaningsOfVariables({ dockerfile }: Analysis): readonly Meaning[] {
  const uses = dockerfile.instructions.flatMap((outer) => usesIn(outer, dockerfile))
  return uses.flatMap(({ span }) => meaningOf(span, 'variable'))
}

/** Words that are part of the language: AS, and CMD or NONE of HEALTHCHECK. */
function wordsIn(instruction: Instruction): readonly Meaning[] {
  if (instruction.kind === 'FROM') return meaningOf(instruction.as, 'keyword')
  return instruction.kind === 'HEALTHCHECK' ? meaningOf(instruction.test, 'keyword') : []
}

function meaningOf(span: Span | null, kind: Highlight['kind']): readonly Meaning[] {
  return span === null ? [] : [{ start: span.start, end: span.end, kind }]
}
