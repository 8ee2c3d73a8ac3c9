import { analyze } from './analysis.ts'
import { applyChanges } from './change.ts'
import { completeAt } from './complete.ts'
import type { EditorOptions } from './editor-options.ts'

/** A text in which `|` marks the cursor. */
export function withCursor(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf('|')
  return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset }
}

/** The labels that are offered at the cursor. */
export function labelsAt(marked: string, options: EditorOptions = {}): readonly string[] {
  const { text, offset } = withCursor(marked)
  return completeAt(analyze(text, options), offset).map(({ label }) => label)
}

/** The text once the completion of that label is taken; a word if there is none. */
export function complete(marked: string, label: string, options: EditorOptions = {}): string {
  const { text, offset } = withCursor(marked)
  const completion = completeAt(analyze(text, options), offset).find((candidate) => candidate.label === label)
  return completion === undefined ? 'not offered' : applyChanges(text, [completion])
}
