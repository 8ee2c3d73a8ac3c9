/** Why a command cannot go on: what happened, and what to do about it. Shown without a stack trace. */
export class Failure extends Error {
  /**
   * @param {string} message what happened, and where
   * @param {string} advice what to do next
   * @param {ErrorOptions} [options]
   */
  constructor(message, advice, options) {
    super(message, options)
    this.name = 'Failure'
    this.advice = advice
  }
}
