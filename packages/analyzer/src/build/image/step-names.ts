import type { Plan, PlannedStage, PlannedStep } from '../../stages/plan-types.ts'
import { expandWord } from '../../syntax/words/expand.ts'
import { absolutePath } from '../files/place.ts'

/** What BuildKit calls the steps of a build in its progress: `[build 2/5] COPY . .`. */
export class StepNames {
  readonly #names = new Map<PlannedStep, string>()

  constructor(plan: Plan) {
    const isAlone = countStates(plan) === 1
    for (const stage of plan.stages) if (stage.isNeeded) this.#nameSteps(stage, plan, isAlone)
  }

  /** The name of a step; null for one that BuildKit shows nothing of. */
  of(step: PlannedStep): string | null {
    return this.#names.get(step) ?? null
  }

  #nameSteps(stage: PlannedStage, plan: Plan, isAlone: boolean): void {
    const counted = stage.steps.filter(isCounted)
    const total = counted.length + (isOnImage(stage) ? 1 : 0)
    // An image that a named context stands for has no step of its own.
    let index = stage.base.kind === 'image' && !isFromContext(stage, plan) ? 1 : 0
    for (const step of counted) {
      if (!makesVertex(step)) continue
      index++
      const label = isAlone ? '' : `${stage.label} `
      const number = String(index).padStart(String(total).length)
      this.#names.set(step, `[${label}${number}/${total}] ${describe(step, plan)}`)
    }
  }
}

/** Whether a stage is built on an image and not on another stage or on nothing. */
function isOnImage({ base }: PlannedStage): boolean {
  return base.kind === 'image' || base.kind === 'context'
}

function isFromContext({ baseName }: PlannedStage, { options }: Plan): boolean {
  return options.contexts?.includes(baseName) ?? false
}

/** The stages, and the images and contexts that steps take files from without there being a stage for them. */
function countStates({ stages }: Plan): number {
  const others = new Set<string>()
  for (const { steps } of stages) {
    for (const step of steps) {
      if (step.kind === 'COPY' && step.from !== null) addName(step.from, others)
      if (step.kind === 'RUN') for (const { from } of step.mounts) addName(from ?? { kind: 'scratch' }, others)
    }
  }
  return stages.length + others.size
}

function addName(base: PlannedStage['base'], names: Set<string>): void {
  if (base.kind === 'image') names.add(`image ${base.reference}`)
  else if (base.kind === 'context') names.add(`context ${base.name}`)
  else if (base.kind === 'scratch') names.add('scratch')
}

function isCounted({ kind }: PlannedStep): boolean {
  return kind === 'ADD' || kind === 'COPY' || kind === 'RUN' || kind === 'WORKDIR'
}

/** Whether a step is done by itself: all that change files, but for a WORKDIR that names the root. */
export function makesVertex(step: PlannedStep): boolean {
  if (step.kind === 'WORKDIR') return absolutePath(step.path, step.config.workingDir) !== '/'
  return step.kind === 'ADD' || step.kind === 'COPY' || step.kind === 'RUN'
}

function describe(step: PlannedStep, { dockerfile }: Plan): string {
  const { instruction } = step
  const { keyword, line } = instruction
  const text = `${keyword.value.toUpperCase()}${line.text.trim().slice(keyword.value.length)}${inlineText(step)}`
  // What a shell will read keeps its quotes, and the variables that only the shell may know.
  const isForShell = step.kind === 'RUN'
  const options = { escape: dockerfile.escape, keepQuotes: isForShell, keepUnset: isForShell }
  const expansion = expandWord(text, step.environment, options)
  return `${step.isTrigger ? 'ONBUILD ' : ''}${expansion.ok ? expansion.value : text}`
}

/** The first line of a script that stands below its RUN: `RUN <<EOF (apt-get update...)`. */
function inlineText(step: PlannedStep): string {
  const { instruction } = step
  const [only] = instruction.heredocs
  if (step.kind !== 'RUN' || only === undefined || instruction.heredocs.length > 1) return ''
  const isScript = instruction.words.length === 1 || step.instruction.command.form === 'shell'
  const text = step.instruction.command.form === 'shell' ? step.instruction.command.text.value.trim() : ''
  if (!isScript || text !== only.opener.value) return ''
  const body = only.chomps ? only.content.replaceAll(/^\t+/gm, '') : only.content
  const lines = body.trim().split('\n')
  const first = (lines[0] ?? '').trim()
  return ` (${first}${lines.length > 1 ? '...' : ''})`
}
