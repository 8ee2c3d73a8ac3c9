import type { ArgInstruction, EnvInstruction, LabelInstruction } from '../../syntax/instructions/types.ts'
import { ownValue } from '../global-args.ts'
import { NEVER_VARIABLES } from '../stage-walk.ts'
import type { StageWalk } from '../stage-walk.ts'
import type { ArgValue, Pair, StepOf } from '../step-values.ts'

/** `ENV name=value …`: all values are filled in before the first is set. */
export function planEnv(instruction: EnvInstruction, walk: StageWalk): StepOf<'ENV'> {
  const pairs = expandPairs(instruction, walk)
  if (walk.problem === null) {
    let { env } = walk.config
    for (const { name, value } of pairs) {
      walk.setVariable(name, value)
      env = env.set(name, value)
    }
    walk.configure({ env })
  }
  return { kind: 'ENV', instruction, pairs }
}

/** `LABEL name=value …` */
export function planLabel(instruction: LabelInstruction, walk: StageWalk): StepOf<'LABEL'> {
  const pairs = expandPairs(instruction, walk)
  if (walk.problem === null) {
    walk.configure({ labels: pairs.reduce((labels, { name, value }) => labels.set(name, value), walk.config.labels) })
  }
  return { kind: 'LABEL', instruction, pairs }
}

function expandPairs({ pairs }: EnvInstruction | LabelInstruction, walk: StageWalk): readonly Pair[] {
  return pairs.map(({ name, value }) => ({ name: walk.expand(name.value), value: walk.expand(value.value) }))
}

/**
 * `ARG name[=default] …`: a value given to the build comes before the default, and the default before the
 * value of an ARG above the first FROM. An ARG without a value is declared all the same.
 */
export function planArg(instruction: ArgInstruction, walk: StageWalk): StepOf<'ARG'> {
  const args: ArgValue[] = []
  for (const { name, value: written } of instruction.pairs) {
    if (walk.problem !== null) break
    const value = findValue(name.value, written?.value, walk)
    args.push({ name: name.value, value })
    if (walk.problem !== null) break
    if (value !== undefined && !NEVER_VARIABLES.has(name.value)) walk.setVariable(name.value, value)
    walk.declaredArgs = walk.declaredArgs.set(name.value, true)
  }
  return { kind: 'ARG', instruction, args }
}

function findValue(name: string, written: string | undefined, walk: StageWalk): string | undefined {
  const given = ownValue(walk.planning.buildArgs, name)
  if (given !== undefined) return given
  return written === undefined ? walk.planning.globalArgs.get(name) : walk.expand(written)
}
