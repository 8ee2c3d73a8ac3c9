import { isKnown, type UnknownText, type Value } from '../../machine/value.ts'
import { isUnknownList, unknownList } from '../state.ts'
import { quotePattern } from './pattern.ts'

/** A part of a word after expansion. */
export interface Piece {
  readonly value: Value
  /** Whether its characters stand for themselves, so that a `*` in it matches nothing else. */
  readonly isLiteral: boolean
  /** Whether blanks in it part fields. */
  readonly splits: boolean
  /** Whether a new field begins after it, as between the words of `"$@"`. */
  readonly endsField?: boolean
}

/** A field: what becomes one word, or several by the names that match it. */
export type Field = readonly Piece[]

/** A text that stands for itself. */
export function literal(value: Value): Piece {
  return { value, isLiteral: true, splits: false }
}

/** What an expansion gave: in quotes it stays one, without them it may become several. */
export function expanded(value: Value, isQuoted: boolean): Piece {
  return { value, isLiteral: isQuoted, splits: !isQuoted }
}

/** The text of pieces; what can't be told makes all of it so. */
export function joinPieces(pieces: readonly Piece[]): Value {
  let text = ''
  for (const { value, endsField } of pieces) {
    if (!isKnown(value)) return pieces.length > 1 && isUnknownList(value) ? { why: value.why } : value
    text += endsField === true ? `${value} ` : value
  }
  return text
}

/** Pieces as a pattern in which only what was not quoted has a meaning. */
export function patternOf(pieces: readonly Piece[]): Value {
  let text = ''
  for (const { value, isLiteral } of pieces) {
    if (!isKnown(value)) return { why: value.why }
    text += isLiteral ? quotePattern(value) : value
  }
  return text
}

/** Whether names of files may stand in the place of a field. */
export function isPattern(field: Field): boolean {
  return field.some(({ value, isLiteral }) => !isLiteral && isKnown(value) && /[*?[]/.test(value))
}

/** Parts pieces into fields, at the characters of IFS where they may be parted. */
export function splitFields(pieces: readonly Piece[], separators: Value): readonly Field[] {
  const splitter = new Splitter(separators)
  for (const piece of pieces) splitter.add(piece)
  return splitter.end()
}

class Splitter {
  readonly #separators: Value
  readonly #fields: Piece[][] = []
  #field: Piece[] | null = null
  // A blank ended the last field, so a separator that follows belongs to the same gap.
  #isAfterBlank = false

  constructor(separators: Value) {
    this.#separators = separators
  }

  add(piece: Piece): void {
    if (!piece.splits) this.#append(piece)
    else if (!isKnown(piece.value)) this.#append({ ...piece, value: this.#asList(piece.value) })
    else if (isKnown(this.#separators)) this.#split(piece, piece.value, this.#separators)
    else this.#append({ ...piece, value: unknownList(this.#separators.why) })
    if (piece.endsField === true) this.#finish()
  }

  #asList({ why, words }: UnknownText): Value {
    const isUsual = this.#separators === ' \t\n'
    return { ...unknownList(why), ...(words !== undefined && isUsual && { words }) }
  }

  end(): readonly Field[] {
    this.#finish()
    return this.#fields
  }

  #append(piece: Piece): void {
    this.#field ??= []
    this.#field.push({ ...piece, endsField: false })
    this.#isAfterBlank = false
  }

  #finish(): boolean {
    if (this.#field === null) return false
    this.#fields.push(this.#field)
    this.#field = null
    return true
  }

  #split(piece: Piece, text: string, separators: string): void {
    let start = 0
    for (let at = 0; at < text.length; at++) {
      const char = text.charAt(at)
      if (!separators.includes(char)) continue
      if (at > start) this.#append({ ...piece, value: text.slice(start, at), endsField: false })
      start = at + 1
      this.#separate(char)
    }
    if (start < text.length) this.#append({ ...piece, value: text.slice(start), endsField: false })
  }

  #separate(char: string): void {
    if (' \t\n'.includes(char)) {
      this.#isAfterBlank = this.#finish() || this.#isAfterBlank
      return
    }
    if (!this.#finish() && !this.#isAfterBlank) this.#fields.push([])
    this.#isAfterBlank = false
  }
}
