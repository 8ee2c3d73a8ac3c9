import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inspect, parseArgs } from 'node:util'
import { compare, total } from './compare.ts'
import type { Miss, Row } from './compare.ts'
import { KINDS } from './kinds.ts'

const repository = fileURLToPath(new URL('../..', import.meta.url))

const { values } = parseArgs({
  // pnpm hands a lone `--` on.
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  options: {
    data: { type: 'string', default: resolve(repository, '../shared') },
    kind: { type: 'string' },
    misses: { type: 'boolean', default: false },
  },
})

if (existsSync(values.data)) process.exitCode = run(values.data)
else {
  console.error(`There is no data in ${values.data}. Name the folder that holds it: pnpm conformance --data FOLDER`)
  process.exitCode = 2
}

/** Prints the table; 1 if anything is wrong, 2 if nothing was compared. */
function run(folder: string): number {
  const kinds = KINDS.filter((kind) => values.kind === undefined || kind.name === values.kind)
  const rows = compare(kinds, folder)
  if (rows.length === 0) {
    console.error(`Nothing in ${folder} is of a kind that is known here.`)
    return 2
  }
  printTable(rows)
  if (values.misses) printMisses(rows)
  return rows.some((row) => row.counts.wrong > 0) ? 1 : 0
}

function printTable(rows: readonly Row[]): void {
  const header = ['kind', 'file', 'right', "can't tell", 'wrong', 'total']
  const cells = rows.map((row) => [
    row.kind,
    row.file,
    ...[row.counts.right, row.counts["can't tell"], row.counts.wrong, total(row)].map(String),
  ])
  const widths = header.map((_, column) => Math.max(...[header, ...cells].map((line) => line[column]?.length ?? 0)))
  for (const line of [header, ...cells]) {
    console.log(line.map((cell, column) => pad(cell, widths[column] ?? 0, column > 1)).join('  '))
  }
}

function pad(cell: string, width: number, isNumber: boolean): string {
  return isNumber ? cell.padStart(width) : cell.padEnd(width)
}

function printMisses(rows: readonly Row[]): void {
  for (const row of rows) {
    for (const miss of row.misses) console.log(describe(row, miss))
  }
}

function describe(row: Row, { id, outcome, expected, answer }: Miss): string {
  const show = (value: unknown) => inspect(value, { depth: 8, breakLength: 120, maxStringLength: 2000 })
  return `\n${row.kind}, ${row.file}, ${id}: ${outcome}\n  recorded ${show(expected)}\n  ours     ${show(answer)}`
}
