/** What can go wrong in a use-case in a way its caller should hear about. */
export type DomainErrorCode =
  | 'not-found'
  | 'not-signed-in'
  | 'not-allowed'
  | 'invalid-input'
  | 'conflict'
  | 'already-done'
  | 'too-large'
  | 'too-many'
  /** The grader broke: nothing was stored, and it is no fault of the answer. */
  | 'not-graded'

/** A refusal with a message that is fit to show: what happened and what to do next. */
export class DomainError extends Error {
  override readonly name = 'DomainError'
  readonly code: DomainErrorCode

  constructor(code: DomainErrorCode, message: string) {
    super(message)
    this.code = code
  }
}
