import { expect, it } from 'vitest'
import type { RecordedBuild } from '../conformance/build-rows.ts'
import { compareCase, describeCase, wrongOnes } from './differing-case.ts'
import { asPrediction, sayNothing } from './simulator.ts'
import { Tally } from './tally.ts'

const buildCase = { name: 'seed-1', dockerfile: 'FROM base\nWORKDIR /w\n', files: {}, edits: [{}] }

const build: RecordedBuild = {
  steps: [{ name: '[2/2] WORKDIR /w', cached: false }],
  layers: [{ contentBytes: 0, entries: [['w', 'dir', 0, '0o755', 0, 0]] }],
  config: { WorkingDir: '/w' },
  history: [{ createdBy: 'WORKDIR /w', empty: false }],
}

const failed: RecordedBuild = { steps: [], error: 'error: failed to solve: no' }

it('finds nothing in what was foreseen, and counts it as right', () => {
  const results = [build, failed]
  const differences = compareCase(results, results.map(asPrediction))
  expect(differences).toEqual([])
  const tally = new Tally()
  tally.add(results, differences)
  expect(tally.rows.map(({ aspect, right, wrong }) => [aspect, right, wrong]).slice(0, 3)).toEqual([
    ['error', 2, 0],
    ['steps', 2, 0],
    ['cached', 1, 0],
  ])
})

it('counts silence as no answer', () => {
  const differences = compareCase([build, build], sayNothing(buildCase, { layers: [], config: {} }))
  expect(wrongOnes(differences)).toEqual([])
  const tally = new Tally()
  tally.add([build, build], differences)
  expect(tally.rows.filter(({ right }) => right > 0)).toEqual([])
  expect(tally.rows.map((row) => row["can't tell"])).toEqual(Array(10).fill(2))
})

it('reports a simulator that is wrong, with the build it is wrong about and the whole case', () => {
  const wrong = { ...asPrediction(build), layers: [] }
  const differences = compareCase([build, build], [asPrediction(build), wrong])
  expect(describeCase(buildCase, wrongOnes(differences))).toBe(`
seed-1
  build 1, layers, layers: recorded 1, ours 0
  | FROM base
  | WORKDIR /w
  {"files":{},"edits":[{}]}`)
})

it('throws where a build has no prediction', () => {
  expect(() => compareCase([build, build], [asPrediction(build)])).toThrow('build 1 of 2')
})
