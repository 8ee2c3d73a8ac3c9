import { isSpace } from '../text/space.ts'
import type { Span } from '../text/span.ts'
import type { Analysis } from './analysis.ts'
import { completeArgument } from './completion/arguments.ts'
import { completeComment, offerDirectives } from './completion/comments.ts'
import { offerIn } from './completion/completion.ts'
import type { Completion } from './completion/completion.ts'
import { completeFlag, completeFlagName } from './completion/flags.ts'
import { completeKeyword, completeTrigger } from './completion/keywords.ts'
import { completeVariable } from './completion/variables.ts'
import { argumentAt, argumentsStart, flagAt, inLine, placeAt, rangeOf } from './place.ts'
import type { InstructionPlace } from './place.ts'

/**
 * What may stand at an offset, the likeliest first; whoever shows it narrows it to what is typed already. Nothing is
 * offered where anything may stand, as in comments, here-documents and the text of a RUN.
 */
export function completeAt(analysis: Analysis, offset: number): readonly Completion[] {
  const { dockerfile } = analysis
  const place = placeAt(dockerfile, offset)
  switch (place.kind) {
    case 'instruction':
      return completeInstruction(analysis, place)
    case 'comment':
      return completeComment(dockerfile, place.comment, offset)
    case 'directive':
      return completeComment(dockerfile, place.directive, offset)
    case 'blank-line':
      return completeLine(analysis, { start: offset, end: offset })
    case 'heredoc':
    case 'between':
      return []
  }
}

function completeLine({ dockerfile }: Analysis, range: Span): readonly Completion[] {
  const lineStart = dockerfile.text.lastIndexOf('\n', range.start - 1) + 1
  const directives = offerDirectives(dockerfile, lineStart).map((offer) => ({ ...offer, label: `# ${offer.label}` }))
  return [...offerIn(range, directives), ...completeKeyword(dockerfile, range)]
}

function completeInstruction(analysis: Analysis, place: InstructionPlace): readonly Completion[] {
  const { instruction, outer, at } = place
  const keyword = inLine(instruction, instruction.keyword)
  if (at < keyword.start) return []
  if (at <= keyword.end) {
    const range = rangeOf(place, keyword)
    return instruction === outer
      ? completeKeyword(analysis.dockerfile, range)
      : completeTrigger(analysis.dockerfile, range)
  }
  if (instruction.kind === 'ONBUILD')
    return completeTrigger(analysis.dockerfile, rangeOf(place, { start: at, end: at }))
  const variable = completeVariable(analysis, place)
  if (variable !== null) return variable
  const flag = flagAt(instruction, at)
  if (flag !== null) return completeFlag(analysis, place, flag)
  return completeWord(analysis, place)
}

function completeWord(analysis: Analysis, place: InstructionPlace): readonly Completion[] {
  const { instruction, at } = place
  const { text } = instruction.line
  // Between two flags nothing but a third may stand.
  if (at < argumentsStart(instruction) && !isDash(text, at))
    return completeFlagName(place, rangeOf(place, { start: at, end: at }), false)
  if (isDash(text, at)) return completeFlagName(place, rangeOf(place, dashesAt(text, at)), false)
  const { index, span } = argumentAt(instruction, at)
  const isEmptyFirst = index === 0 && span.start === span.end
  const flags = isEmptyFirst ? completeFlagName(place, rangeOf(place, span), false) : []
  return [...completeArgument(analysis, place), ...flags]
}

// COPY -|    COPY --|    one or two dashes where a flag could begin
function isDash(text: string, at: number): boolean {
  const { start, end } = dashesAt(text, at)
  const isWord = end === text.length || isSpace(text.charCodeAt(end))
  return end > start && end - start <= 2 && isWord && /^\s*\S+(?:\s+--\S+)*\s+$/.test(text.slice(0, start))
}

function dashesAt(text: string, at: number): Span {
  let start = at
  let end = at
  while (start > 0 && text.charAt(start - 1) === '-') start--
  while (end < text.length && text.charAt(end) === '-') end++
  return { start, end }
}
