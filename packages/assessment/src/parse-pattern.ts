/** Whether a character, given by its code point, is one of a set. */
export type CharacterSet = (codePoint: number) => boolean

/** A pattern as a tree. */
export type PatternNode =
  | { readonly kind: 'character'; readonly accepts: CharacterSet }
  | { readonly kind: 'sequence'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'either'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'repeat'; readonly part: PatternNode; readonly min: number; readonly max: number }

/** What keeps a text from being a pattern, and before which of its characters. */
export interface PatternFault {
  readonly at: number
  readonly message: string
}

const MAX_REPEAT = 100
const DIGIT = within('09')
const WORD = within('09', 'AZ', 'az', '__')
const SPACE: CharacterSet = (code) => /\s/u.test(String.fromCodePoint(code))

const namedSets: ReadonlyMap<string, CharacterSet> = new Map([
  ['d', DIGIT],
  ['D', not(DIGIT)],
  ['w', WORD],
  ['W', not(WORD)],
  ['s', SPACE],
  ['S', not(SPACE)],
  ['t', only('\t')],
  ['n', only('\n')],
])

/** Reads a pattern; throws a `PatternError` at what it does not know. */
export function parsePattern(source: string): PatternNode {
  const reader = new PatternReader(source)
  const node = reader.readEither()
  if (!reader.isAtEnd) reader.complain('There is no group to close; expected \\) for a bracket')
  return node
}

/** Thrown at the place where a text stops being a pattern. */
export class PatternError extends Error {
  readonly fault: PatternFault
  constructor(fault: PatternFault) {
    super(fault.message)
    this.fault = fault
  }
}

// either   = sequence ('|' sequence)*
// sequence = (atom repeat?)*
// atom     = '(' either ')' | '[' set ']' | '.' | '\' escaped | any other character
class PatternReader {
  readonly #characters: readonly string[]
  #at = 0

  constructor(source: string) {
    this.#characters = Array.from(source)
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#characters.length
  }

  complain(message: string): never {
    throw new PatternError({ at: this.#at, message })
  }

  readEither(): PatternNode {
    const parts = [this.#readSequence()]
    while (this.#take('|')) parts.push(this.#readSequence())
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: 'either', parts }
  }

  #readSequence(): PatternNode {
    const parts: PatternNode[] = []
    while (!this.isAtEnd && this.#next !== '|' && this.#next !== ')') parts.push(this.#readRepeat(this.#readAtom()))
    return { kind: 'sequence', parts }
  }

  #readRepeat(part: PatternNode): PatternNode {
    const bounds = this.#readBounds()
    if (bounds === null) return part
    if (this.#isRepeat()) this.complain('A repetition is repeated; expected one, or a group around the first')
    return { kind: 'repeat', part, ...bounds }
  }

  #readBounds(): { readonly min: number; readonly max: number } | null {
    if (this.#take('*')) return { min: 0, max: Infinity }
    if (this.#take('+')) return { min: 1, max: Infinity }
    if (this.#take('?')) return { min: 0, max: 1 }
    if (!this.#take('{')) return null
    const min = this.#readCount()
    const max = this.#take(',') ? (this.#next === '}' ? Infinity : this.#readCount()) : min
    if (!this.#take('}')) this.complain('The repetition does not end; expected }')
    if (max < min) this.complain('The repetition ends before it begins; expected the smaller count first')
    return { min, max }
  }

  #readCount(): number {
    let digits = ''
    while (/^[0-9]$/.test(this.#next)) digits += this.#advance()
    if (digits === '') this.complain('A { stands for a repetition; expected a count, or \\{ for a brace')
    const count = Number(digits)
    if (count > MAX_REPEAT) this.complain(`${digits} repetitions are too many; expected at most ${MAX_REPEAT}`)
    return count
  }

  #readAtom(): PatternNode {
    if (this.#isRepeat()) this.complain(`There is nothing to repeat; expected \\${this.#next} for the character`)
    if (this.#next === '^' || this.#next === '$') {
      this.complain(
        `A pattern always takes the whole answer; expected none of ^ and $, or \\${this.#next} for the character`,
      )
    }
    if (this.#take('(')) return this.#readGroup()
    return { kind: 'character', accepts: this.#readCharacters() }
  }

  #readCharacters(): CharacterSet {
    if (this.#take('[')) return this.#readSet()
    if (this.#take('.')) return () => true
    if (this.#take('\\')) return this.#readEscaped()
    if (this.#next === ']' || this.#next === '}') {
      this.complain(`This closes nothing; expected \\${this.#next} for the character`)
    }
    return only(this.#advance())
  }

  #readGroup(): PatternNode {
    if (this.#take('?') && !this.#take(':')) {
      this.complain('Groups that look around or have a name are not known; expected ( or (?:')
    }
    const inner = this.readEither()
    if (!this.#take(')')) this.complain('The group does not end; expected )')
    return inner
  }

  #readEscaped(): CharacterSet {
    const named = namedSets.get(this.#next)
    if (named === undefined) return only(this.#readEscapedSign())
    this.#advance()
    return named
  }

  #readEscapedSign(): string {
    if (this.isAtEnd) this.complain('A \\ stands at the end; expected \\\\ for the character')
    if (/^[A-Za-z0-9]$/.test(this.#next)) {
      this.complain(`\\${this.#next} is not known; expected one of \\d \\w \\s \\D \\W \\S \\t \\n, or a sign`)
    }
    return this.#advance()
  }

  #readSet(): CharacterSet {
    const isNegated = this.#take('^')
    const sets: CharacterSet[] = []
    while (this.#next !== ']') {
      if (this.isAtEnd) this.complain('The set does not end; expected ]')
      sets.push(this.#readRange())
    }
    this.#advance()
    if (sets.length === 0) this.complain('The set is empty; expected characters between [ and ]')
    const accepts: CharacterSet = (code) => sets.some((set) => set(code))
    return isNegated ? not(accepts) : accepts
  }

  #readRange(): CharacterSet {
    if (this.#take('\\')) {
      const named = namedSets.get(this.#next)
      if (named !== undefined) {
        this.#advance()
        return named
      }
      return this.#readRangeFrom(this.#readEscapedSign())
    }
    return this.#readRangeFrom(this.#advance())
  }

  #readRangeFrom(from: string): CharacterSet {
    const isRange = this.#next === '-' && (this.#characters[this.#at + 1] ?? ']') !== ']'
    if (!isRange) return only(from)
    this.#advance()
    const to = this.#take('\\') ? this.#readEscapedSign() : this.#advance()
    if (codeOf(to) < codeOf(from)) this.complain('The range ends before it begins; expected the smaller one first')
    return within(from + to)
  }

  get #next(): string {
    return this.#characters[this.#at] ?? ''
  }

  #isRepeat(): boolean {
    return ['*', '+', '?', '{'].includes(this.#next)
  }

  #take(character: string): boolean {
    if (this.#next !== character) return false
    this.#at += 1
    return true
  }

  #advance(): string {
    const character = this.#next
    this.#at += 1
    return character
  }
}

// Each range is its first and its last character.
function within(...ranges: readonly string[]): CharacterSet {
  const bounds = ranges.map((range) => Array.from(range, codeOf))
  return (code) => bounds.some(([from = 0, to = 0]) => code >= from && code <= to)
}

function only(character: string): CharacterSet {
  const wanted = codeOf(character)
  return (code) => code === wanted
}

function not(set: CharacterSet): CharacterSet {
  return (code) => !set(code)
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0
}
