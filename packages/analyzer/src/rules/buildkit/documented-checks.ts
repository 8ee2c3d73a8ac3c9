import { documentRules, kebabCase } from '../documented-rule.ts'
import type { DocumentedRule } from '../documented-rule.ts'
import { buildkitChecks } from './all.ts'
import type { CheckDocs } from './define-check.ts'
import * as docs from './docs.ts'

/** A check together with what a reader is told about it. */
export interface DocumentedCheck extends DocumentedRule {
  readonly description: string
}

/** BuildKit's 22 checks with their documentation, and with their pages in Docker's manual. */
export const documentedChecks: readonly DocumentedCheck[] = documentRules<CheckDocs>(buildkitChecks, docs).map(
  ({ url, ...check }) =>
    url === null ? check : { ...check, url: `https://docs.docker.com/go/dockerfile/rule/${kebabCase(check.id)}/` },
)
