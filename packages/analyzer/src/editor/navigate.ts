import type { Span } from '../text/span.ts'
import type { Analysis } from './analysis.ts'
import { touches } from './hover/hover.ts'
import { placeAt } from './place.ts'
import { findStageMentions } from './stage-names.ts'
import { findDefinition, findRoot, variableMentionsIn } from './variable-mentions.ts'
import type { VariableMention } from './variable-mentions.ts'

/** A stretch of the text, as an editor marks it. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** Where the stage or variable at an offset is defined; null if there is none, or not in this file. */
export function definitionAt(analysis: Analysis, offset: number): Range | null {
  const variable = variableAt(analysis, offset)
  if (variable !== null) return toRange(findDefinition(analysis, variable))
  const mentions = findStageMentions(analysis.plan)
  const mention = mentions.find(({ span }) => touches(span, offset))
  if (mention === undefined) return null
  const { alias, start, end } = mention.stage.tree.from
  return toRange(alias ?? { start, end })
}

/** Every place that means the same stage or variable as the one at an offset, its definition included. */
export function referencesAt(analysis: Analysis, offset: number): readonly Range[] {
  const variable = variableAt(analysis, offset)
  if (variable !== null) return referencesOf(analysis, variable)
  const mentions = findStageMentions(analysis.plan)
  const mention = mentions.find(({ span }) => touches(span, offset))
  if (mention === undefined) return []
  return mentions.flatMap(({ stage, span }) => (stage === mention.stage ? [rangeOfSpan(span)] : []))
}

function variableAt({ dockerfile }: Analysis, offset: number): VariableMention | null {
  const place = placeAt(dockerfile, offset)
  const outer = place.kind === 'instruction' ? place.outer : place.kind === 'heredoc' ? place.instruction : null
  if (outer === null) return null
  return variableMentionsIn(outer, dockerfile).find(({ span }) => touches(span, offset)) ?? null
}

function referencesOf(analysis: Analysis, variable: VariableMention): readonly Range[] {
  const root = findRoot(analysis, variable)
  if (root === null) return [rangeOfSpan(variable.span)]
  const { dockerfile } = analysis
  return dockerfile.instructions.flatMap((instruction) =>
    variableMentionsIn(instruction, dockerfile)
      .filter((mention) => mention.name === variable.name && findRoot(analysis, mention)?.start === root.start)
      .map(({ span }) => rangeOfSpan(span)),
  )
}

function toRange(span: Span | null): Range | null {
  return span === null ? null : rangeOfSpan(span)
}

function rangeOfSpan({ start, end }: Span): Range {
  return { from: start, to: end }
}
