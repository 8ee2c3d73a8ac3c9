import type { Instruction } from '../syntax/instructions/types.ts'
import type { Dockerfile, Word } from '../syntax/tree.ts'
import type { Span } from '../text/span.ts'
import type { Analysis } from './analysis.ts'
import { innermostUpTo } from './place.ts'
import { scopeOf, variablesIn } from './variable-scope.ts'
import { usesIn } from './variable-uses.ts'

/** A place in the text that sets or uses a variable. */
export interface VariableMention {
  readonly name: string
  readonly span: Span
  /** The name in the ARG or ENV itself; null where the variable is used. */
  readonly definition: Word | null
  /** The instruction that begins the line. */
  readonly instruction: Instruction
}

/** All mentions of variables in an instruction, in the order of the text. */
export function variableMentionsIn(outer: Instruction, dockerfile: Dockerfile): readonly VariableMention[] {
  const instruction = innermostUpTo(outer)
  const pairs = instruction.kind === 'ARG' || instruction.kind === 'ENV' ? instruction.pairs : []
  const definitions = pairs.flatMap(({ name }): readonly VariableMention[] => {
    const { start, end, value } = name
    return value === '' ? [] : [{ name: value, span: { start, end }, definition: name, instruction: outer }]
  })
  const uses = usesIn(outer, dockerfile).map(({ use, span }): VariableMention => {
    return { name: use.name, span, definition: null, instruction: outer }
  })
  return [...definitions, ...uses].toSorted((left, right) => left.span.start - right.span.start)
}

/**
 * The name in the ARG or ENV that a mention gets its value from; null if that is not in the file. An ARG of a stage
 * without a default leads to the one above the first FROM.
 *
 * ```
 * ARG TAG=1
 * FROM alpine
 * ARG TAG          leads to the first line
 * LABEL v=$TAG     leads to the third
 * ```
 */
export function findDefinition(analysis: Analysis, mention: VariableMention): Word | null {
  if (mention.definition !== null) return findGlobal(analysis, mention.definition) ?? mention.definition
  const variable = variablesIn(analysis, scopeOf(analysis, mention.instruction)).get(mention.name)
  return variable?.origin.kind === 'declared' ? variable.origin.name : null
}

/** The definition at the end of the way. */
export function findRoot(analysis: Analysis, mention: VariableMention): Word | null {
  const definition = findDefinition(analysis, mention)
  return definition === null ? null : (findGlobal(analysis, definition) ?? definition)
}

function findGlobal({ dockerfile, plan }: Analysis, definition: Word): Word | null {
  const stage = plan.stages.findLast(({ tree }) => tree.from.start < definition.start)
  const isBare = stage?.tree.instructions.some(
    (outer) =>
      outer.kind === 'ARG' && outer.pairs.some(({ name, value }) => name.start === definition.start && value === null),
  )
  if (isBare !== true) return null
  const names = dockerfile.globalArgs.flatMap(({ pairs }) => pairs.map(({ name }) => name))
  return names.findLast(({ value }) => value === definition.value) ?? null
}
