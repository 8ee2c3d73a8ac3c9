/** What a C compiler is told to do. */
export interface CompilerWords {
  /** Sources, objects and libraries, in their order. */
  readonly inputs: readonly string[]
  readonly output: string | null
  /** Whether it stops before it links. */
  readonly isObject: boolean
  readonly isShared: boolean
  readonly isStatic: boolean
  readonly isStripped: boolean
  /** The names behind `-l`. */
  readonly libraries: readonly string[]
  /** The folders behind `-L` and `-I`. */
  readonly libraryFolders: readonly string[]
  readonly includeFolders: readonly string[]
  /** All other words that its result may depend on. */
  readonly rest: readonly string[]
}

// Those that ask for something else than a program or objects, or read more files.
const STRANGE =
  /^(?:-[ESM]|-M.*|-x|-include|-imacros|-save-temps.*|-fprofile.*|-flto.*|-specs.*|-wrapper|-T|-B.*|--.*|@.*|-)$/

/** Sorts the words of a C compiler; null if there is one that is not known. */
export function readCompilerWords(words: readonly string[]): CompilerWords | null {
  const found = { inputs: [], l: [], L: [], I: [], rest: [] } as Record<string, string[]>
  let output: string | null = null
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    if (STRANGE.test(word)) return null
    const [, letter = '', joined = ''] = /^-([olLI])(.*)$/.exec(word) ?? []
    if (letter !== '') {
      const value: string | undefined = joined === '' ? words[(at += 1)] : joined
      if (value === undefined) return null
      if (letter === 'o') output = value
      else found[letter]?.push(value)
    } else if (/^-(?:D|U|isystem|idirafter|iquote|Xlinker|u|z)$/.test(word)) {
      found['rest']?.push(word, words[(at += 1)] ?? '')
    } else if (word.startsWith('-')) found['rest']?.push(word)
    else found['inputs']?.push(word)
  }
  const { inputs = [], l = [], L = [], I = [], rest = [] } = found
  const has = (flag: string): boolean => rest.includes(flag)
  return {
    inputs,
    output,
    isObject: has('-c'),
    isShared: has('-shared'),
    isStatic: has('-static') || has('-static-pie'),
    isStripped: has('-s'),
    libraries: l,
    libraryFolders: L,
    includeFolders: [...I, ...rest.filter((_, index) => /^-i(?:system|quote|dirafter)$/.test(rest[index - 1] ?? ''))],
    rest,
  }
}
