import { parseArgs } from 'node:util'
import type { PredictedBuild } from '../conformance/build-comparison.ts'
import type { BuildCase } from '../conformance/build-rows.ts'
import { openBuildSite } from './build-site.ts'
import type { BuildSite } from './build-site.ts'
import { compareCase, describeCase, keepCase, wrongOnes } from './differing-case.ts'
import type { CaseDifference } from './differing-case.ts'
import { generateCase } from './generate-case.ts'
import { needsOtherImages } from './other-images.ts'
import { openRecordings, readRecordings } from './recordings.ts'
import type { Recordings } from './recordings.ts'
import { shrink } from './shrink.ts'
import { asPrediction, simulate } from './simulator.ts'
import { Tally } from './tally.ts'

const { values, positionals } = parseArgs({
  // pnpm hands a lone `--` on.
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    keep: { type: 'string' },
    record: { type: 'string' },
    replay: { type: 'string' },
    repeat: { type: 'boolean', default: false },
  },
})

// Shrinking a case builds it dozens of times.
const MOST_SHRUNK = 20

const tally = new Tally()

process.exitCode = await (values.replay === undefined ? buildAndCompare() : replay(readRecordings(values.replay)))

/** Builds generated cases for real and compares; 1 if anything differs. */
async function buildAndCompare(): Promise<number> {
  const site = await openBuildSite(process.env)
  if ('missing' in site) {
    console.log(`Skipped: nothing is built for real, for ${site.missing}.`)
    return 0
  }
  const keepRow = values.record === undefined ? () => {} : openRecordings(values.record, site)
  const [first, count] = [Number(values.seed), Number(positionals[0] ?? 500)]
  let differing = 0
  for (let seed = first; seed < first + count; seed++) {
    const buildCase = generateCase(seed)
    const results = await site.record(buildCase)
    keepRow({ ...buildCase, results })
    const differences = compareCase(results, await predict(site, buildCase))
    tally.add(results, differences)
    if (wrongOnes(differences).length === 0) continue
    differing++
    await report(differing > MOST_SHRUNK ? buildCase : await shrink(buildCase, differsLike(site, differences)), site)
  }
  return sum(`${count} cases from seed ${first}, built by ${site.engine}`, differing)
}

/** Compares with what was recorded before; 1 if anything differs. */
function replay({ engine, base, rows }: Recordings): number {
  let differing = 0
  for (const { results, ...buildCase } of rows) {
    const differences = compareCase(results, simulate(buildCase, base))
    tally.add(results, differences)
    if (wrongOnes(differences).length === 0) continue
    differing++
    print(buildCase, differences)
  }
  return sum(`${rows.length} cases that ${engine} built`, differing)
}

async function predict(site: BuildSite, buildCase: BuildCase): Promise<readonly PredictedBuild[]> {
  return values.repeat ? (await site.record(buildCase)).map(asPrediction) : simulate(buildCase, site.base)
}

/** Tells whether a smaller case is wrong in something that the whole one was wrong in. */
function differsLike(
  site: BuildSite,
  differences: readonly CaseDifference[],
): (smaller: BuildCase) => Promise<boolean> {
  const kinds = new Set(wrongOnes(differences).map(kindOf))
  return async (smaller) => {
    // The engine would ask for them for long.
    if (needsOtherImages(smaller)) return false
    const others = compareCase(await site.record(smaller), await predict(site, smaller))
    return wrongOnes(others).some((difference) => kinds.has(kindOf(difference)))
  }
}

/** Without what shrinking changes; a failure stays the same failure. */
function kindOf({ aspect, recorded }: CaseDifference): string {
  return aspect === 'error' && typeof recorded === 'string' ? recorded.slice(0, 30) : aspect
}

async function report(buildCase: BuildCase, site: BuildSite): Promise<void> {
  print(buildCase, compareCase(await site.record(buildCase), await predict(site, buildCase)))
}

function print(buildCase: BuildCase, differences: readonly CaseDifference[]): void {
  console.log(describeCase(buildCase, wrongOnes(differences)))
  if (values.keep !== undefined) keepCase(values.keep, buildCase, wrongOnes(differences))
}

function sum(what: string, differing: number): number {
  console.log(`\n${what}: ${differing} differ\n`)
  console.table(tally.rows)
  return differing === 0 ? 0 : 1
}
