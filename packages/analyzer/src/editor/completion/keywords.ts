import type { InstructionKind } from '../../syntax/instructions/types.ts'
import type { Dockerfile } from '../../syntax/tree.ts'
import type { Span } from '../../text/span.ts'
import { INSTRUCTION_TEXTS } from '../texts/instructions.ts'
import type { Completion, Offer } from './completion.ts'
import { offerIn } from './completion.ts'

/** The usual ones first. MAINTAINER is deprecated, and so is left out. */
const OFFERED = [
  'FROM',
  'RUN',
  'COPY',
  'WORKDIR',
  'ENV',
  'ARG',
  'USER',
  'CMD',
  'ENTRYPOINT',
  'EXPOSE',
  'ADD',
  'LABEL',
  'HEALTHCHECK',
  'VOLUME',
  'SHELL',
  'STOPSIGNAL',
  'ONBUILD',
] as const satisfies readonly InstructionKind[]

type Keyword = (typeof OFFERED)[number]

/** The keywords that may begin a line at an offset; the range is that of the word that is there. */
export function completeKeyword(dockerfile: Dockerfile, range: Span): readonly Completion[] {
  const hasStage = dockerfile.stages.some(({ from }) => from.start < range.start)
  const keywords = hasStage ? OFFERED : (['FROM', 'ARG'] as const)
  return offerKeywords(dockerfile, range, keywords)
}

/** The keywords that may follow ONBUILD. */
export function completeTrigger(dockerfile: Dockerfile, range: Span): readonly Completion[] {
  const keywords = OFFERED.filter((keyword) => keyword !== 'FROM' && keyword !== 'ONBUILD')
  return offerKeywords(dockerfile, range, keywords)
}

function offerKeywords(dockerfile: Dockerfile, range: Span, keywords: readonly Keyword[]): readonly Completion[] {
  const isLower = isLowerCase(dockerfile, range)
  const isAlone = /^[^\S\n]*(?:\n|$)/.test(dockerfile.text.slice(range.end))
  return offerIn(
    range,
    keywords.map((keyword) => toOffer(keyword, isLower, isAlone)),
  )
}

/** With its arguments only where there are none yet. */
function toOffer(keyword: Keyword, isLower: boolean, isAlone: boolean): Offer {
  const { summary, snippet } = INSTRUCTION_TEXTS[keyword]
  const label = isLower ? keyword.toLowerCase() : keyword
  return {
    label,
    kind: 'keyword',
    detail: summary,
    insert: isAlone ? `${label} ` : label,
    snippet: isAlone ? label + snippet.slice(keyword.length) : null,
  }
}

/** Whether the file writes its keywords in lower case. */
function isLowerCase({ instructions }: Dockerfile, { start }: Span): boolean {
  const others = instructions.filter(({ keyword, kind }) => keyword.start !== start && kind !== 'UNKNOWN')
  return others.length > 0 && others.every(({ keyword }) => keyword.value === keyword.value.toLowerCase())
}
