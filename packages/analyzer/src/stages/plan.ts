import type { Dockerfile } from '../syntax/tree.ts'
import { nearest, withSuggestion } from '../text/nearest.ts'
import { quote } from '../text/quote.ts'
import { findBaseProblem, resolveBases } from './bases.ts'
import { fillFromLines } from './from-lines.ts'
import { addGlobalArgs, platformArgs } from './global-args.ts'
import { planStage } from './plan-stage.ts'
import type { BuildProblem, Plan, PlanOptions } from './plan-types.ts'
import { choosePlatforms, startPlanning } from './planning.ts'
import type { Planning } from './planning.ts'
import { unplacedProblem } from './problem.ts'
import { findCircle, markNeeded } from './reach.ts'
import { findEpochProblem } from './source-date-epoch.ts'
import { Sources } from './sources.ts'
import { StageDraft } from './stage-draft.ts'
import { addTriggers } from './triggers.ts'

/**
 * Works out the stages of a Dockerfile: their words filled in, what they stand on and take files from, what the
 * target needs, and the image config after each step. What BuildKit would stop at is a problem of the plan; the
 * rest is planned all the same.
 */
export function plan(dockerfile: Dockerfile, options: PlanOptions = {}): Plan {
  const platforms = choosePlatforms(options)
  const buildArgs = options.buildArgs ?? {}
  const targetName = options.target ?? dockerfile.stages.at(-1)?.name ?? ''
  const predefined = platformArgs({ ...platforms, targetName, buildArgs })
  const { globalArgs, escape } = dockerfile
  const defaults = addGlobalArgs(predefined, globalArgs, {}, escape)
  const given = addGlobalArgs(predefined, globalArgs, buildArgs, escape)
  const planning = startPlanning({ dockerfile, options, ...platforms, globalArgs: given.args })
  const stages = dockerfile.stages.map((tree) => new StageDraft(tree, platforms.platform))
  const target = findTarget(stages, options.target)
  const problem = readProblem(dockerfile) ?? given.problem ?? findEpochProblem(planning)
  const { platform, buildPlatform } = platforms
  const problems = planStages(stages, target, planning, problem)
  return {
    dockerfile,
    options,
    stages,
    target: target.stage,
    platform,
    buildPlatform,
    globalArgs: given.args,
    defaultArgs: defaults.problem === null ? defaults.args : null,
    problem: problems.problem,
    checkProblem: problems.checkProblem,
  }
}

function readProblem({ refusal, text, stages }: Dockerfile): BuildProblem | null {
  if (text === '') return unplacedProblem('read', 'the Dockerfile cannot be empty', START)
  if (refusal === null) {
    return stages.length > 0 ? null : unplacedProblem('read', 'dockerfile contains no stages to build', START)
  }
  const { message, start, end, firstLine, lastLine } = refusal
  return { phase: 'read', message, start, end, lines: [{ firstLine, lastLine }] }
}

const START = { start: 0, end: 0 }

interface Target {
  readonly stage: StageDraft | null
  readonly problem: BuildProblem | null
}

function findTarget(stages: readonly StageDraft[], name = ''): Target {
  if (name === '') return { stage: stages.at(-1) ?? null, problem: null }
  const stage = stages.findLast((candidate) => candidate.name === name.toLowerCase()) ?? null
  if (stage !== null) return { stage, problem: null }
  const [suggestion] = nearest(
    name,
    stages.map((candidate) => candidate.label),
  )
  const message = withSuggestion(`target stage ${quote(name)} could not be found`, suggestion)
  return { stage: null, problem: unplacedProblem('target', message, START) }
}

/** Goes through BuildKit's phases, to the end whatever happens, and tells which problem came first. */
function planStages(
  stages: readonly StageDraft[],
  target: Target,
  planning: Planning,
  earlier: BuildProblem | null,
): Pick<Plan, 'problem' | 'checkProblem'> {
  const inFrom = fillFromLines(stages, planning)
  const sources = new Sources(stages, planning)
  for (const stage of stages) for (const instruction of stage.tree.instructions) sources.connect(stage, instruction)
  const inGraph = sources.problem ?? findCircle(sources.all)
  if (target.stage !== null) markNeeded(target.stage)
  const resolve = (): void => resolveBases(sources.all, planning)
  resolve()
  const inTriggers = target.stage === null ? null : addTriggers(target.stage, stages, sources, resolve)
  for (const stage of stages) planStage(stage, planning, sources)
  const before = earlier ?? inFrom ?? target.problem ?? inGraph
  const firstProblem = (isAll: boolean): BuildProblem | null =>
    before ??
    findBaseProblem(sources.all, isAll) ??
    inTriggers ??
    sources.problem ??
    findStepProblem(isAll ? stages : stages.filter((stage) => stage.isNeeded))
  // To check one target is to check what it needs.
  return { problem: firstProblem(false), checkProblem: firstProblem((planning.options.target ?? '') === '') }
}

function findStepProblem(stages: readonly StageDraft[]): BuildProblem | null {
  for (const { steps } of stages) {
    const failing = steps.find((step) => step.problem !== null)
    if (failing !== undefined) return failing.problem
  }
  return null
}
