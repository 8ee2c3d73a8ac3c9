import { findDataFiles, isNamed } from './data-files.ts'
import { judge } from './kind.ts'
import type { ConformanceKind, Outcome } from './kind.ts'

/** How a kind came off in one file. */
export interface Row {
  readonly kind: string
  readonly file: string
  readonly counts: Readonly<Record<Outcome, number>>
  readonly misses: readonly Miss[]
}

/** A case that is not right. */
export interface Miss {
  readonly id: string
  readonly outcome: Outcome
  readonly expected: unknown
  readonly answer: unknown
}

/** Compares all kinds with all data below a folder. */
export function compare(kinds: readonly ConformanceKind[], folder: string): readonly Row[] {
  const files = findDataFiles(folder)
  const rows = new Map<string, Row>()
  for (const kind of kinds) {
    for (const file of files.filter((candidate) => isNamed(candidate, kind.files))) {
      const name = kind.row?.(file) ?? file.name
      const key = `${kind.name}\n${name}`
      const results = [...kind.read(file)].map((test) => ({ ...judge(test), test }))
      const before = rows.get(key) ?? { kind: kind.name, file: name, counts: NONE, misses: [] }
      const misses = results
        .filter(({ outcome }) => outcome !== 'right')
        .map(({ outcome, answer, test }) => ({ id: test.id, outcome, expected: test.expected, answer }))
      rows.set(key, { ...before, counts: count(before.counts, results), misses: [...before.misses, ...misses] })
    }
  }
  return [...rows.values()].filter((row) => total(row) > 0)
}

/** How many cases a row has. */
export function total({ counts }: Row): number {
  return counts.right + counts["can't tell"] + counts.wrong
}

const NONE: Row['counts'] = { right: 0, "can't tell": 0, wrong: 0 }

function count(before: Row['counts'], results: readonly { readonly outcome: Outcome }[]): Row['counts'] {
  const counts = { ...before }
  for (const { outcome } of results) counts[outcome]++
  return counts
}
