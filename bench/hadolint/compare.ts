import { allRules, check, findRule, parse, plan } from '@stagecraft/analyzer'
import type { Difference, Plan } from '@stagecraft/analyzer'
import { CASES } from './cases.ts'
import { codesOf } from './codes.ts'
import type { RecordedFile } from './corpus.ts'
import { placeAt } from './place.ts'

/** How one of hadolint's rules and ours agree about the lines of all files. */
export interface Agreement {
  readonly code: string
  readonly both: number
  readonly disagreements: readonly Disagreement[]
}

/** A line in which only one of the two finds something. */
export interface Disagreement {
  readonly file: string
  readonly line: number
  readonly only: Difference['only']
  /** Why that is right, as the rule itself says; null if it says nothing about such a case. */
  readonly difference: Difference | null
}

/** Compares line by line what the rules find with what hadolint was recorded to find; codes in their order. */
export function compareFiles(files: readonly RecordedFile[]): readonly Agreement[] {
  const agreements = new Map<string, { readonly code: string; both: number; disagreements: Disagreement[] }>()
  for (const file of files) {
    for (const [key, side] of sidesOf(file)) {
      const { code, line } = readKey(key)
      const agreement = agreements.get(code) ?? { code, both: 0, disagreements: [] }
      agreements.set(code, agreement)
      if (side.kind === 'both') agreement.both++
      else {
        const difference = explain(side, line, code)
        agreement.disagreements.push({ file: file.id, line, only: side.kind, difference })
      }
    }
  }
  return [...agreements.values()].toSorted(byCode)
}

/** The order of the codes. */
export function byCode(left: Agreement, right: Agreement): number {
  return left.code < right.code ? -1 : 1
}

/** The lines about which the two disagree and no rule says why. */
export function unexplained({ disagreements }: Agreement): readonly Disagreement[] {
  return disagreements.filter(({ difference }) => difference === null)
}

/** Whether hadolint could read the file; where it could not, it found nothing else. */
export function isRead({ hadolint }: RecordedFile): boolean {
  return hadolint.every(({ code }) => code !== 'DL1000')
}

interface Side {
  readonly kind: Difference['only'] | 'both'
  readonly plan: Plan
  /** What else hadolint found in that line. */
  readonly others: readonly string[]
}

/** Everything is on, so that every rule of hadolint has its counterpart. */
const EVERYTHING = Object.fromEntries(allRules.map((rule) => [rule.id, 'on' as const]))

function sidesOf({ text, hadolint }: RecordedFile): ReadonlyMap<string, Side> {
  const planned = plan(parse(text))
  const ours = new Set<string>()
  for (const finding of check(planned, { rules: EVERYTHING })) {
    const rule = findRule(finding.rule)
    for (const code of rule === null ? [] : codesOf(finding, rule, text)) ours.add(keyOf(code, finding.firstLine))
  }
  const theirs = new Set(hadolint.map(({ code, line }) => keyOf(code, line)))
  const keys = [...new Set([...ours, ...theirs])]
  return new Map(
    keys.map((key) => {
      const { code, line } = readKey(key)
      const others = hadolint.filter((other) => other.line === line && other.code !== code).map((other) => other.code)
      return [key, { kind: kindOf(ours.has(key), theirs.has(key)), plan: planned, others }]
    }),
  )
}

function kindOf(isOurs: boolean, isTheirs: boolean): Side['kind'] {
  if (isOurs && isTheirs) return 'both'
  return isOurs ? 'ours' : 'hadolint'
}

/** What a rule says of such a case: the first of its differences that the case is one of. */
function explain(side: Side, line: number, code: string): Difference | null {
  const place = placeAt(side.plan, line, side.others)
  const differences = allRules.filter(({ like }) => like.includes(code)).flatMap(({ differs }) => differs)
  return (
    differences.find(
      (difference) =>
        difference.only === side.kind && isFrom(difference, code) && CASES[difference.when]?.(place) === true,
    ) ?? null
  )
}

function isFrom({ from }: Difference, code: string): boolean {
  return typeof from === 'string' ? from === code : from.includes(code)
}

function keyOf(code: string, line: number): string {
  return `${code} ${line}`
}

function readKey(key: string): { readonly code: string; readonly line: number } {
  const [code = '', line = ''] = key.split(' ')
  return { code, line: Number(line) }
}
