import type { ArgInstruction } from '../syntax/instructions/types.ts'
import type { EscapeCharacter } from '../syntax/tree.ts'
import { expandWord } from '../syntax/words/expand.ts'
import type { BuildProblem } from './plan-types.ts'
import { formatPlatform } from './platform.ts'
import type { Platform } from './platform.ts'
import { problemAt } from './problem.ts'
import { VersionedMap } from './versioned-map.ts'

/** What decides the arguments that need no ARG. */
export interface PlatformArgsInput {
  readonly platform: Platform
  readonly buildPlatform: Platform
  /** The name of the target stage; empty if it has none. */
  readonly targetName: string
  readonly buildArgs: Readonly<Record<string, string>>
}

/** TARGETPLATFORM and its like: FROM may use them as they are, a stage after an ARG of their name. */
export function platformArgs({
  platform,
  buildPlatform,
  targetName,
  buildArgs,
}: PlatformArgsInput): VersionedMap<string> {
  const args = [
    ...describePlatform('BUILD', buildPlatform),
    ...describePlatform('TARGET', platform),
    ['TARGETSTAGE', targetName === '' ? 'default' : targetName],
  ] as const
  return VersionedMap.of(args.map(([name, value]) => [name, ownValue(buildArgs, name) ?? value]))
}

function describePlatform(prefix: 'BUILD' | 'TARGET', platform: Platform): readonly (readonly [string, string])[] {
  return [
    [`${prefix}PLATFORM`, formatPlatform(platform)],
    [`${prefix}OS`, platform.os],
    [`${prefix}OSVERSION`, platform.osVersion],
    [`${prefix}ARCH`, platform.architecture],
    [`${prefix}VARIANT`, platform.variant],
  ]
}

/** The arguments with those above the first FROM, or why one of their defaults makes no sense. */
export interface GlobalArgs {
  readonly args: VersionedMap<string>
  readonly problem: BuildProblem | null
}

/** Adds the ARGs above the first FROM; what is given to the build comes before a default. */
export function addGlobalArgs(
  start: VersionedMap<string>,
  instructions: readonly ArgInstruction[],
  buildArgs: Readonly<Record<string, string>>,
  escape: EscapeCharacter,
): GlobalArgs {
  let args = start
  for (const instruction of instructions) {
    for (const { name, value } of instruction.pairs) {
      const given = ownValue(buildArgs, name.value)
      if (given !== undefined) args = args.set(name.value, given)
      else if (value !== null) {
        const expansion = expandWord(value.value, args, { escape })
        if (!expansion.ok) return { args, problem: problemAt('arguments', expansion.message, instruction, value) }
        args = args.set(name.value, expansion.value)
      }
    }
  }
  return { args, problem: null }
}

/** The value of a name that is really there: `constructor` is in no record of build arguments. */
export function ownValue<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined
}
