import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { allRules, applyFixes, check, parse } from '@stagecraft/analyzer'
import type { Finding } from '@stagecraft/analyzer'
import { CHECK_FILES, readCheckRows } from '../conformance/check-rows.ts'
import type { CheckRow } from '../conformance/check-rows.ts'
import { findDataFiles, isNamed } from '../conformance/data-files.ts'

const data = resolve(fileURLToPath(new URL('../..', import.meta.url)), '../shared')

const hasData = existsSync(data)

if (!hasData) console.log(`Skipped: no fix is tried on real files, for there is no data in ${data}.`)

const rows = hasData
  ? findDataFiles(data)
      .filter((file) => isNamed(file, CHECK_FILES))
      .flatMap(readCheckRows)
  : []

const OPTIONAL = Object.fromEntries(allRules.flatMap(({ id, isOptional }) => (isOptional ? [[id, 'on' as const]] : [])))

function findingsIn(text: string): readonly Finding[] {
  return check(parse(text), { rules: OPTIONAL })
}

function countByRule(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return counts
}

/** What the fixes of a rule do besides taking its findings away. */
function faultsOf({ id, text }: CheckRow, rule: string, found: readonly Finding[]): readonly string[] {
  const isFixed = (finding: Finding): boolean => finding.rule === rule && finding.fix !== null
  const fixed = applyFixes(
    text,
    found.filter(isFixed).map(({ fix }) => fix),
  )
  const after = findingsIn(fixed)
  const counts = countByRule(found)
  const more = [...countByRule(after)].filter(([other, count]) => count > (counts.get(other) ?? 0))
  return [
    ...(after.some(isFixed) ? [`${rule} is still found in ${id}`] : []),
    ...more.map(([other]) => `${rule} leads to ${other} in ${id}`),
  ]
}

/** The text after all fixes, made until there are none; null if there is no end. */
function fixAll(text: string, found: readonly Finding[]): string | null {
  const fixed = applyFixes(
    text,
    found.map(({ fix }) => fix),
  )
  if (fixed === text) return text
  return fixed.length > 2 * text.length + 1000 ? null : fixAll(fixed, findingsIn(fixed))
}

describe.runIf(hasData)('on real files', { timeout: 300_000 }, () => {
  const fixable = rows
    .map((row) => ({ row, found: findingsIn(row.text) }))
    .filter(({ found }) => found.some(({ fix }) => fix !== null))

  it('the fixes of a rule take its findings away, and bring no other', () => {
    const faults = fixable.flatMap(({ row, found }) => {
      const rules = new Set(found.flatMap(({ rule, fix }) => (fix === null ? [] : [rule])))
      return [...rules].flatMap((rule) => faultsOf(row, rule, found))
    })
    expect(faults).toEqual([])
  })

  it('all fixes together come to an end, and the file can be read as before', () => {
    const faults = fixable.flatMap(({ row: { id, text }, found }) => {
      const fixed = fixAll(text, found)
      if (fixed === null) return [`${id} has no end`]
      return parse(fixed).refusal?.message === parse(text).refusal?.message ? [] : [`${id} is read otherwise`]
    })
    expect(faults).toEqual([])
  })
})
