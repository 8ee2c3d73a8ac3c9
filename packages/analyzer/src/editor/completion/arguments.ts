import type { Span } from '../../text/span.ts'
import type { Analysis } from '../analysis.ts'
import { argumentAt, argumentsStart, rangeOf } from '../place.ts'
import type { InstructionPlace } from '../place.ts'
import { HEALTHCHECK_TEXTS, LABEL_TEXTS, PLATFORM_ARG_TEXTS, SHELL_TEXTS, SIGNAL_TEXTS } from '../texts/values.ts'
import type { Completion, Offer } from './completion.ts'
import { offerIn, offersOf } from './completion.ts'
import { offerPaths, sourcePlaceOf } from './paths.ts'
import { offerBaseStages, offerImages, SCRATCH } from './sources.ts'
import { offerUsers } from './users.ts'

/** What may stand at the cursor as an argument; nothing where only the writer can know. */
export function completeArgument(analysis: Analysis, place: InstructionPlace): readonly Completion[] {
  const { instruction, at } = place
  const { index, span } = argumentAt(instruction, at)
  const whole = { start: argumentsStart(instruction), end: instruction.line.text.trimEnd().length }
  switch (instruction.kind) {
    case 'ADD':
    case 'COPY':
      return completeSource(analysis, place, span)
    case 'ARG':
      return offerIn(rangeOf(place, span), nameAt(place, span) === null ? [] : offerArgs(analysis, place))
    case 'FROM':
      return offerIn(rangeOf(place, span), offerFrom(analysis, place, index))
    case 'HEALTHCHECK':
      return index === 0 ? offerIn(rangeOf(place, span), offersOf(HEALTHCHECK_TEXTS, 'keyword')) : []
    case 'LABEL':
      return completeLabel(place, span)
    case 'SHELL':
      return at >= whole.start ? offerIn(rangeOf(place, whole), offersOf(SHELL_TEXTS, 'value')) : []
    case 'STOPSIGNAL':
      return index === 0 ? offerIn(rangeOf(place, span), offersOf(SIGNAL_TEXTS, 'value')) : []
    case 'USER':
      return index === 0 ? offerIn(rangeOf(place, span), offerUsers(analysis, place.outer)) : []
    default:
      return []
  }
}

function offerFrom(analysis: Analysis, { outer }: InstructionPlace, index: number): readonly Offer[] {
  if (index === 0) return [...offerBaseStages(analysis.plan, outer.start), ...offerImages(analysis), SCRATCH]
  return index === 1 ? [{ label: 'AS', kind: 'keyword', detail: 'Gives the stage a name', insert: 'AS ' }] : []
}

/** In a JSON array a path stands between quotes, and nothing is offered outside of them. */
function completeSource(analysis: Analysis, place: InstructionPlace, word: Span): readonly Completion[] {
  const { instruction, at } = place
  if (instruction.kind !== 'ADD' && instruction.kind !== 'COPY') return []
  const { text } = instruction.line
  const isArray = text.startsWith('[', argumentsStart(instruction))
  const span = isArray ? stringAt(text, argumentsStart(instruction), at) : word
  if (span === null) return []
  const prefix = text.slice(span.start, Math.max(at, span.start))
  return offerIn(rangeOf(place, span), offerPaths(analysis, sourcePlaceOf(analysis, instruction), prefix))
}

/** The inside of the string of a JSON array around an offset; null if it stands in none. */
function stringAt(text: string, start: number, at: number): Span | null {
  for (const { 0: found, index } of text.slice(start).matchAll(/"(?:[^"\\]|\\.)*"?/g)) {
    const from = start + index + 1
    const end = start + index + found.length
    const to = found.length > 1 && found.endsWith('"') ? end - 1 : end
    if (from <= at && at <= to) return { start: from, end: to }
  }
  return null
}

/** The part of a pair before its equals sign, if the cursor is in it. */
function nameAt({ instruction, at }: InstructionPlace, { start, end }: Span): Span | null {
  const equals = instruction.line.text.slice(start, end).indexOf('=')
  if (equals === -1) return { start, end }
  return at <= start + equals ? { start, end: start + equals } : null
}

function completeLabel(place: InstructionPlace, span: Span): readonly Completion[] {
  const { instruction } = place
  if (instruction.kind !== 'LABEL' || isQuoted(place, span.start)) return []
  const name = nameAt(place, span)
  if (name === null) return []
  const range = rangeOf(place, name)
  const given = new Set(instruction.pairs.flatMap((pair) => (pair.name.start === range.start ? [] : [pair.name.value])))
  const isBeforeValue = name.end < span.end
  const offers = offersOf(LABEL_TEXTS, 'label').filter(({ label }) => !given.has(label))
  return offerIn(
    range,
    offers.map((offer) => (isBeforeValue ? offer : { ...offer, insert: `${offer.label}=` })),
  )
}

/** Whether an odd number of quotes stands before an offset, so that it is inside of a value. */
function isQuoted({ instruction }: InstructionPlace, at: number): boolean {
  const before = instruction.line.text.slice(argumentsStart(instruction), at)
  return (before.match(/(?<!\\)"/g) ?? []).length % 2 === 1
}

/** The arguments above the first FROM and BuildKit's own, which a stage sees once it names them. */
function offerArgs({ plan }: Analysis, { outer }: InstructionPlace): readonly Offer[] {
  const isGlobal = !plan.stages.some(({ tree }) => tree.from.start < outer.start)
  if (isGlobal) return []
  const names = new Set(plan.dockerfile.globalArgs.flatMap((arg) => arg.pairs.map(({ name }) => name.value)))
  const globals = [...names].map((label): Offer => ({
    label,
    kind: 'variable',
    detail: detailOf(plan.globalArgs.get(label)),
  }))
  return [...globals, ...offersOf(PLATFORM_ARG_TEXTS, 'variable')]
}

function detailOf(value: string | undefined): string {
  return value === undefined ? 'Declared above the first FROM' : `${value}, from above the first FROM`
}
