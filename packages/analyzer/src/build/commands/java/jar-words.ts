/** What jar is told to do. */
export interface JarWords {
  readonly deed: 'create' | 'list' | 'other'
  readonly file: string | null
  readonly main: string | null
  readonly manifest: string | null
  readonly date: string | null
  readonly hasManifest: boolean
  /** What goes in, each with the folder that it is seen from. */
  readonly entries: readonly { readonly folder: string; readonly path: string }[]
}

const LONG: Readonly<Record<string, string>> = {
  create: 'c',
  list: 't',
  extract: 'x',
  update: 'u',
  verbose: 'v',
  'no-compress': '0',
  'no-manifest': 'M',
  file: 'f',
  'main-class': 'e',
  manifest: 'm',
  date: 'D',
}

/** Reads both ways in which jar is called: `jar cfe app.jar Main …` and `jar --create --file app.jar …`. */
export function readJarWords(words: readonly string[]): JarWords | null {
  const given = new Map<string, string>()
  const entries: { folder: string; path: string }[] = []
  let at = 0
  const [first = ''] = words
  // The letters of the old way take their values in their own order.
  if (/^-?[cxtufmevM0]{2,}$/.test(first) || /^[cxtu]$/.test(first)) {
    at = 1
    for (const letter of first.replace('-', '')) given.set(letter, 'fme'.includes(letter) ? (words[at++] ?? '') : '')
  }
  for (; at < words.length; at++) {
    const word = words[at] ?? ''
    if (word === '-C') {
      entries.push({ folder: words[at + 1] ?? '', path: words[at + 2] ?? '' })
      at += 2
      continue
    }
    const [, dashes = '', name = '', value] = /^(--?)([^=]+)(?:=([^]*))?$/.exec(word) ?? []
    if (dashes === '') {
      entries.push({ folder: '.', path: word })
      continue
    }
    const letter = dashes === '-' ? name : LONG[name]
    if (letter === undefined || !/^[cxtufmevM0D]$/.test(letter)) return null
    given.set(letter, 'fmeD'.includes(letter) ? (value ?? words[(at += 1)] ?? '') : '')
  }
  const deed = given.has('c') ? 'create' : given.has('t') ? 'list' : 'other'
  return {
    deed,
    file: given.get('f') ?? null,
    main: given.get('e') ?? null,
    manifest: given.get('m') ?? null,
    date: given.get('D') ?? null,
    hasManifest: !given.has('M'),
    entries,
  }
}
