import { parse } from '@stagecraft/analyzer'
import { changeBase } from './bases.ts'
import { changeCommandForm, changeCommandKind, changeCommandWords } from './commands.ts'
import { dropFlag } from './flags.ts'
import { dropInstruction, swapInstructions } from './instructions.ts'
import type { Mutation, Mutator } from './mutation.ts'
import { changeDestination, changeWorkdir, widenSource } from './paths.ts'
import { changeRun } from './runs.ts'
import { changeSetting } from './settings.ts'
import { dropStageName, mergeStages, standOnStage } from './stages.ts'

/** Every way of changing a Dockerfile. */
export const mutators: Readonly<Record<string, Mutator>> = {
  dropInstruction,
  swapInstructions,
  changeBase,
  dropFlag,
  dropStageName,
  mergeStages,
  standOnStage,
  changeCommandForm,
  changeCommandKind,
  changeCommandWords,
  changeRun,
  changeDestination,
  widenSource,
  changeWorkdir,
  changeSetting,
}

/** Every small change of a Dockerfile, each another text, in an order that is always the same. */
export function mutate(dockerfile: string): readonly Mutation[] {
  const file = parse(dockerfile)
  const mutants = new Map<string, Mutation>()
  for (const mutator of Object.values(mutators)) {
    for (const mutation of mutator(file)) {
      if (mutation.dockerfile !== dockerfile && !mutants.has(mutation.dockerfile))
        mutants.set(mutation.dockerfile, mutation)
    }
  }
  return [...mutants.values()].toSorted((one, other) => one.line - other.line)
}
