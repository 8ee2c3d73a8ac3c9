import type { Finding } from '../rules/finding.ts'

/** What was found in one file, and what was put right in it before. */
export interface FileReport {
  /** The path as it was given. */
  readonly name: string
  readonly location: Location
  /** The text that the findings are about. */
  readonly text: string
  readonly findings: readonly Finding[]
  readonly fixed: readonly FixedFinding[]
}

/** How other programs name the file. */
export interface Location {
  /** An address; relative if the file is in the folder that the command runs in. */
  readonly uri: string
  readonly isRelative: boolean
  /** The path from that folder, with slashes. */
  readonly path: string
}

/** A finding that is no more, with its place in the text as it was. */
export interface FixedFinding {
  readonly rule: string
  readonly title: string
  readonly line: number
}
