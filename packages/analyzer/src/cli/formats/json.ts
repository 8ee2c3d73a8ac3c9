import type { Finding, Severity } from '../../rules/finding.ts'
import { SEVERITIES } from '../../rules/finding.ts'
import type { LineIndex } from '../../text/line-index.ts'
import type { Span } from '../../text/span.ts'
import type { FileReport } from '../file-report.ts'
import { isFixable } from '../fix-text.ts'
import { createPlaces } from '../places.ts'
import type { Format } from './format.ts'

/** For programs: one object, described in the package's README. Within a `version` members are only added. */
export const jsonFormat: Format = {
  render: (reports) =>
    `${JSON.stringify({ version: 1, files: reports.map(describeFile), counts: count(reports) }, null, 2)}\n`,
}

function describeFile({ name, text, findings, fixed }: FileReport): object {
  const places = createPlaces(text)
  return { path: name, findings: findings.map((finding) => describe(finding, places)), fixed }
}

function describe(finding: Finding, places: LineIndex): object {
  const { rule, severity, message, doubt, firstLine, lastLine, fix, ...span } = finding
  return {
    rule,
    severity,
    message,
    doubt,
    firstLine,
    lastLine,
    ...describeSpan(span, places),
    fix:
      fix === null
        ? null
        : {
            title: fix.title,
            isSafe: isFixable(finding, 'safe'),
            edits: fix.edits.map(({ newText, ...edit }) => ({ ...describeSpan(edit, places), newText })),
          },
  }
}

function describeSpan({ start, end }: Span, places: LineIndex): object {
  return {
    start: { offset: start, ...places.positionAt(start) },
    end: { offset: end, ...places.positionAt(end) },
  }
}

function count(reports: readonly FileReport[]): Readonly<Record<Severity, number>> {
  const findings = reports.flatMap((report) => report.findings)
  const entries = SEVERITIES.map((severity) => [
    severity,
    findings.filter((finding) => finding.severity === severity).length,
  ])
  return Object.fromEntries(entries) as Record<Severity, number>
}
