import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { byCode, compareFiles, isRead, unexplained } from './compare.ts'
import type { Agreement } from './compare.ts'
import { findRecordings } from './corpus.ts'
import type { Recordings } from './corpus.ts'
import { isOff, rulesLike, tableOf } from './table.ts'

const repository = fileURLToPath(new URL('../..', import.meta.url))

const { values } = parseArgs({
  // pnpm hands a lone `--` on.
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  options: {
    data: { type: 'string', default: resolve(repository, '../shared') },
    code: { type: 'string' },
    misses: { type: 'boolean', default: false },
  },
})

const recordings = findRecordings(values.data)
if (recordings !== null) process.exitCode = run(recordings)
else {
  console.error(`There is no data in ${values.data}. Name the folder that holds it: pnpm bench:hadolint --data FOLDER`)
  process.exitCode = 2
}

/** Prints the tables; 1 if a disagreement is explained by no rule. */
function run({ files, rules }: Recordings): number {
  const read = files.filter(isRead)
  const wanted = rules.map((rule) => rule.code).filter(isWanted)
  const compared = compareFiles(read).filter(({ code }) => isWanted(code) && rulesLike(code).length > 0)
  const silent = wanted.filter((code) => compared.every((agreement) => agreement.code !== code))
  const all = [...compared, ...silent.map((code) => ({ code, both: 0, disagreements: [] }))].toSorted(byCode)
  console.log(`${read.length} files. ${files.length - read.length} more are left out: hadolint could not read them.\n`)
  for (const [title, prefix] of Object.entries({ hadolint: 'DL', ShellCheck: 'SC' })) {
    const rows = all.filter(({ code }) => code.startsWith(prefix))
    if (rows.length > 0) console.log(`${tableOf(title, rows, rules).join('\n')}\n`)
  }
  if (values.misses) printMisses(all.filter(({ code }) => !isOff(code, rules)))
  return all.some((agreement) => !isOff(agreement.code, rules) && unexplained(agreement).length > 0) ? 1 : 0
}

function isWanted(code: string): boolean {
  return values.code === undefined || code === values.code.toUpperCase()
}

function printMisses(agreements: readonly Agreement[]): void {
  for (const { code, disagreements } of agreements) {
    for (const { file, line, only, difference } of disagreements) {
      const side = only === 'ours' ? 'only ours' : 'only theirs'
      console.log(`${code} ${side}, ${difference?.when ?? 'unexplained'}: ${file}:${line}`)
    }
  }
}
