import type { Flag } from '../../syntax/tree.ts'
import type { Span } from '../../text/span.ts'
import type { Analysis } from '../analysis.ts'
import { inLine, rangeOf } from '../place.ts'
import type { InstructionPlace } from '../place.ts'
import { flagTextsOf } from '../texts/flags.ts'
import type { FlagText } from '../texts/flags.ts'
import type { Completion, Offer } from './completion.ts'
import { offerIn, offersOf } from './completion.ts'
import { completeMount } from './mounts.ts'
import { offerImages, offerStages } from './sources.ts'
import { offerUsers } from './users.ts'

/** The flags that may still be given; the range is the dashes and the name that are there. */
export function completeFlagName(
  { instruction }: InstructionPlace,
  range: Span,
  isBeforeValue: boolean,
): readonly Completion[] {
  const given = new Set(instruction.flags.filter((flag) => flag.start !== range.start).map(({ name }) => name))
  const offers = flagTextsOf(instruction.kind)
    .filter(({ name, takes }) => takes === 'values' || !given.has(name))
    .map((flag) => offerOf(flag, isBeforeValue))
  return offerIn(range, offers)
}

function offerOf({ name, takes, text }: FlagText, isBeforeValue: boolean): Offer {
  const isWhole = takes === 'nothing' || isBeforeValue
  return { label: `--${name}`, insert: isWhole ? `--${name}` : `--${name}=`, kind: 'flag', detail: text }
}

/** What stands at the cursor in a flag: its name, or its value. */
export function completeFlag(analysis: Analysis, place: InstructionPlace, flag: Flag): readonly Completion[] {
  const { instruction, at } = place
  const { line } = instruction
  const whole = inLine(instruction, flag)
  const equals = line.text.slice(whole.start, whole.end).indexOf('=')
  if (flag.valueSpan === null || equals === -1 || at <= whole.start + equals) {
    const nameEnd = flag.valueSpan === null || equals === -1 ? whole.end : whole.start + equals
    return completeFlagName(place, rangeOf(place, { start: whole.start, end: nameEnd }), flag.valueSpan !== null)
  }
  const value = unquoted(line.text, { start: whole.start + equals + 1, end: whole.end }, at)
  if (value === null) return []
  if (instruction.kind === 'RUN' && flag.name === 'mount') return completeMount(analysis, place, value)
  return offerIn(rangeOf(place, value), offerValues(analysis, place, flag.name))
}

/** The value without the quotes around it; null if the cursor stands behind them. */
function unquoted(text: string, { start, end }: Span, at: number): Span | null {
  const quote = text.charAt(start)
  if (end === start || (quote !== '"' && quote !== "'")) return { start, end }
  if (at === start) return null
  const isClosed = end - start > 1 && text.charAt(end - 1) === quote
  return isClosed && at === end ? null : { start: start + 1, end: isClosed ? end - 1 : end }
}

function offerValues(analysis: Analysis, { instruction, outer }: InstructionPlace, name: string): readonly Offer[] {
  const table = flagTextsOf(instruction.kind).find((flag) => flag.name === name)?.values ?? {}
  if (name === 'from') return [...offerStages(analysis.plan, outer.start, true), ...offerImages(analysis)]
  if (name === 'chown') return offerUsers(analysis, outer)
  return offersOf(table, 'value')
}
