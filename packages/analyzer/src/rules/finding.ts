import type { Span } from '../text/span.ts'

/** How much a finding weighs; `--fail-on` and editors go by it. */
export type Severity = 'error' | 'warning' | 'info' | 'style'

/** All severities, the heaviest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'style']

/** What a rule has to say about a stretch of a Dockerfile. */
export interface Finding extends Span {
  /** The id of the rule, which `explainRule` takes. */
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  /** The lines it is counted for, from 1: those of the instruction, however short the stretch itself. */
  readonly firstLine: number
  readonly lastLine: number
  /** Why it may not hold after all, for example because the base image is unknown; null if it surely holds. */
  readonly doubt: string | null
  readonly fix: Fix | null
}

/**
 * Changes that take a finding away. They change nothing else that a build would show, unless the rule says that
 * its fix needs consent.
 */
export interface Fix {
  /** What the changes do, as a button would say it: "Use COPY". */
  readonly title: string
  /** In the order of the text; no two touch the same character. */
  readonly edits: readonly TextEdit[]
}

/** Puts `newText` in the place of a stretch of the text. */
export interface TextEdit extends Span {
  readonly newText: string
}
