import { ShellReadings } from '../shell/shell-readings.ts'
import { analyze } from './analysis.ts'
import type { Analysis } from './analysis.ts'
import { applyChanges } from './change.ts'
import type { TextChange } from './change.ts'
import type { EditorOptions } from './editor-options.ts'

/** A text that is being edited. */
export interface EditorDocument {
  /** What the text means now. An older analysis stays as it was. */
  readonly analysis: Analysis
  /** Takes the whole new text, or what changed in the one before; gives the new analysis. */
  update(change: string | TextChange | readonly TextChange[]): Analysis
}

/**
 * Opens a text for editing. After each update the analysis is the same as that of the new text alone; only what an
 * edit can't have changed is not read again.
 */
export function openDocument(text: string, options: EditorOptions = {}): EditorDocument {
  const readings = new ShellReadings()
  let analysis = analyze(text, options, readings)
  return {
    get analysis() {
      return analysis
    },
    update(change) {
      const next = textAfter(analysis.text, change)
      if (next !== analysis.text) analysis = analyze(next, options, readings)
      return analysis
    },
  }
}

function textAfter(text: string, change: string | TextChange | readonly TextChange[]): string {
  if (typeof change === 'string') return change
  return applyChanges(text, 'from' in change ? [change] : change)
}
