import {
  type Completion as Offer,
  type CompletionContext,
  type CompletionResult,
  type CompletionSource,
  snippetCompletion,
} from '@codemirror/autocomplete'
import type { Completion } from '@stagecraft/analyzer'
import type { Analyst } from '../bench/analyst.ts'

/** Offers what the analyzer knows may stand at the cursor. */
export function completeWith(analyst: () => Analyst | null): CompletionSource {
  return async (context: CompletionContext): Promise<CompletionResult | null> => {
    const isTyping = context.matchBefore(/[\w$.:/=-]$/) !== null
    if (!isTyping && !context.explicit) return null
    const offers = await analyst()?.ask('complete', { text: context.state.doc.toString(), offset: context.pos })
    const [first] = offers ?? []
    if (offers === undefined || first === undefined || context.aborted) return null
    const { from } = first
    return {
      from,
      to: Math.max(first.to, context.pos),
      options: offers.filter((offer) => offer.from === from).map(toOffer),
      validFor: /^[\w$.:/=-]*$/,
    }
  }
}

function toOffer({ label, insert, snippet, detail, kind }: Completion, index: number): Offer {
  const offer: Offer = { label, detail, type: kind, boost: -index / 100 }
  return snippet === null ? { ...offer, apply: insert } : snippetCompletion(snippet, offer)
}
