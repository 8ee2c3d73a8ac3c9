import type { Completion, Highlight, Hover, Problem } from '@stagecraft/analyzer'
import type { BuildView, ProjectFile } from '../build/build-view.ts'
import type { Task } from '../exercise.ts'

/** What the page asks of the worker, with what it is told. */
export interface Questions {
  /** Comes first: the exercise that everything else is about. */
  readonly open: { readonly ask: Pick<Task, 'scenario' | 'checks' | 'starter'>; readonly told: Opened }
  readonly build: { readonly ask: { readonly text: string }; readonly told: BuildView }
  readonly highlight: { readonly ask: { readonly text: string }; readonly told: readonly Highlight[] }
  readonly problems: { readonly ask: { readonly text: string }; readonly told: readonly Problem[] }
  readonly complete: { readonly ask: Place; readonly told: readonly Completion[] }
  readonly hover: { readonly ask: Place; readonly told: Hover | null }
}

export interface Opened {
  readonly project: readonly ProjectFile[]
  /** What the exercise begins with makes; null where that does not build. */
  readonly starterBytes: number | null
}

export interface Place {
  readonly text: string
  readonly offset: number
}

export type QuestionName = keyof Questions

export type Request = {
  [Name in QuestionName]: { readonly id: number; readonly name: Name; readonly ask: Questions[Name]['ask'] }
}[QuestionName]

export type Reply =
  | { readonly id: number; readonly ok: true; readonly told: Questions[QuestionName]['told'] }
  | { readonly id: number; readonly ok: false; readonly message: string }
