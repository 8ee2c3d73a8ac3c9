import { build, parse, plan } from '@stagecraft/analyzer'
import type { Build } from '@stagecraft/analyzer'
import { ASPECTS } from '../build-comparison.ts'
import type { Aspect } from '../build-comparison.ts'
import { CANNOT_TELL } from '../kind.ts'
import type { ConformanceCase, ConformanceKind } from '../kind.ts'
import { readLabCase, type LabCase, type LabState } from '../lab-cases.ts'
import { editedBuild, firstBuild, withoutVolatile } from '../lab-truth.ts'
import { tellBuild } from '../predict-builds.ts'
import { aspectCase } from './builds.ts'

const OF_EDITS: ReadonlySet<Aspect> = new Set<Aspect>(['error', 'steps', 'cached'])

/** What real builds of the lab did, aspect by aspect: the first build, and that after each edit of the original. */
export const labKinds: readonly ConformanceKind[] = ASPECTS.map((aspect) => ({
  name: `lab: ${aspect}`,
  files: ['truth'],
  row: () => 'lab/cases',
  *read(file) {
    yield* casesOf(readLabCase(file), aspect)
  },
}))

/** Whether the record quotes a flag that the Dockerfile has not: it was made of another state of the file. */
function isOfAnotherFile({ truth, first }: LabCase): boolean {
  const message = truth.result === 'ok' ? '' : truth.result.error.message
  const flag = /unknown flag: (--[\w-]+)/.exec(message)?.[1]
  return flag !== undefined && !first.dockerfile.includes(flag)
}

/** Whether a container of the image got as far as running its program. */
export const labStart: ConformanceKind = {
  name: 'lab: start',
  files: ['truth'],
  row: () => 'lab/cases',
  *read(file) {
    const lab = readLabCase(file)
    const { run } = lab.truth
    if (run == null) return
    const answer = (): unknown => {
      const start = simulate(lab.first).image?.start
      if (start === undefined) return 'no image'
      return start.verdict === 'unsure' ? CANNOT_TELL : start.verdict === 'starts'
    }
    yield { id: lab.name, expected: run.started, answer }
  },
}

function* casesOf(lab: LabCase, aspect: Aspect): Generator<ConformanceCase> {
  if (isOfAnotherFile(lab)) return
  const first = once(() => simulate(lab.first))
  yield aspectCase(lab.name, aspect, firstBuild(lab.truth), () => withoutVolatile(tellBuild(first(), []), lab.truth))
  if (!OF_EDITS.has(aspect)) return
  for (const edit of lab.truth.edits ?? []) {
    const id = `${lab.name}, ${edit.name}`
    yield aspectCase(id, aspect, editedBuild(edit), () => tellBuild(simulate(lab.after(edit)), [first()]))
  }
}

/** What we say that a build does. */
function simulate({ dockerfile, options }: LabState): Build {
  return build(plan(parse(dockerfile), options), options)
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null
  return () => (made ??= { value: make() }).value
}
