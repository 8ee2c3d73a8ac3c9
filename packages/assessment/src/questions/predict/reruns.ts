import { type Build, explainRerun, findReruns as findRerunsOf } from '@stagecraft/analyzer'
import { findEditFaults } from '../../simulation/edit-faults.ts'
import type { Scenario } from '../../simulation/scenario.ts'
import { editScenario, simulate } from '../../simulation/simulate.ts'
import { linesOfStep, nameOfStep, shortCode, textOfStep } from '../../simulation/step-text.ts'
import type { AskFor } from './ask.ts'
import type { KnownOption, Option, TruthReading } from './prediction.ts'

/** Which steps of a build run again after an edit, and why; a fault where one of them can't be told. */
export function findReruns({ edit }: AskFor<'reruns'>, scenario: Scenario, before: Build): TruthReading {
  const faults = findEditFaults(scenario, edit)
  if (faults.length > 0) {
    return { ok: false, faults: faults.map(({ path, message }) => ({ path: ['ask', 'edit', ...path], message })) }
  }
  const after = simulate(editScenario(scenario, edit), before.plan.dockerfile.text)
  const [failure] = after.failures
  if (failure !== undefined)
    return faulty(`The build fails after this edit: ${failure.message}; expected one that succeeds`)
  const reruns = findRerunsOf(before, after)
  const unsure = reruns.find(({ verdict }) => verdict === 'unsure')
  if (unsure !== undefined) {
    return faulty(
      `Whether ${nameOfStep(unsure.step, after)} runs again can’t be told; expected an edit of which it can`,
    )
  }
  const steps = stepOptions(after)
  const options = reruns.map((rerun, index): KnownOption => {
    const { id, text, firstLine } = steps[index] ?? { id: '', text: '', firstLine: null }
    const isRight = rerun.verdict === 'runs'
    return { id, text, firstLine, isRight, reason: explainRerun(rerun, { before, after }) }
  })
  const right = options.filter(({ isRight }) => isRight).length
  if (right > 0 && right < options.length) return { ok: true, truth: { what: 'reruns', options } }
  const found = right === 0 ? 'No step runs' : 'All steps run'
  return faulty(`${found} again after this edit; expected some that do and some that are cached`)
}

/** The steps of a build in the order of the file, as options. */
function stepOptions(build: Build): readonly Option[] {
  return build.steps.map((step) => ({
    id: `step-${step.number}`,
    text: shortCode(textOfStep(step, build)),
    firstLine: linesOfStep(step).firstLine,
  }))
}

function faulty(message: string): TruthReading {
  return { ok: false, faults: [{ path: ['ask', 'edit'], message }] }
}
