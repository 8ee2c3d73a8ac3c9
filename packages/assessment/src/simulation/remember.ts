const MOST_KEPT = 64

interface Kept<Result> {
  readonly result: Result
}

/**
 * The same function, which works things out once for the same object, and once for all inputs of which `essenceOf` is
 * the same: a question is read anew from its file again and again. Only the latest few are kept.
 */
export function remember<Input extends object, Result>(
  essenceOf: (input: Input) => unknown,
  workOut: (input: Input) => Result,
): (input: Input) => Result {
  const byObject = new WeakMap<Input, Kept<Result>>()
  const byText = new Map<string, Kept<Result>>()
  return (input) => {
    const known = byObject.get(input)
    if (known !== undefined) return known.result
    const text = JSON.stringify(essenceOf(input))
    const kept = byText.get(text) ?? { result: workOut(input) }
    byObject.set(input, kept)
    // What was asked for last stands last, so that the oldest goes first.
    byText.delete(text)
    byText.set(text, kept)
    const [oldest] = byText.keys()
    if (byText.size > MOST_KEPT && oldest !== undefined) byText.delete(oldest)
    return kept.result
  }
}
