import { type Build, type BuiltStep, layerOf, type Rerun } from '@stagecraft/analyzer'
import { type Behaviour, type Difference, type Findings, type NamedReruns, NOTHING_FOUND } from './comparison.ts'
import { linesOfStep, nameOfStep, textOfStep } from './step-text.ts'

// Copying a few files again takes no time that anybody would notice.
const NOTICEABLE_BYTES = 1_000_000

/**
 * The first step that a build does again after an edit although its model takes it from the cache. What counts is
 * work: every RUN, and copies of more than a megabyte. A step stands for the one with the same text.
 */
export function compareReruns(one: Behaviour, model: Behaviour): Findings {
  let doubt: string | null = null
  for (const edit of one.reruns) {
    const wanted = model.reruns.find(({ name }) => name === edit.name)
    const found = wanted === undefined ? NOTHING_FOUND : compareEdit(edit, wanted, one.build, model.build)
    if (found.difference !== null) return found
    doubt ??= found.doubt
  }
  return { difference: null, doubt }
}

function compareEdit(edit: NamedReruns, model: NamedReruns, build: Build, modelBuild: Build): Findings {
  const counterparts = new Counterparts(model.reruns, modelBuild)
  const pairs = edit.reruns.map((rerun) => ({ rerun, counterpart: counterparts.take(rerun.step, build) }))
  let doubt: string | null = null
  for (const { rerun, counterpart } of pairs) {
    if (rerun.verdict === 'cached' || !isWork(rerun.step)) continue
    const verdict = counterpart?.verdict ?? counterparts.takeWork()?.verdict ?? 'cached'
    if (verdict === 'runs') continue
    const name = nameOfStep(rerun.step, build)
    if (rerun.verdict === 'runs' && verdict === 'cached') {
      return { difference: differenceAt(rerun, edit, build), doubt: null }
    }
    doubt ??= `Whether ${name} runs again after ${edit.name} can’t be told for sure.`
  }
  return { difference: null, doubt }
}

function isWork(step: BuiltStep): boolean {
  if (step.planned.kind === 'RUN') return true
  return step.planned.kind !== 'WORKDIR' && layerOf(step).size.minBytes > NOTICEABLE_BYTES
}

/** The steps of the model, each of which is the counterpart of one step at most. */
class Counterparts {
  readonly #left = new Map<string, Rerun[]>()

  constructor(reruns: readonly Rerun[], build: Build) {
    for (const rerun of reruns) {
      const text = textOfStep(rerun.step, build)
      this.#left.set(text, [...(this.#left.get(text) ?? []), rerun])
    }
  }

  take(step: BuiltStep, build: Build): Rerun | undefined {
    return this.#left.get(textOfStep(step, build))?.shift()
  }

  /** One that no step has the text of, and that is work which is done again. */
  takeWork(): Rerun | undefined {
    for (const reruns of this.#left.values()) {
      const index = reruns.findIndex(({ verdict, step }) => verdict !== 'cached' && isWork(step))
      if (index !== -1) return reruns.splice(index, 1)[0]
    }
    return undefined
  }
}

function differenceAt(rerun: Rerun, { name, reruns }: NamedReruns, build: Build): Difference {
  const message = `${nameOfStep(rerun.step, build)} runs again after ${name}, ${reasonOf(rerun, reruns, build)}.`
  return { aspect: 'cache', message, lines: linesOfStep(rerun.step) }
}

// Follows what the step stands on down to the first that is not found in the cache.
function reasonOf({ step, cause }: Rerun, reruns: readonly Rerun[], build: Build): string {
  let root: Rerun | undefined = { step, verdict: 'runs', cause }
  while (root?.cause.kind === 'below') {
    const below: BuiltStep = root.cause.step
    root = reruns.find((other) => other.step === below)
  }
  if (root === undefined || root.step === step) return 'because what it takes has changed'
  const reason = root.cause.kind === 'files' ? ' and copies what has changed' : ''
  return `because ${nameOfStep(root.step, build)} stands before it${reason}`
}
