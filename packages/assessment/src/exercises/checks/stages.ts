import { z } from 'zod'
import { type Build, placeOfFrom, type PlannedStage } from '@stagecraft/analyzer'
import type { BuildScene } from '../build-scene.ts'
import { defineCheck } from '../define-check.ts'
import { failed, judged, type Judgement, passed } from '../judgement.ts'
import { code, codes, count, listOf } from '../wording.ts'

const StageName = z.string().min(1).max(100)

const Count = z.int().min(1).max(50)

const Range = z
  .strictObject({ min: Count.optional(), max: Count.optional() })
  .refine(({ min, max }) => min !== undefined || max !== undefined, 'Nothing is asked for; expected min, max or both')

/** The Dockerfile has so many stages. */
export const stageCount = defineCheck({
  name: 'stageCount',
  what: 'The Dockerfile has so many stages: a number, or `min` and `max`.',
  example: { min: 2 },
  schema: z.union([Count, Range]),
  ask: (want) => `The Dockerfile has ${sayCount(want)}.`,
  judge(want, _image, { build }) {
    const { min = 1, max = 50 } = typeof want === 'number' ? { min: want, max: want } : want
    const { stages } = build.plan
    const holds = stages.length >= min && stages.length <= max
    return judged(holds, `It has ${count(stages.length, 'stage')}.`, stages.map(placeOfFrom))
  },
})

/** Stages have names. */
export const stageNames = defineCheck({
  name: 'stageNames',
  what: 'There are stages of these names; `used` asks that every stage which another one uses has a name.',
  example: 'used',
  schema: z.union([z.literal('used'), z.array(StageName).min(1).max(20)]),
  ask: (want) =>
    want === 'used' ? 'Every stage that another one uses has a name.' : `There is a stage ${codes(want)}.`,
  judge(want, _image, scene) {
    if (want !== 'used') return judgeNames(want, scene)
    const { stages } = scene.build.plan
    const nameless = stages.slice(0, -1).filter(({ name }) => name === null)
    const lines = nameless.map(placeOfFrom)
    if (nameless.length === 0) return passed('Every stage but the last has a name.')
    return failed(`The stage in line ${lines[0]?.firstLine ?? 1} has no name.`, lines)
  },
})

/** A stage can be built alone. */
export const targetBuilds = defineCheck({
  name: 'targetBuilds',
  what: '`docker build --target` with this name, or each of these, builds without an error.',
  example: 'test',
  schema: z.union([StageName, z.array(StageName).min(1).max(20)]),
  ask: (names) =>
    `${listOf(names)
      .map((name) => code(`--target ${name}`))
      .join(' and ')} builds.`,
  judge(names, _image, scene) {
    const all = listOf(names).map((name) => judgeTarget(name, scene))
    return all.find(({ verdict }) => verdict !== 'passed') ?? passed(all.map(({ reason }) => reason).join(' '))
  },
})

/** A build leaves a stage out. */
export const targetSkips = defineCheck({
  name: 'targetSkips',
  what: 'A build for `target`, or for the usual one if it is left out, does not run the stage `stage`.',
  example: { stage: 'test' },
  schema: z.strictObject({ target: StageName.optional(), stage: StageName }),
  ask: ({ target, stage }) =>
    `${target === undefined ? 'A build' : `A build for ${code(target)}`} does not run the stage ${code(stage)}.`,
  judge({ target, stage: name }, _image, scene) {
    const stage = scene.findStage(name)
    if (stage === null) return noStage(name, scene)
    if (target !== undefined && scene.findStage(target) === null) return noStage(target, scene)
    const build = target === undefined ? scene.build : scene.buildFor(target)
    const isNeeded = build.plan.stages[stage.index]?.isNeeded === true
    return judged(
      !isNeeded,
      isNeeded ? `The stage ${code(name)} is needed for it.` : `Nothing in it needs ${code(name)}.`,
      [placeOfFrom(stage), ...(isNeeded ? usersOf(stage, build) : [])],
    )
  },
})

function sayCount(want: number | z.output<typeof Range>): string {
  if (typeof want === 'number') return count(want, 'stage')
  const { min, max } = want
  if (min === undefined) return `at most ${count(max ?? 0, 'stage')}`
  return max === undefined ? `at least ${count(min, 'stage')}` : `${min} to ${count(max, 'stage')}`
}

function judgeNames(names: readonly string[], scene: BuildScene): Judgement {
  const missing = names.find((name) => scene.findStage(name) === null)
  if (missing !== undefined) return noStage(missing, scene)
  return passed(`There is ${codes(names)}.`, names.flatMap((name) => scene.findStage(name) ?? []).map(placeOfFrom))
}

function judgeTarget(name: string, scene: BuildScene): Judgement {
  const stage = scene.findStage(name)
  if (stage === null) return noStage(name, scene)
  const [failure] = scene.buildFor(name).failures
  return failure === undefined
    ? passed(`The stage ${code(name)} builds.`, [placeOfFrom(stage)])
    : failed(failure.message, failure.lines)
}

/** Says that there is no stage of a name, and which there are. */
export function noStage(name: string, { build }: BuildScene): Judgement {
  const { stages } = build.plan
  const names = stages.flatMap((stage) => stage.name ?? [])
  const ending = names.length === 0 ? 'No stage has a name.' : `There is ${codes(names)}.`
  return failed(`There is no stage ${code(name)}. ${ending}`, stages.map(placeOfFrom))
}

// The lines for which a stage is needed: FROM, COPY --from and mounts that name it.
function usersOf(wanted: PlannedStage, { plan }: Build): Judgement['lines'] {
  return plan.stages
    .filter(({ isNeeded }) => isNeeded)
    .flatMap((stage) => [
      ...(stage.base.kind === 'stage' && stage.base.stage.index === wanted.index ? [stage.tree.from] : []),
      ...stage.steps.flatMap((step) =>
        step.kind === 'COPY' && step.from?.kind === 'stage' && step.from.stage.index === wanted.index
          ? [step.instruction]
          : [],
      ),
    ])
}
