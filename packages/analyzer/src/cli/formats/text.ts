import type { Finding } from '../../rules/finding.ts'
import { SEVERITIES } from '../../rules/finding.ts'
import { excerptOf } from '../excerpt.ts'
import type { FileReport } from '../file-report.ts'
import { isFixable } from '../fix-text.ts'
import { paintWith } from '../paint.ts'
import type { Paint } from '../paint.ts'
import { createPlaces, lineAround } from '../places.ts'
import { visible } from '../visible.ts'
import type { Format } from './format.ts'

/** For people: each finding with its place and the line it is about, and how many there are. */
export const textFormat: Format = {
  render(reports, hasColour) {
    const paint = paintWith(hasColour)
    return `${reports.flatMap((report) => describeFile(report, paint)).join('')}${summarize(reports)}\n`
  },
}

function describeFile(report: FileReport, paint: Paint): readonly string[] {
  const places = createPlaces(report.text)
  return report.findings.map((finding) => {
    const { line, column } = places.positionAt(finding.start)
    const place = paint.bold(`${visible(report.name)}:${line}:${column}`)
    const severity = paint.severity(finding.severity, `${finding.severity}:`)
    const heading = `${place} ${severity} ${visible(finding.message)} ${paint.dim(`(${finding.rule})`)}`
    return `${[heading, ...excerpt(report.text, finding, line, paint), ...remarks(finding)].join('\n')}\n\n`
  })
}

function excerpt(text: string, { start, end, severity }: Finding, line: number, paint: Paint): readonly string[] {
  const around = lineAround(text, start)
  const { line: shown, marks } = excerptOf(around.text, Math.max(0, start - around.start), end - around.start)
  const number = String(line)
  const margin = ' '.repeat(number.length)
  return [`  ${paint.dim(`${number} |`)} ${shown}`, `  ${paint.dim(`${margin} |`)} ${paint.severity(severity, marks)}`]
}

function remarks(finding: Finding): readonly string[] {
  const { doubt, fix } = finding
  const option = isFixable(finding, 'safe') ? '--fix' : '--fix-all'
  return [
    ...(doubt === null ? [] : [`  It may not hold: ${visible(doubt)}`]),
    ...(fix === null ? [] : [`  Fix (${option}): ${visible(fix.title)}`]),
  ]
}

function summarize(reports: readonly FileReport[]): string {
  const findings = reports.flatMap((report) => report.findings)
  const files = count(reports.length, 'file')
  if (findings.length === 0) return `Nothing found in ${files}.`
  const counts = SEVERITIES.flatMap((severity) => {
    const number = findings.filter((finding) => finding.severity === severity).length
    return number === 0 ? [] : [UNCOUNTED.has(severity) ? `${number} ${severity}` : count(number, severity)]
  })
  return `${counts.join(', ')} in ${files}.`
}

/** Words that have no plural. */
const UNCOUNTED: ReadonlySet<string> = new Set(['info', 'style'])

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
