import type { Build, BuildFailure, BuiltStep, LineRange, Rerun, Time } from '@stagecraft/analyzer'

/** What becomes of the steps of a build when something is edited; the name says what, as in "a change of main.go". */
export interface NamedReruns {
  readonly name: string
  readonly reruns: readonly Rerun[]
}

/** What a build comes to for whoever runs its image, and for whoever builds it again. */
export interface Behaviour {
  readonly build: Build
  /** The failure that stands first in the file; null if the build is not known to fail. */
  readonly failure: BuildFailure | null
  readonly reruns: readonly NamedReruns[]
  /** The step that a moment of the build belongs to; null for what was there before it. */
  readonly stepAt: (time: Time) => BuiltStep | null
}

/** In what two builds may differ, in the order in which they are compared. */
export type Aspect = 'build' | 'start' | 'config' | 'files' | 'size' | 'cache'

/** Something that one build does and its model does not. */
export interface Difference {
  readonly aspect: Aspect
  /** Plain sentences, without Markdown. */
  readonly message: string
  /** The lines of the first build's Dockerfile that it shows in; null where none does. */
  readonly lines: LineRange | null
}

/** What one part of the comparison finds: the first difference, and the first reason for not being sure. */
export interface Findings {
  readonly difference: Difference | null
  readonly doubt: string | null
}

/** How a build's behaviour compares with that of a model. */
export type Comparison =
  | { readonly kind: 'same' }
  /** No difference is known, but something can't be told. */
  | { readonly kind: 'unsure'; readonly why: string }
  | { readonly kind: 'different'; readonly difference: Difference }

/** Findings of nothing at all. */
export const NOTHING_FOUND: Findings = { difference: null, doubt: null }
