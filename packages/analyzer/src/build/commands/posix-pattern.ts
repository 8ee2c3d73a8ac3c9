import { BracketReader } from './bracket-reader.ts'

/** A regular expression of POSIX as one of ours. */
export interface PosixPattern {
  readonly regex: RegExp
  /** Whether what it matches, and not only whether it does, is the same: POSIX takes the longest of all matches. */
  readonly isExactMatch: boolean
  /** How often the whole line may have to be gone through: the power of its length that a search may take. */
  readonly power: number
  /** Whether it tells characters from bytes. */
  readonly countsCharacters: boolean
}

/** How a pattern is written and used. */
export interface PatternStyle {
  /** `grep -E`, `sed -r`: signs are special without a backslash. */
  readonly isExtended?: boolean
  readonly ignoresCase?: boolean
  /** All matches of a line, not the first. */
  readonly isGlobal?: boolean
}

/** Translates a basic or extended regular expression; null for what is not known or could take too long. */
export function readPattern(text: string, style: PatternStyle = {}): PosixPattern | null {
  const translation = new Translator(text, style.isExtended === true).run()
  if (translation === null) return null
  const flags = `u${style.ignoresCase === true ? 'i' : ''}${style.isGlobal === true ? 'g' : ''}`
  try {
    return { ...translation, regex: new RegExp(translation.source, flags) }
  } catch {
    return null
  }
}

/** A text as a pattern that matches it alone. */
export function literalPattern(text: string, style: PatternStyle = {}): PosixPattern {
  const flags = `u${style.ignoresCase === true ? 'i' : ''}${style.isGlobal === true ? 'g' : ''}`
  return { regex: new RegExp(quote(text), flags), isExactMatch: true, power: 1, countsCharacters: false }
}

const MOST_WORK = 20_000_000

/** Whether a search through these lines surely ends soon. */
export function isQuick({ power }: PosixPattern, lines: readonly string[]): boolean {
  let work = 0
  for (const line of lines) work += (line.length + 1) ** power
  return work < MOST_WORK
}

const ASCII = /^[\0-\x7f]*$/

/** Whether a text means the same to programs that see bytes. */
export function isAscii(text: string): boolean {
  return ASCII.test(text)
}

function quote(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}

interface Translation {
  readonly source: string
  readonly isExactMatch: boolean
  readonly power: number
  readonly countsCharacters: boolean
}

// What GNU and busybox add to POSIX, in both styles.
const CLASSES: Readonly<Record<string, string>> = {
  w: '[A-Za-z0-9_]',
  W: '[^A-Za-z0-9_]',
  s: '[ \\t\\n\\r\\f\\v]',
  S: '[^ \\t\\n\\r\\f\\v]',
  b: '\\b',
  B: '\\B',
  '<': '\\b(?=[A-Za-z0-9_])',
  '>': '\\b(?<=[A-Za-z0-9_])',
  n: '\\n',
  t: '\\t',
}

class Translator {
  readonly #text: string
  readonly #isExtended: boolean
  #at = 0
  #source = ''
  // Where the atom begins that a quantifier would repeat, in what is written so far; null where there is none.
  #atom: number | null = null
  readonly #groups: { readonly start: number; readonly repeats: number }[] = []
  #repeats = 0
  #hasChoice = false
  #hasRepeatedGroup = false
  #countsCharacters = false

  constructor(text: string, isExtended: boolean) {
    this.#text = text
    this.#isExtended = isExtended
  }

  run(): Translation | null {
    while (this.#at < this.#text.length) if (!this.#step()) return null
    if (this.#groups.length > 0) return null
    const isAnchored = this.#source.startsWith('^') && !this.#hasChoice
    return {
      source: this.#source,
      isExactMatch: !this.#hasChoice && !this.#hasRepeatedGroup,
      power: Math.max(1, this.#repeats + (isAnchored ? 0 : 1)),
      countsCharacters: this.#countsCharacters,
    }
  }

  #step(): boolean {
    const char = this.#text.charAt(this.#at++)
    if (char === '\\') return this.#escaped()
    if (char === '[') return this.#bracket()
    if (char === '.') {
      this.#countsCharacters = true
      return this.#put('[^\\n]')
    }
    if (char === '*') return this.#atom === null && !this.#isExtended ? this.#put('\\*') : this.#repeat('*')
    if (char === '^') return this.#isStart() ? this.#anchor('^') : !this.#isExtended && this.#put('\\^')
    if (char === '$') return this.#isEnd() ? this.#anchor('$') : !this.#isExtended && this.#put('\\$')
    if (this.#isExtended && '(){|+?'.includes(char)) return this.#special(char)
    const code = this.#text.codePointAt(this.#at - 1) ?? 0
    const whole = String.fromCodePoint(code)
    this.#at += whole.length - 1
    return this.#put(quote(whole))
  }

  #escaped(): boolean {
    const char = this.#text.charAt(this.#at++)
    if (char === '') return false
    const known = CLASSES[char]
    if (known !== undefined) return this.#put(known)
    if (/[0-9A-Za-z'`]/.test(char)) return false
    if (!this.#isExtended && '(){|+?'.includes(char)) return this.#special(char)
    return this.#put(quote(char))
  }

  #special(char: string): boolean {
    switch (char) {
      case '(':
        this.#groups.push({ start: this.#source.length, repeats: this.#repeats })
        this.#source += '('
        this.#atom = null
        return true
      case ')':
        return this.#close()
      case '|':
        this.#hasChoice = true
        this.#source += '|'
        this.#atom = null
        return true
      case '{':
        return this.#interval()
      default:
        return this.#repeat(char)
    }
  }

  #close(): boolean {
    const group = this.#groups.pop()
    if (group === undefined) return false
    this.#source += ')'
    this.#atom = group.start
    // A repeated group that repeats something in it may take for ever.
    if (this.#repeatsNext() && this.#repeats > group.repeats) return false
    if (this.#repeatsNext()) this.#hasRepeatedGroup = true
    return true
  }

  #repeatsNext(): boolean {
    const rest = this.#text.slice(this.#at)
    return (this.#isExtended ? /^[*+?{]/ : /^(?:\*|\\[+?{])/).test(rest)
  }

  #interval(): boolean {
    const close = this.#isExtended ? '}' : '\\}'
    const end = this.#text.indexOf(close, this.#at)
    const body = this.#text.slice(this.#at, end)
    if (end === -1 || !/^\d{1,3}(?:,\d{0,3})?$/.test(body) || this.#atom === null) return false
    this.#at = end + close.length
    return this.#repeat(`{${body}}`, !body.includes(','))
  }

  #repeat(sign: string, isFixed = false): boolean {
    if (this.#atom === null) return false
    if (!isFixed) this.#repeats++
    this.#source += sign
    this.#atom = null
    return true
  }

  #bracket(): boolean {
    const reader = new BracketReader(this.#text, this.#at)
    const set = reader.read()
    if (set === null) return false
    this.#at = set.end
    this.#countsCharacters ||= set.isNegated
    return this.#put(set.source)
  }

  #put(source: string): boolean {
    this.#atom = this.#source.length
    this.#source += source
    return true
  }

  #anchor(sign: string): boolean {
    this.#source += sign
    this.#atom = null
    return true
  }

  #isStart(): boolean {
    return this.#source === '' || /(?:^|[^\\])[(|]$/.test(this.#source)
  }

  #isEnd(): boolean {
    const rest = this.#text.slice(this.#at)
    return rest === '' || (this.#isExtended ? /^[)|]/ : /^\\[)|]/).test(rest)
  }
}
