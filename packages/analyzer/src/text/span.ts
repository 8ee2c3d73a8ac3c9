/** A stretch of the text: offsets in UTF-16 code units, as strings and editors count; `end` is not part of it. */
export interface Span {
  readonly start: number
  readonly end: number
}
