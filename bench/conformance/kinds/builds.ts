import { parse, plan } from '@stagecraft/analyzer'
import type { ImageFacts, ImageTable, PlannedStage } from '@stagecraft/analyzer'
import { ASPECTS, compareBuild } from '../build-comparison.ts'
import type { Aspect, Difference, PredictedBuild } from '../build-comparison.ts'
import { readBuildRows } from '../build-rows.ts'
import type { BuildCase, RecordedBuild } from '../build-rows.ts'
import { CANNOT_TELL } from '../kind.ts'
import type { ConformanceCase, ConformanceKind } from '../kind.ts'
import { readCaseBase } from '../lab-images.ts'
import { predictBuilds } from '../predict-builds.ts'

/** What real builds did, aspect by aspect: the first build of each case and that after each edit. */
export const buildKinds: readonly ConformanceKind[] = ASPECTS.map((aspect) => ({
  name: `build: ${aspect}`,
  files: ['build-cases'],
  *read(file) {
    const { base, rows } = readBuildRows(file)
    const facts = readCaseBase(base)
    for (const { results, ...buildCase } of rows) {
      let predictions: readonly PredictedBuild[] | null = null
      const predict = (index: number): PredictedBuild => {
        predictions ??= predictBuilds(buildCase, everyImageIs(facts, buildCase))
        const prediction = predictions[index]
        if (prediction === undefined) throw new Error(`Nothing was predicted for build ${index}`)
        return prediction
      }
      for (const [index, recorded] of results.entries()) {
        yield aspectCase(`${buildCase.name}, build ${index}`, aspect, recorded, () => predict(index))
      }
    }
  },
}))

/** The images that the Dockerfiles of a case name, which are all the same. */
export function everyImageIs(facts: ImageFacts, { dockerfile, buildArgs = {}, edits = [] }: BuildCase): ImageTable {
  const texts = [dockerfile, ...edits.flatMap((edit) => edit.dockerfile ?? [])]
  const bases = texts.flatMap((text) => plan(parse(text), { buildArgs }).stages.flatMap(namesIn))
  return Object.fromEntries(bases.map((name) => [name, facts]))
}

function namesIn({ baseName, steps }: PlannedStage): readonly string[] {
  const copied = steps.flatMap((step) =>
    step.kind === 'COPY' && step.from?.kind === 'image' ? [step.from.reference] : [],
  )
  return [baseName, ...copied]
}

/** One aspect of one build: right if nothing differs in it, can't tell if nothing is wrong. */
export function aspectCase(
  id: string,
  aspect: Aspect,
  recorded: RecordedBuild,
  predict: () => PredictedBuild,
): ConformanceCase {
  const answer = (): unknown => {
    const differences = compareBuild(recorded, predict()).filter((difference) => difference.aspect === aspect)
    const wrong = differences.filter(({ outcome }) => outcome === 'wrong')
    if (wrong.length > 0) return wrong.map(describe)
    return differences.length > 0 ? CANNOT_TELL : []
  }
  return { id, expected: [], answer }
}

function describe({ where, recorded, ours }: Difference): unknown {
  return { where, recorded, ours }
}
