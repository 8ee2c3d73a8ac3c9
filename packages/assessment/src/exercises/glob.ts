/**
 * Whether a path fits a pattern: `*` and `?` stand for characters of one name, `**` for any number of folders. Takes
 * time in proportion to the lengths of both, whatever the pattern.
 */
export function matchesPath(pattern: string, path: string): boolean {
  return matchesParts(partsOf(pattern), partsOf(path))
}

/** Whether a text fits a pattern in which `*` stands for any characters and `?` for one. */
export function matchesText(pattern: string, text: string): boolean {
  return matchesList(Array.from(pattern), Array.from(text), '*', (wanted, found) => wanted === '?' || wanted === found)
}

/** Whether a pattern stands for more than one path. */
export function isPattern(text: string): boolean {
  return /[*?]/.test(text)
}

/** The folder that everything must be in which fits a pattern. */
export function folderOfPattern(pattern: string): string {
  const parts = partsOf(pattern)
  const first = parts.findIndex(isPattern)
  return `/${parts.slice(0, first === -1 ? -1 : first).join('/')}`
}

function matchesParts(pattern: readonly string[], path: readonly string[]): boolean {
  return matchesList(pattern, path, '**', matchesText)
}

function partsOf(path: string): readonly string[] {
  return path.split('/').filter((part) => part !== '')
}

// With a wildcard that takes any number, it is enough to remember the last one and to let it take one more.
function matchesList(
  pattern: readonly string[],
  items: readonly string[],
  any: string,
  fits: (wanted: string, found: string) => boolean,
): boolean {
  let [at, wildcard, mark] = [0, -1, 0]
  for (let item = 0; item < items.length;) {
    const [wanted, found = ''] = [pattern[at], items[item]]
    if (wanted === any) {
      wildcard = at++
      mark = item
    } else if (wanted !== undefined && fits(wanted, found)) {
      at++
      item++
    } else if (wildcard >= 0) {
      at = wildcard + 1
      item = ++mark
    } else return false
  }
  while (pattern[at] === any) at++
  return at === pattern.length
}
