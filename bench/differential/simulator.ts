import type { PredictedBuild } from '../conformance/build-comparison.ts'
import type { BuildCase, RecordedBase, RecordedBuild } from '../conformance/build-rows.ts'
import { CANNOT_TELL } from '../conformance/kind.ts'

/** Says what each build of a case does: the first, cold, and that after each edit. Every image is the base image. */
export type Simulator = (buildCase: BuildCase, base: RecordedBase) => readonly PredictedBuild[]

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
