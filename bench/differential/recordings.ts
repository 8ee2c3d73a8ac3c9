import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { readBuildRows } from '../conformance/build-rows.ts'
import type { BuildRow, RecordedBase } from '../conformance/build-rows.ts'

/** Recorded builds and the base that they stand on. */
export interface Recordings {
  readonly engine: string
  readonly base: RecordedBase
  readonly rows: readonly BuildRow[]
}

/** Begins a file of JSON lines: the engine and the base in the first, then a case a line; returns what adds a case. */
export function openRecordings(file: string, { engine, base }: Omit<Recordings, 'rows'>): (row: BuildRow) => void {
  writeFileSync(file, `${JSON.stringify({ engine, base })}\n`)
  return (row) => appendFileSync(file, `${JSON.stringify(row)}\n`)
}

/** Reads such a file, or one of recorded build cases. */
export function readRecordings(file: string): Recordings {
  if (file.endsWith('.json')) {
    return { engine: 'BuildKit', ...readBuildRows({ json: () => JSON.parse(readFileSync(file, 'utf8')) as unknown }) }
  }
  const [head = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n')
  const { engine, base } = JSON.parse(head) as Omit<Recordings, 'rows'>
  return { engine, base, rows: lines.map((line) => JSON.parse(line) as BuildRow) }
}
