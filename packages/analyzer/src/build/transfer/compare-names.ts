/** Orders the entries of a folder by their names, as Go reads them. */
export function compareNames([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
