import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import { indentUnit } from '@codemirror/language'
import { linter, lintKeymap } from '@codemirror/lint'
import { EditorState } from '@codemirror/state'
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view'
import type { Analyst } from '../bench/analyst.ts'
import type { Lines } from '../exercise.ts'
import { completeWith } from './completion.ts'
import { highlighting } from './highlighting.ts'
import { hoverWith } from './hover.ts'
import { markedLines, markLines } from './marked-lines.ts'
import { lookAgain, looksAgain, problemsFrom } from './problems.ts'
import { editorTheme } from './theme.ts'

interface EditorOptions {
  readonly parent: HTMLElement
  readonly text: string
  readonly selection: { readonly anchor: number; readonly head: number }
  readonly label: string
  /** The element that says how to leave the editor by keyboard. */
  readonly describedBy: string
  readonly onChange: (text: string) => void
  readonly onCheck: () => void
  /** Null while the analysis is not there. */
  readonly analyst: () => Analyst | null
}

/** The editor on the page, as far as the page needs it. */
export interface EditorHandle {
  /** Replaces the text, as one step that can be undone. */
  setText(text: string): void
  /** Shows lines and puts the cursor there; none takes the mark away. */
  mark(lines: readonly Lines[]): void
  /** Looks at the text anew: the analysis is there now. */
  refresh(): void
  focus(): void
  destroy(): void
}

const LINT_AFTER_MS = 400

/** Puts an editor for Dockerfiles on the page. */
export function createEditor(options: EditorOptions): EditorHandle {
  const { parent, text, selection, label, describedBy, onChange, onCheck, analyst } = options
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      selection,
      extensions: [
        lineNumbers(),
        history(),
        drawSelection(),
        closeBrackets(),
        EditorState.tabSize.of(2),
        indentUnit.of('  '),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': label, 'aria-describedby': describedBy, spellcheck: 'false' }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onChange(update.state.doc.toString())
        }),
        autocompletion({ override: [completeWith(analyst)], icons: false }),
        linter(problemsFrom(analyst), { delay: LINT_AFTER_MS, needsRefresh: looksAgain }),
        hoverWith(analyst),
        highlighting(analyst),
        markedLines,
        editorTheme,
        keymap.of([
          { key: 'Mod-Enter', run: () => (onCheck(), true) },
          ...closeBracketsKeymap,
          ...completionKeymap,
          ...historyKeymap,
          ...lintKeymap,
          ...defaultKeymap,
          indentWithTab,
        ]),
      ],
    }),
  })
  return {
    setText(next) {
      const { doc } = view.state
      if (doc.toString() !== next) view.dispatch({ changes: { from: 0, to: doc.length, insert: next } })
    },
    mark: (lines) => markLines(view, lines),
    refresh: () => view.dispatch({ effects: lookAgain.of(null) }),
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  }
}
