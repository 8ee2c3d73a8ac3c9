import { ownValue } from '../../stages/global-args.ts'
import type { Analysis } from '../analysis.ts'
import { rangeOf } from '../place.ts'
import type { InstructionPlace } from '../place.ts'
import { PLATFORM_ARG_TEXTS } from '../texts/values.ts'
import { scopeOf, variablesIn } from '../variable-scope.ts'
import type { ScopedVariable } from '../variable-scope.ts'
import { expandedParts, findVariableUses } from '../variable-uses.ts'
import type { ExpandedPart, VariableUse } from '../variable-uses.ts'
import type { Completion } from './completion.ts'
import { offerIn } from './completion.ts'

/** The variables for the name at the cursor; null if there is no dollar before it, or it means none. */
export function completeVariable(analysis: Analysis, place: InstructionPlace): readonly Completion[] | null {
  const { instruction, outer, at } = place
  for (const part of expandedParts(instruction, analysis.dockerfile)) {
    if (part.line !== instruction.line || at < part.start || at > part.end) continue
    const use = findVariableUses(part).find(({ nameSpan }) => nameSpan.start <= at && at <= nameSpan.end)
    if (use === undefined) continue
    return offerVariables(place, part, use, variablesIn(analysis, scopeOf(analysis, outer)))
  }
  return null
}

function offerVariables(
  place: InstructionPlace,
  { line, by }: ExpandedPart,
  { nameSpan, isBraced }: VariableUse,
  variables: ReadonlyMap<string, ScopedVariable>,
): readonly Completion[] {
  const needsBrace = isBraced && !MODIFIER.test(line.text.charAt(nameSpan.end))
  const usable = [...variables.values()].filter(({ origin }) => by !== 'shell-at-run' || isInContainer(origin))
  return offerIn(
    rangeOf(place, nameSpan),
    usable.map((variable) => ({
      label: variable.name,
      insert: needsBrace ? `${variable.name}}` : variable.name,
      kind: 'variable',
      detail: describe(variable),
    })),
  )
}

// ${NAME}  ${NAME:-x}
const MODIFIER = /[}:+\-?#%/]/

/** An ARG is gone when the image runs. */
function isInContainer(origin: ScopedVariable['origin']): boolean {
  return origin.kind === 'image' || (origin.kind === 'declared' && origin.by === 'ENV')
}

function describe({ name, value, origin }: ScopedVariable): string {
  if (value === undefined) return 'No value unless --build-arg gives one'
  const from = origin.kind === 'declared' ? `${origin.by} in line ${origin.line}` : fromOutside(name, origin)
  return value === '' ? `empty, ${from}` : `${value}, ${from}`
}

function fromOutside(name: string, origin: Exclude<ScopedVariable['origin'], { readonly kind: 'declared' }>): string {
  return origin.kind === 'image' ? `from ${origin.name}` : (ownValue(PLATFORM_ARG_TEXTS, name) ?? 'set by BuildKit')
}
