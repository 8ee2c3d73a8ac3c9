/** Something wrong with a course's files: where it is, what it is, and what was expected there. */
export interface Problem {
  /** The path inside the course folder, with `/` between its parts. */
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  /** Counted from 1, in UTF-16 units. */
  readonly column: number
  readonly message: string
  readonly expected: string
}

/** A place in a text, both numbers counted from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** What is wrong, without saying where. */
export interface Complaint {
  readonly message: string
  readonly expected: string
}

/** What a check says about a place; the file is known to whoever runs the check. */
export interface Fault extends Place, Complaint {}

/** Where a file begins. */
export const fileStart: Place = { line: 1, column: 1 }

/** The problem on one line, as a terminal or an editor wants it. */
export function formatProblem({ file, line, column, message, expected }: Problem): string {
  return `${file}:${line}:${column} ${message} — expected ${expected}`
}

/** Orders problems as a reader meets them: by file, then by place. */
export function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.line - b.line || a.column - b.column
}
