import type { Build } from '../build-types.ts'
import { allProblems } from './all.ts'
import { WEIGHTS, type Diagnosis } from './diagnosis.ts'
import { openImage } from './image-scene.ts'

/** What is wrong with what a build makes, and with the way to it, as the simulation shows it; the heaviest first. */
export function diagnose(build: Build): readonly Diagnosis[] {
  const scene = openImage(build)
  return allProblems.flatMap((problem) => problem.find(build, scene)).toSorted(byWeight)
}

function byWeight(one: Diagnosis, other: Diagnosis): number {
  return (
    WEIGHTS.indexOf(one.weight) - WEIGHTS.indexOf(other.weight) ||
    Number(one.certainty === 'perhaps') - Number(other.certainty === 'perhaps') ||
    (other.bytes?.minBytes ?? 0) - (one.bytes?.minBytes ?? 0) ||
    (one.place?.start ?? 0) - (other.place?.start ?? 0)
  )
}
