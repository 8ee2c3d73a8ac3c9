import type { ImageConfig } from '../stages/image-config.ts'
import type { Plan, PlannedStage, PlannedStep } from '../stages/plan-types.ts'
import type { Instruction } from '../syntax/instructions/types.ts'
import type { KeyValue, Word } from '../syntax/tree.ts'
import type { Analysis } from './analysis.ts'

/** Where a variable gets its value from. */
export type VariableOrigin =
  | {
      readonly kind: 'declared'
      readonly by: 'ARG' | 'ENV'
      readonly name: Word
      readonly line: number
      readonly isGlobal: boolean
    }
  /** The base image sets it, or a trigger that the image keeps. */
  | { readonly kind: 'image'; readonly name: string }
  /** BuildKit sets it for FROM. */
  | { readonly kind: 'platform' }

/** A variable that may be used at some place. */
export interface ScopedVariable {
  readonly name: string
  /** Undefined if nothing gives it a value in this build. */
  readonly value: string | undefined
  readonly origin: VariableOrigin
}

/** Where variables are looked up: above the first FROM and in FROM lines, or inside of a stage. */
export type Scope =
  | { readonly kind: 'global'; readonly offset: number }
  | { readonly kind: 'stage'; readonly stage: PlannedStage; readonly offset: number }

/** The scope of an instruction that begins a line. */
export function scopeOf({ plan }: Analysis, outer: Instruction): Scope {
  const offset = outer.start
  const stage = plan.stages.findLast((candidate) => candidate.tree.from.start < offset)
  return stage === undefined || outer.kind === 'FROM' ? { kind: 'global', offset } : { kind: 'stage', stage, offset }
}

/** All variables of a scope by name, those of the stage itself first, the latest of them before the others. */
export function variablesIn({ plan }: Analysis, scope: Scope): ReadonlyMap<string, ScopedVariable> {
  const found = new Map<string, ScopedVariable>()
  const add = (name: string, value: string | undefined, origin: VariableOrigin): void => {
    const known = found.get(name)
    // An ARG without a value leaves what was there before, and is still where the name comes from.
    if (known === undefined) found.set(name, { name, value, origin })
    else if (known.value === undefined && value !== undefined) found.set(name, { ...known, value })
  }
  if (scope.kind === 'global') addGlobals(plan, scope.offset, add)
  else addStage(scope.stage, scope.offset, add)
  found.delete('')
  return found
}

type Add = (name: string, value: string | undefined, origin: VariableOrigin) => void

function addGlobals(plan: Plan, offset: number, add: Add): void {
  const { globalArgs } = plan.dockerfile
  for (const arg of globalArgs.toReversed()) {
    if (arg.start >= offset) continue
    for (const { name } of arg.pairs.toReversed()) {
      add(name.value, plan.globalArgs.get(name.value), originOf('ARG', name, arg.firstLine, true))
    }
  }
  const own = new Set(globalArgs.flatMap(({ pairs }) => pairs.map(({ name }) => name.value)))
  for (const [name, value] of plan.globalArgs.entries()) if (!own.has(name)) add(name, value, { kind: 'platform' })
}

function addStage(start: PlannedStage, offset: number, add: Add): void {
  addSteps(
    start,
    start.steps.filter((step) => step.isTrigger || step.instruction.start < offset),
    add,
  )
  const below = basesOf(start)
  // Of the stages below ENV comes before ARG, whatever the order.
  for (const stage of below)
    addSteps(
      stage,
      stage.steps.filter(({ kind }) => kind === 'ENV'),
      add,
    )
  const root = below.at(-1) ?? start
  if (root.base.kind === 'image') addConfig(root.steps[0]?.config ?? root.config, root.baseName, add)
  for (const stage of below)
    addSteps(
      stage,
      stage.steps.filter(({ kind }) => kind === 'ARG'),
      add,
    )
}

function basesOf(stage: PlannedStage): readonly PlannedStage[] {
  const below: PlannedStage[] = []
  for (let next = stage.base; next.kind === 'stage'; next = next.stage.base) below.push(next.stage)
  return below
}

function addConfig(config: ImageConfig, name: string, add: Add): void {
  for (const [variable, value] of config.env.entries()) add(variable, value, { kind: 'image', name })
}

function addSteps(stage: PlannedStage, steps: readonly PlannedStep[], add: Add): void {
  for (const step of steps.toReversed()) {
    if (step.kind !== 'ARG' && step.kind !== 'ENV') continue
    const values: readonly { readonly name: string; readonly value: string | undefined }[] =
      step.kind === 'ARG' ? step.args : step.pairs
    const pairs: readonly KeyValue[] = step.instruction.pairs
    values.toReversed().forEach(({ name, value }, index) => {
      const pair = pairs[values.length - 1 - index]
      if (pair !== undefined) add(name, value, originOfStep(stage, step, pair.name))
    })
  }
}

/** The triggers of an image are in no file that could be pointed into. */
function originOfStep(stage: PlannedStage, step: PlannedStep, name: Word): VariableOrigin {
  if (step.isTrigger && stage.base.kind !== 'stage') return { kind: 'image', name: stage.baseName }
  const { firstLine } = step.instruction
  return originOf(step.kind === 'ENV' ? 'ENV' : 'ARG', name, firstLine, false)
}

function originOf(by: 'ARG' | 'ENV', name: Word, line: number, isGlobal: boolean): VariableOrigin {
  return { kind: 'declared', by, name, line, isGlobal }
}
