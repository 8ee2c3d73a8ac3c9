import type { Severity } from '../../rules/finding.ts'
import type { FileReport } from '../file-report.ts'
import { createPlaces } from '../places.ts'
import type { Format } from './format.ts'

/** For GitHub Actions: workflow commands, which become notes beside the lines of a change. */
export const githubFormat: Format = {
  render: (reports) => reports.flatMap(describeFile).join(''),
}

function describeFile({ location, text, findings }: FileReport): readonly string[] {
  const places = createPlaces(text)
  return findings.map(({ rule, severity, message, start, end }) => {
    const [from, to] = [places.positionAt(start), places.positionAt(end)]
    const properties = {
      file: location.path,
      line: from.line,
      endLine: to.line,
      // GitHub takes columns only for what is within one line.
      ...(from.line === to.line && { col: from.column, endColumn: to.column }),
      title: rule,
    }
    const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    return `::${LEVELS[severity]} ${list.join(',')}::${escapeData(message)}\n`
  })
}

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  style: 'notice',
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
