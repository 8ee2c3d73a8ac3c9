import type { Analysis } from './analysis.ts'
import { hoverComment, hoverDirective } from './hover/comments.ts'
import { hoverFlag } from './hover/flags.ts'
import type { Hover } from './hover/hover.ts'
import { hoverImage } from './hover/images.ts'
import { hoverStage } from './hover/stages.ts'
import { hoverVariable } from './hover/variables.ts'
import { hoverArgument, hoverHeredoc, hoverKeyword } from './hover/words.ts'
import { placeAt } from './place.ts'

/** What can be told about the text at an offset; null if nothing. */
export function hoverAt(analysis: Analysis, offset: number): Hover | null {
  const place = placeAt(analysis.dockerfile, offset)
  switch (place.kind) {
    case 'instruction': {
      const { instruction, outer } = place
      return (
        hoverVariable(analysis, outer, offset) ??
        hoverStage(analysis, offset) ??
        hoverImage(analysis, outer, offset) ??
        hoverFlag(instruction, offset) ??
        hoverKeyword(instruction, offset) ??
        hoverHeredoc(instruction, offset) ??
        hoverArgument(instruction, offset)
      )
    }
    case 'heredoc':
      return hoverVariable(analysis, place.instruction, offset)
    case 'comment':
      return hoverComment(analysis.text, place.comment, offset)
    case 'directive':
      return hoverDirective(analysis.text, place.directive, offset)
    case 'blank-line':
    case 'between':
      return null
  }
}
