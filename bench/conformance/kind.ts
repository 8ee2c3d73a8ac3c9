import { isDeepStrictEqual } from 'node:util'
import type { DataFile } from './data-files.ts'

/** One thing that recorded behaviour says, and ours beside it. */
export interface ConformanceCase {
  readonly id: string
  readonly expected: unknown
  /** What we say; `CANNOT_TELL` where we rather say nothing. */
  answer(): unknown
  /** Tells a right answer where equality is not what makes it right. */
  accepts?(answer: unknown): boolean
}

/** One kind of behaviour: which files hold it, and the cases in such a file. */
export interface ConformanceKind {
  readonly name: string
  /** What the names of its files begin with; more of the same may lie in any folder. */
  readonly files: readonly string[]
  /** What the table calls the row; the file's path if it is left out, so that many small files can share one. */
  row?(file: DataFile): string
  read(file: DataFile): Iterable<ConformanceCase>
}

/** The answer that is neither right nor wrong. */
export const CANNOT_TELL = Symbol("can't tell")

export type Outcome = 'right' | "can't tell" | 'wrong'

/** Compares one answer with what was recorded; an answer that throws is a wrong one. */
export function judge(test: ConformanceCase): { readonly outcome: Outcome; readonly answer: unknown } {
  const answer = answerOf(test)
  if (answer === CANNOT_TELL) return { outcome: "can't tell", answer }
  const isRight = test.accepts?.(answer) ?? isDeepStrictEqual(answer, test.expected)
  return { outcome: isRight ? 'right' : 'wrong', answer }
}

function answerOf(test: ConformanceCase): unknown {
  try {
    return test.answer()
  } catch (error) {
    return error instanceof Error ? `threw ${error.stack}` : `threw ${String(error)}`
  }
}
