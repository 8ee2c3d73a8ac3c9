/** What stands between brackets in a pattern, in our own form. */
export interface BracketSet {
  readonly source: string
  readonly isNegated: boolean
  /** Where it ends in the pattern. */
  readonly end: number
}

const NAMED: Readonly<Record<string, string>> = {
  alpha: 'A-Za-z',
  digit: '0-9',
  alnum: 'A-Za-z0-9',
  upper: 'A-Z',
  lower: 'a-z',
  space: ' \\t\\n\\r\\v\\f',
  blank: ' \\t',
  punct: '!-\\/:-@\\[-`\\{-~',
  xdigit: '0-9A-Fa-f',
  print: ' -~',
  graph: '!-~',
  cntrl: '\\0-\\x1f\\x7f',
}

/** Reads `[a-z[:digit:]_]` from behind its first bracket; a backslash has no meaning in it. */
export class BracketReader {
  readonly #text: string
  #at: number

  constructor(text: string, at: number) {
    this.#text = text
    this.#at = at
  }

  /** Null for one without an end, or with what is not known. */
  read(): BracketSet | null {
    const isNegated = this.#take('^')
    let source = this.#take(']') ? '\\]' : ''
    for (;;) {
      if (this.#take(']')) break
      const part = this.#part()
      if (part === null) return null
      source += part
    }
    // A set in a negated form takes no line end in: lines have none.
    return { source: `[${isNegated ? '^' : ''}${source}]`, isNegated, end: this.#at }
  }

  #part(): string | null {
    if (this.#take('[:')) {
      const end = this.#text.indexOf(':]', this.#at)
      const name = NAMED[this.#text.slice(this.#at, end)]
      if (end === -1 || name === undefined) return null
      this.#at = end + 2
      return name
    }
    if (this.#text.startsWith('[.', this.#at) || this.#text.startsWith('[=', this.#at)) return null
    const first = this.#char()
    if (first === null) return null
    if (this.#text.charAt(this.#at) !== '-' || this.#text.charAt(this.#at + 1) === ']') return quote(first)
    this.#at++
    const last = this.#char()
    return last === null || last < first ? null : `${quote(first)}-${quote(last)}`
  }

  #char(): string | null {
    const code = this.#text.codePointAt(this.#at)
    if (code === undefined) return null
    const char = String.fromCodePoint(code)
    this.#at += char.length
    // GNU reads \n in brackets as a line end, others as two characters.
    if (char === '\\' && /[nt\\\]]/.test(this.#text.charAt(this.#at))) return null
    return char
  }

  #take(sign: string): boolean {
    if (!this.#text.startsWith(sign, this.#at)) return false
    this.#at += sign.length
    return true
  }
}

function quote(char: string): string {
  return /[\\\][^\-{}()|/.*+?$]/.test(char) ? `\\${char}` : char
}
