import { ownValue } from '../../stages/global-args.ts'
import type { Instruction } from '../../syntax/instructions/types.ts'
import { quote } from '../../text/quote.ts'
import type { Span } from '../../text/span.ts'
import type { Analysis } from '../analysis.ts'
import { innermostUpTo } from '../place.ts'
import { PLATFORM_ARG_TEXTS } from '../texts/values.ts'
import { scopeOf, variablesIn } from '../variable-scope.ts'
import type { ScopedVariable, VariableOrigin } from '../variable-scope.ts'
import { usesIn } from '../variable-uses.ts'
import type { ExpandedPart } from '../variable-uses.ts'
import type { Hover } from './hover.ts'
import { tell, touches } from './hover.ts'

/** Tells about the variable that is used or set at an offset. */
export function hoverVariable(analysis: Analysis, outer: Instruction, offset: number): Hover | null {
  const use = usesIn(outer, analysis.dockerfile).find(({ span }) => touches(span, offset))
  if (use !== undefined) {
    const { name } = use.use
    const variable = variablesIn(analysis, scopeOf(analysis, outer)).get(name) ?? null
    const lines = variable === null ? describeUnknown(name, use.part) : describe(variable, use.part)
    return hoverOf(use.span, name, lines)
  }
  return hoverDefinition(analysis, outer, offset)
}

function hoverOf(span: Span, name: string, lines: readonly string[]): Hover {
  const docs = Object.hasOwn(PLATFORM_ARG_TEXTS, name)
    ? PLATFORM_DOCS
    : '/reference/dockerfile/#environment-replacement'
  return tell(span, { kind: 'variable', title: name, lines, docs })
}

const PLATFORM_DOCS = '/reference/dockerfile/#automatic-platform-args-in-the-global-scope'

function describe({ value, origin }: ScopedVariable, { by }: ExpandedPart): readonly string[] {
  if (by === 'shell-at-run' && !(origin.kind === 'image' || (origin.kind === 'declared' && origin.by === 'ENV'))) {
    return ['An ARG is gone when the container runs: the shell finds nothing here. ENV would stay.']
  }
  const source = describeOrigin(origin)
  if (value === undefined) return ['Has no value here unless --build-arg gives one.', source]
  const held = by === 'buildkit' ? 'here' : 'when the shell reads it, unless the command sets it first'
  return [`Is ${quote(value)} ${held}.`, source]
}

function describeOrigin(origin: VariableOrigin): string {
  switch (origin.kind) {
    case 'declared':
      if (origin.by === 'ENV') return `From ENV in line ${origin.line}.`
      return `From ARG in line ${origin.line}; --build-arg may set another.`
    case 'image':
      return `From the base image, ${origin.name}.`
    case 'platform':
      return 'Set by BuildKit for the platform that is built.'
  }
}

function describeUnknown(name: string, { by }: ExpandedPart): readonly string[] {
  const platform = ownValue(PLATFORM_ARG_TEXTS, name)
  if (platform !== undefined) return [`${platform}.`, `A stage sees it only below an ARG ${name} of its own.`]
  if (by !== 'buildkit') return ['No ARG or ENV sets it here; the shell may.']
  return ['No ARG or ENV above sets it in this stage, so nothing is put in its place.']
}

/** On the name in ARG or ENV: what it is from here on. */
function hoverDefinition(analysis: Analysis, outer: Instruction, offset: number): Hover | null {
  const instruction = innermostUpTo(outer)
  if (instruction.kind !== 'ARG' && instruction.kind !== 'ENV') return null
  const index = instruction.pairs.findIndex(({ name }) => touches(name, offset))
  const pair = instruction.pairs[index]
  if (pair === undefined || pair.name.value === '') return null
  const below = { ...scopeOf(analysis, outer), offset: outer.start + 1 }
  const { value } = variablesIn(analysis, below).get(pair.name.value) ?? { value: undefined }
  const held = value === undefined ? 'Has no value unless --build-arg gives one.' : `Is ${quote(value)} from here on.`
  return hoverOf(pair.name, pair.name.value, [held, describeReach(instruction.kind, below.kind === 'global')])
}

function describeReach(kind: 'ARG' | 'ENV', isGlobal: boolean): string {
  if (kind === 'ENV') return 'Stays in the image: containers see it, and stages on top of this one.'
  if (isGlobal) return 'For FROM lines alone: a stage that wants it repeats ARG with the name.'
  return 'For this stage and those on top of it, and not for containers; --build-arg may set another.'
}
