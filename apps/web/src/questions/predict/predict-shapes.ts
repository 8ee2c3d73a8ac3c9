import type { Answer, BodyOf } from '../question.ts'
import type { FeedbackOf } from '../verdict.ts'

type Ask = BodyOf<'predict'>['ask']['what']

/** An answer to one way of asking. */
export type PredictionOf<What extends Ask> = Extract<Answer<'predict'>, { what: What }>

/** What is said about the answer to one way of asking. */
export type ReportOf<What extends Ask> = Extract<FeedbackOf<'predict'>, { what: What }>

/** Something to choose, with its place in the Dockerfile where it has one. */
export interface PlacedOption {
  readonly id: string
  readonly text: string
  readonly firstLine: number | null
}
