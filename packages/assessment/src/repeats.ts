/** The values that stood in a list before, each with its own place and that of the first. */
export function repeatsIn<Value>(
  values: readonly Value[],
): readonly { readonly value: Value; readonly index: number; readonly first: number }[] {
  return values
    .map((value, index) => ({ value, index, first: values.indexOf(value) }))
    .filter(({ index, first }) => first < index)
}
