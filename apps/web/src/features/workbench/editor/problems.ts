import type { Action, Diagnostic, LintSource } from '@codemirror/lint'
import { StateEffect } from '@codemirror/state'
import type { EditorView, ViewUpdate } from '@codemirror/view'
import type { Problem, ProblemFix } from '@stagecraft/analyzer'
import type { Analyst } from '../bench/analyst.ts'

/** Says that the analysis is there now. */
export const lookAgain = StateEffect.define()

/** Whether the text has to be looked at anew although it is the same. */
export function looksAgain({ transactions }: ViewUpdate): boolean {
  return transactions.some(({ effects }) => effects.some((effect) => effect.is(lookAgain)))
}

/** Underlines what the analyzer finds, with its reason and a way to mend it. */
export function problemsFrom(analyst: () => Analyst | null): LintSource {
  return async (view: EditorView): Promise<readonly Diagnostic[]> => {
    const text = view.state.doc.toString()
    const problems = (await analyst()?.ask('problems', { text })) ?? []
    return view.state.doc.toString() === text ? problems.map(toDiagnostic) : []
  }
}

const SEVERITIES = { error: 'error', warning: 'warning', info: 'info', style: 'hint' } as const

function toDiagnostic({ from, to, severity, message, ruleId, doubt, fixes }: Problem): Diagnostic {
  return {
    from,
    to,
    severity: SEVERITIES[severity],
    source: ruleId,
    message: doubt === null ? message : `${message} ${doubt}`,
    actions: fixes.map(toAction),
  }
}

function toAction({ title, changes }: ProblemFix): Action {
  return {
    name: title,
    apply: (view) => view.dispatch({ changes: [...changes], userEvent: 'input.fix' }),
  }
}
