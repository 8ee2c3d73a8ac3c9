import type { Span } from '../text/span.ts'
import type { SyntaxFindingCode } from './tree.ts'

/** What is wrong and where, before it is known which line BuildKit would name. */
export interface Fault extends Span {
  readonly code: SyntaxFindingCode
  readonly message: string
}

/** A fault of an instruction's arguments or flags. */
export function faultAt(place: Span, message: string, code: SyntaxFindingCode = 'invalid-instruction'): Fault {
  return { code, message, start: place.start, end: place.end }
}
