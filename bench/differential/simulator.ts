import type { ImageFacts } from '@stagecraft/analyzer'
import type { PredictedBuild } from '../conformance/build-comparison.ts'
import type { BuildCase, RecordedBase, RecordedBuild } from '../conformance/build-rows.ts'
import { CANNOT_TELL } from '../conformance/kind.ts'
import { everyImageIs } from '../conformance/kinds/builds.ts'
import { readCaseBase } from '../conformance/lab-images.ts'
import { predictBuilds } from '../conformance/predict-builds.ts'

/** Says what each build of a case does: the first, cold, and that after each edit. Every image is the base image. */
export type Simulator = (buildCase: BuildCase, base: RecordedBase) => readonly PredictedBuild[]

/** The analyzer's. */
export const simulate: Simulator = (buildCase, base) => {
  const facts = { ...readCaseBase(base), ...(base.texts && readAccounts(base.texts)) }
  return predictBuilds(buildCase, everyImageIs(facts, buildCase))
}

function readAccounts(texts: Readonly<Record<string, string>>): Required<Pick<ImageFacts, 'users' | 'groups'>> {
  return {
    users: readTable(texts['etc/passwd']).map(([name = '', , uid, gid, , home = '']) => {
      return { name, uid: Number(uid), gid: Number(gid), home }
    }),
    groups: readTable(texts['etc/group']).map(([name = '', , gid]) => ({ name, gid: Number(gid) })),
  }
}

function readTable(text = ''): readonly (readonly string[])[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => line.split(':'))
}

/** A simulator that never says a word, and so is never wrong. */
export const sayNothing: Simulator = ({ edits = [] }) =>
  [{}, ...edits].map(() => ({
    steps: CANNOT_TELL,
    errors: CANNOT_TELL,
    layers: CANNOT_TELL,
    config: CANNOT_TELL,
    history: CANNOT_TELL,
  }))

/** What a build did, said as if it had been foreseen. */
export function asPrediction({ steps, error, layers, config, history }: RecordedBuild): PredictedBuild {
  return {
    steps: steps.map(({ name, cached }) => ({ names: [name], cached })),
    errors: error === undefined ? [] : [error],
    layers: (layers ?? []).map(({ entries }) => ({
      isComplete: true,
      entries: entries.map(([path, type, size, mode, uid, gid, link]) => ({ path, type, size, mode, uid, gid, link })),
    })),
    config: config ?? {},
    history: history ?? [],
  }
}
