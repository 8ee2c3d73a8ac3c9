import { type Extension, StateEffect, StateField } from '@codemirror/state'
import { type EditorView, hoverTooltip, keymap, showTooltip, type Tooltip } from '@codemirror/view'
import type { Hover } from '@stagecraft/analyzer'
import type { Analyst } from '../bench/analyst.ts'

/** Tells about the word under the pointer, and by a key about the word at the cursor. */
export function hoverWith(analyst: () => Analyst | null): Extension {
  const ask = async (view: EditorView, offset: number): Promise<Hover | null> =>
    (await analyst()?.ask('hover', { text: view.state.doc.toString(), offset })) ?? null
  return [
    hoverTooltip(async (view, offset) => {
      const hover = await ask(view, offset)
      return hover === null ? null : tooltipOf(hover)
    }),
    told,
    keymap.of([
      {
        key: 'Mod-i',
        run(view) {
          void ask(view, view.state.selection.main.head).then((hover) =>
            view.dispatch({ effects: tell.of(hover === null ? null : tooltipOf(hover)) }),
          )
          return true
        },
      },
      { key: 'Escape', run: (view) => isTold(view) && (view.dispatch({ effects: tell.of(null) }), true) },
    ]),
  ]
}

const tell = StateEffect.define<Tooltip | null>()

// Goes with the next move of the cursor.
const told = StateField.define<Tooltip | null>({
  create: () => null,
  update(tooltip, { effects, docChanged, selection }) {
    for (const effect of effects) if (effect.is(tell)) return effect.value
    return docChanged || selection !== undefined ? null : tooltip
  },
  provide: (field) => showTooltip.from(field),
})

function isTold({ state }: EditorView): boolean {
  return state.field(told) !== null
}

function tooltipOf({ from, to, title, lines, docs }: Hover): Tooltip {
  return {
    pos: from,
    end: to,
    above: true,
    create() {
      const dom = document.createElement('div')
      dom.className = 'cm-told'
      dom.setAttribute('role', 'status')
      const heading = document.createElement('p')
      heading.className = 'cm-told-title'
      heading.textContent = title
      dom.append(heading, ...lines.map(paragraph))
      if (docs !== null) dom.append(linkTo(docs))
      return { dom }
    },
  }
}

function paragraph(text: string): HTMLParagraphElement {
  const element = document.createElement('p')
  element.textContent = text
  return element
}

function linkTo(address: string): HTMLAnchorElement {
  const link = document.createElement('a')
  link.href = address
  link.target = '_blank'
  link.rel = 'noopener'
  link.textContent = 'Read more in the manual'
  return link
}
