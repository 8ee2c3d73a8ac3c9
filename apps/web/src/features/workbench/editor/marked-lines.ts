import { StateEffect, StateField, type Text } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view'
import type { Lines } from '../exercise.ts'

const setMarks = StateEffect.define<readonly Lines[]>()
const mark = Decoration.line({ class: 'cm-marked' })

/** Lines that something was said about; they lose their mark when they are changed. */
export const markedLines = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(set, { effects, state, changes, docChanged }) {
    for (const effect of effects) if (effect.is(setMarks)) return decorate(state.doc, effect.value)
    return docChanged ? set.map(changes) : set
  },
  provide: (field) => EditorView.decorations.from(field),
})

/** Marks lines, and brings the first into view with the cursor in it. */
export function markLines(view: EditorView, lines: readonly Lines[]): void {
  const { doc } = view.state
  const [first] = lines
  const anchor = first === undefined ? null : doc.line(clamp(first.firstLine, doc)).from
  view.dispatch({
    effects: [setMarks.of(lines), ...(anchor === null ? [] : [EditorView.scrollIntoView(anchor, { y: 'center' })])],
    ...(anchor !== null && { selection: { anchor } }),
  })
  if (anchor !== null) view.focus()
}

function decorate(doc: Text, lines: readonly Lines[]): DecorationSet {
  const numbers = new Set(
    lines.flatMap(({ firstLine, lastLine }) =>
      Array.from({ length: Math.max(1, lastLine - firstLine + 1) }, (_, index) => clamp(firstLine + index, doc)),
    ),
  )
  return Decoration.set([...numbers].toSorted((a, b) => a - b).map((number) => mark.range(doc.line(number).from)))
}

function clamp(line: number, doc: Text): number {
  return Math.min(Math.max(line, 1), doc.lines)
}
