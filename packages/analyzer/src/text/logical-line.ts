/**
 * One instruction's text as BuildKit reads it: continuations, and comments and blank lines between them,
 * are taken out. Knows for each of its characters where it stands in the file.
 */
export interface LogicalLine {
  readonly text: string
  /** The place in the file of the character at `offset` of `text`; for the length of `text`, where it ends. */
  sourceOffset(offset: number): number
}
