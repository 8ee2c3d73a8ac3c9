import manifest from '../../../package.json' with { type: 'json' }
import { allRules } from '../../rules/all.ts'
import type { DocumentedRule } from '../../rules/documented-rule.ts'
import type { Finding, Fix, Severity } from '../../rules/finding.ts'
import type { LineIndex } from '../../text/line-index.ts'
import type { Span } from '../../text/span.ts'
import type { FileReport, Location } from '../file-report.ts'
import { createPlaces } from '../places.ts'
import { fingerprintsOf } from './fingerprint.ts'
import type { Format } from './format.ts'

/** SARIF 2.1.0, which code scanning and editors read. */
export const sarifFormat: Format = {
  render: (reports) => `${JSON.stringify(describeRun(reports), null, 2)}\n`,
}

function describeRun(reports: readonly FileReport[]): object {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'stagecraft', semanticVersion: manifest.version, rules: allRules.map(describeRule) } },
        columnKind: 'utf16CodeUnits',
        results: reports.flatMap(describeFile),
      },
    ],
  }
}

function describeRule({ id, what, why, bad, good, url, concept, like, severity, isOptional }: DocumentedRule): object {
  const example = (title: string, text: string): string => `**${title}**\n\n\`\`\`dockerfile\n${text.trim()}\n\`\`\``
  return {
    id,
    shortDescription: { text: what },
    fullDescription: { text: why },
    help: {
      text: `${why}\n\nBad:\n${bad.trim()}\n\nGood:\n${good.trim()}`,
      markdown: `${why}\n\n${example('Bad', bad)}\n\n${example('Good', good)}`,
    },
    ...(url === undefined ? {} : { helpUri: url }),
    defaultConfiguration: { level: LEVELS[severity], enabled: isOptional !== true },
    properties: { tags: [concept, ...like] },
  }
}

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note', style: 'note' }

const INDEXES = new Map(allRules.map(({ id }, index) => [id, index]))

function describeFile({ location, text, findings }: FileReport): readonly object[] {
  const places = createPlaces(text)
  const fingerprints = fingerprintsOf(text, findings)
  return findings.map((finding, index) => ({
    ruleId: finding.rule,
    ruleIndex: INDEXES.get(finding.rule) ?? -1,
    level: LEVELS[finding.severity],
    message: { text: messageOf(finding) },
    locations: [{ physicalLocation: { ...artifactAt(location), region: regionOf(finding, places) } }],
    partialFingerprints: { primaryLocationLineHash: fingerprints[index] },
    ...(finding.fix === null ? {} : { fixes: [describeFix(finding.fix, location, places)] }),
  }))
}

function messageOf({ message, doubt }: Finding): string {
  return doubt === null ? message : `${message} It may not hold: ${doubt}`
}

function artifactAt({ uri, isRelative }: Location): object {
  return { artifactLocation: { uri, ...(isRelative && { uriBaseId: '%SRCROOT%' }) } }
}

function regionOf({ start, end }: Span, places: LineIndex): object {
  const [from, to] = [places.positionAt(start), places.positionAt(end)]
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column }
}

function describeFix({ title, edits }: Fix, location: Location, places: LineIndex): object {
  return {
    description: { text: title },
    artifactChanges: [
      {
        ...artifactAt(location),
        replacements: edits.map((edit) => ({
          deletedRegion: regionOf(edit, places),
          insertedContent: { text: edit.newText },
        })),
      },
    ],
  }
}
