import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { compareBuild } from '../conformance/build-comparison.ts'
import type { Difference, PredictedBuild } from '../conformance/build-comparison.ts'
import type { BuildCase, RecordedBuild } from '../conformance/build-rows.ts'

/** A difference and after which edit it is there; 0 is the first build. */
export interface CaseDifference extends Difference {
  readonly build: number
}

/** All differences of a case, build by build. */
export function compareCase(
  results: readonly RecordedBuild[],
  predictions: readonly PredictedBuild[],
): readonly CaseDifference[] {
  return results.flatMap((result, build) => {
    const prediction = predictions[build]
    if (prediction === undefined) throw new Error(`Nothing was predicted for build ${build} of ${results.length}.`)
    return compareBuild(result, prediction).map((difference) => ({ ...difference, build }))
  })
}

/** Those that are wrong answers. */
export function wrongOnes(differences: readonly CaseDifference[]): readonly CaseDifference[] {
  return differences.filter(({ outcome }) => outcome === 'wrong')
}

/** The case with its differences, to be read. */
export function describeCase(buildCase: BuildCase, differences: readonly CaseDifference[]): string {
  const { name, dockerfile, ...rest } = buildCase
  const lines = differences.map(
    ({ build, aspect, where, recorded, ours }) =>
      `  build ${build}, ${aspect}, ${where}: recorded ${show(recorded)}, ours ${show(ours)}`,
  )
  return [`\n${name}`, ...lines, dockerfile.trimEnd().replaceAll(/^/gm, '  | '), `  ${JSON.stringify(rest)}`].join('\n')
}

/** Writes the case into a folder, where it can be looked at and built by hand. */
export function keepCase(folder: string, buildCase: BuildCase, differences: readonly CaseDifference[]): void {
  mkdirSync(folder, { recursive: true })
  const text = JSON.stringify({ case: buildCase, differences }, null, 2)
  writeFileSync(join(folder, `${buildCase.name}.json`), `${text}\n`)
}

function show(value: unknown): string {
  return inspect(value, { depth: 6, breakLength: Infinity, maxStringLength: 400 })
}
