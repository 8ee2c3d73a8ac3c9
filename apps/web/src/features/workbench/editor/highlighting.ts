import { type Extension, RangeSetBuilder, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import type { Highlight } from '@stagecraft/analyzer'
import type { Analyst } from '../bench/analyst.ts'
import { highlightClasses } from '../highlight-classes.ts'

/** Words told apart by weight and tone, as in the listings of lessons; the analyzer says which is which. */
export function highlighting(analyst: () => Analyst | null): Extension {
  return [painted, ViewPlugin.define((view) => new Painter(view, analyst))]
}

const paint = StateEffect.define<DecorationSet>()

// What was painted moves with the text until the next answer comes.
const painted = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(set, transaction) {
    const news = transaction.effects.find((effect) => effect.is(paint))
    return news?.is(paint) === true ? news.value : set.map(transaction.changes)
  },
  provide: (field) => EditorView.decorations.from(field),
})

class Painter {
  readonly #view: EditorView
  readonly #analyst: () => Analyst | null
  #wanted: string | null = null
  #isAsking = false
  #isGone = false
  #shown: string | null = null

  constructor(view: EditorView, analyst: () => Analyst | null) {
    this.#view = view
    this.#analyst = analyst
    this.#want(view)
  }

  update({ view }: ViewUpdate): void {
    this.#want(view)
  }

  destroy(): void {
    this.#isGone = true
  }

  #want({ state }: EditorView): void {
    const text = state.doc.toString()
    if (text === this.#shown) return
    this.#wanted = text
    void this.#ask()
  }

  // One question at a time; what was typed meanwhile is asked about next.
  async #ask(): Promise<void> {
    const text = this.#wanted
    const analyst = this.#analyst()
    if (text === null || analyst === null || this.#isAsking) return
    this.#wanted = null
    this.#isAsking = true
    const highlights = await analyst.ask('highlight', { text }).catch(() => [])
    this.#isAsking = false
    if (this.#isGone) return
    if (this.#view.state.doc.toString() === text) {
      this.#shown = text
      this.#view.dispatch({ effects: paint.of(decorate(highlights)) })
    }
    void this.#ask()
  }
}

function decorate(highlights: readonly Highlight[]): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>()
  for (const { from, to, kind } of highlights) {
    const className = highlightClasses[kind]
    if (className !== undefined) builder.add(from, to, Decoration.mark({ class: className }))
  }
  return builder.finish()
}
