import { allRules } from '@stagecraft/analyzer'
import { unexplained } from './compare.ts'
import type { Agreement } from './compare.ts'
import type { HadolintRule } from './corpus.ts'

const HEADER = ['both', 'only theirs', 'only ours', 'agreement', 'explained', 'unexplained']

/** The lines of a table of agreements, one line for each of their codes. */
export function tableOf(
  title: string,
  agreements: readonly Agreement[],
  rules: readonly HadolintRule[],
): readonly string[] {
  const rows = agreements.map((agreement) => [
    agreement.code,
    ...cellsOf(agreement, rules),
    rulesLike(agreement.code).join(', ') || 'none',
  ])
  const header = [title, ...HEADER, 'our rules']
  const lines = [header, ...rows]
  const widths = header.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  return lines.map((line) =>
    line
      .map((cell, column) => pad(cell, widths[column] ?? 0, column))
      .join('  ')
      .trimEnd(),
  )
}

/** The rules that are like one of the other tool's. */
export function rulesLike(code: string): readonly string[] {
  return allRules.filter(({ like }) => like.includes(code)).map(({ id }) => id)
}

/** What hadolint does not look for unless it is told to was not recorded. */
export function isOff(code: string, rules: readonly HadolintRule[]): boolean {
  return rules.find((rule) => rule.code === code)?.severity === 'ignore'
}

function cellsOf(agreement: Agreement, rules: readonly HadolintRule[]): readonly string[] {
  const { both, disagreements } = agreement
  const theirs = disagreements.filter(({ only }) => only === 'hadolint').length
  const ours = disagreements.length - theirs
  if (isOff(agreement.code, rules)) return ['', '', String(ours), 'off there', '', '']
  const total = both + disagreements.length
  const open = unexplained(agreement).length
  const fraction = total === 0 ? '' : (both / total).toFixed(2)
  return [...[both, theirs, ours].map(String), fraction, ...[disagreements.length - open, open].map(String)]
}

function pad(cell: string, width: number, column: number): string {
  return column > 0 && column <= HEADER.length ? cell.padStart(width) : cell.padEnd(width)
}
