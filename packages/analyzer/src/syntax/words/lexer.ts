import { isSpace } from '../../text/space.ts'
import type { Environment, ExpandOptions } from './expand.ts'
import { replaceMatches, stripMatch } from './pattern.ts'
import { WordCollector } from './word-collector.ts'
import type { FoundWord } from './word-collector.ts'

interface Stretch {
  readonly value: string
  readonly words: readonly FoundWord[]
}

const NOTHING: Stretch = { value: '', words: [] }

/** What a message shows where the word ends too early: Go prints its end-of-file mark as this. */
const END = '\ufffd'

const NAME_PART = /[\p{L}\p{Nd}_]/u

const DIGIT = /\p{Nd}/u

const SPECIAL_NAMES = '@*#?-$!0'

/**
 * Reads one word from left to right as BuildKit's shell lexer. After the first fault nothing more is read:
 * every method then returns nothing of use, and `fault` says why.
 *
 * A substitution may hold another, so reading is recursive; `MAX_DEPTH` bounds it where BuildKit's stack,
 * which grows, does not.
 */
export class WordLexer {
  readonly matched = new Set<string>()
  readonly unmatched = new Set<string>()
  fault: string | null = null

  readonly #text: string
  readonly #environment: Environment
  readonly #escape: string
  readonly #options: ExpandOptions
  readonly #collector = new WordCollector()
  #keepsEscapes: boolean
  #at = 0
  #depth = 0

  constructor(text: string, environment: Environment, options: ExpandOptions) {
    this.#text = text
    this.#environment = environment
    this.#options = options
    this.#escape = options.escape ?? '\\'
    this.#keepsEscapes = options.keepEscapes ?? false
    // Go's scanner takes a byte order mark off whatever it reads.
    if (text.startsWith('\ufeff')) this.#at = 1
  }

  /** Reads to the end of the word. */
  readAll(): Stretch {
    return this.#readUntil('', this.#keepsEscapes)
  }

  #readUntil(stop: string, keepsEscapes: boolean): Stretch {
    if (++this.#depth > MAX_DEPTH) return this.#fail('substitutions are nested too deeply')
    const before = this.#keepsEscapes
    this.#keepsEscapes = keepsEscapes
    const stretch = this.#readStretch(stop)
    this.#keepsEscapes = before
    this.#depth--
    return stretch
  }

  #readStretch(stop: string): Stretch {
    const words = this.#collector.begin()
    let value = ''
    while (this.#at < this.#text.length && this.fault === null) {
      const start = this.#at
      const character = this.#peek()
      if (character === stop) {
        this.#at++
        return { value, words: this.#collector.end(words) }
      }
      if (this.#isSpecial(character)) {
        const piece = this.#readSpecial(character)
        value += piece
        // Only what a variable holds is split at its spaces.
        if (character === '$') this.#collector.addText(words, piece, start, this.#at)
        else this.#collector.addWhole(words, piece, start, this.#at)
      } else value += this.#readOrdinary(words)
    }
    if (this.fault !== null) return NOTHING
    if (stop !== '') return this.#fail(`unexpected end of statement while looking for matching ${stop}`)
    return { value, words: this.#collector.end(words) }
  }

  #isSpecial(character: string): boolean {
    if (character === '$' || character === '<') return true
    return (character === "'" || character === '"') && this.#options.ignoreQuotes !== true
  }

  #readSpecial(character: string): string {
    if (character === '$') return this.#readVariable()
    if (character === '<') return this.#readAngle()
    return character === "'" ? this.#readSingleQuoted() : this.#readDoubleQuoted()
  }

  /** One character, or the escape character and what it escapes. */
  #readOrdinary(words: FoundWord[]): string {
    const start = this.#at
    const character = this.#next()
    if (character !== this.#escape) {
      if (isSpace(character.charCodeAt(0))) this.#collector.addSpace(words)
      else this.#collector.addWhole(words, character, start, this.#at)
      return character
    }
    const kept = this.#keepsEscapes ? character : ''
    const escaped = this.#next()
    this.#collector.addWhole(words, kept + escaped, start, this.#at)
    return kept + escaped
  }

  #readSingleQuoted(): string {
    const start = this.#at
    const end = this.#text.indexOf("'", start + 1)
    if (end === -1) {
      this.#at = this.#text.length
      this.#fail('unexpected end of statement while looking for matching single-quote')
      return ''
    }
    this.#at = end + 1
    return this.#options.keepQuotes === true ? this.#text.slice(start, end + 1) : this.#text.slice(start + 1, end)
  }

  #readDoubleQuoted(): string {
    const mark = this.#options.keepQuotes === true ? '"' : ''
    this.#at++
    let value = mark
    while (this.#at < this.#text.length && this.fault === null) {
      const character = this.#peek()
      if (character === '"') {
        this.#at++
        return value + mark
      }
      value += character === '$' ? this.#readVariable() : this.#readQuotedCharacter()
    }
    if (this.fault === null) this.#fail('unexpected end of statement while looking for matching double-quote')
    return ''
  }

  /** Between double quotes only `"`, `$` and the escape character can be escaped. */
  #readQuotedCharacter(): string {
    const character = this.#next()
    if (character !== this.#escape) return character
    const kept = this.#keepsEscapes ? character : ''
    const following = this.#peek()
    if (following === '') return kept
    if (following === '"' || following === '$' || following === this.#escape) return kept + this.#next()
    return kept + character
  }

  /** `<` or `<<` and the blanks behind it, which belong to the name of a here-document. */
  #readAngle(): string {
    const start = this.#at++
    if (this.#peek() !== '<') return '<'
    this.#at++
    while (' \t\r'.includes(this.#peek() || END)) this.#at++
    return this.#text.slice(start, this.#at)
  }

  #readVariable(): string {
    this.#at++
    if (this.#peek() === '{') return this.#readBraced()
    const name = this.#readName()
    if (name === '') return '$'
    const value = this.#lookUp(name)
    return value === undefined && this.#options.keepUnset === true ? `$${name}` : (value ?? '')
  }

  #readBraced(): string {
    this.#at++
    const first = this.#peek()
    if (first === '') return this.#failText("syntax error: missing '}'")
    if (first === '{' || first === '}' || first === ':') return this.#failText('syntax error: bad substitution')
    const name = this.#readName()
    const modifier = this.#next()
    switch (modifier) {
      case '}':
        return this.#substitute(name, () => '', '')
      case ':':
        return this.#readModified(name, this.#next(), ':')
      case '+':
      case '-':
      case '?':
      case '#':
      case '%':
        return this.#readModified(name, modifier, '')
      case '/':
        return this.#readReplacement(name)
      default:
        return this.#failText(unsupported(modifier))
    }
  }

  /** `${name:-word}`, `${name+word}`, `${name#pattern}` and their like. */
  #readModified(name: string, modifier: string, colon: ':' | ''): string {
    const takesPattern = modifier === '#' || modifier === '%'
    if (takesPattern && colon === ':') return this.#failText(unsupported(colon + modifier))
    const word = this.#readPart('}', takesPattern, "syntax error: missing '}'")
    if (this.fault !== null) return ''
    return this.#substitute(name, (value) => this.#modify(name, value, modifier, colon, word), colon + modifier + word)
  }

  #modify(name: string, value: string | undefined, modifier: string, colon: string, word: string): string {
    const isMissing = value === undefined || (colon === ':' && value === '')
    switch (modifier) {
      case '-':
        return isMissing ? word : value
      case '+':
        return isMissing ? '' : word
      case '?':
        return isMissing ? this.#failText(`${name}: ${word || whyMissing(value)}`) : value
      case '#':
      case '%':
        return this.#orFault(stripMatch(value ?? '', word, modifier))
      default:
        return this.#failText(unsupported(colon + (modifier || END)))
    }
  }

  /** `${name/pattern/replacement}`, or all matches if there are two slashes. */
  #readReplacement(name: string): string {
    const replacesAll = this.#peek() === '/'
    if (replacesAll) this.#at++
    const pattern = this.#readPart('/', true, "syntax error: missing '/' in ${}")
    if (this.fault !== null) return ''
    const replacement = this.#readPart('}', true, "syntax error: missing '}'")
    if (this.fault !== null) return ''
    return this.#substitute(
      name,
      (value) => this.#orFault(replaceMatches(value ?? '', pattern, replacement, replacesAll)),
      `/${pattern}/${replacement}`,
    )
  }

  #readPart(stop: string, keepsEscapes: boolean, missing: string): string {
    const part = this.#readUntil(stop, keepsEscapes).value
    // Whatever goes wrong at the very end of the word is blamed on the brace that is missing there.
    if (this.fault !== null && this.#at >= this.#text.length) this.fault = missing
    return part
  }

  #substitute(name: string, use: (value: string | undefined) => string, written: string): string {
    const value = this.#lookUp(name)
    if (value === undefined && this.#options.keepUnset === true) return `\${${name}${written}}`
    return written === '' ? (value ?? '') : use(value)
  }

  #lookUp(name: string): string | undefined {
    const value = this.#environment.get(name)
    ;(value === undefined ? this.unmatched : this.matched).add(name)
    return value
  }

  #readName(): string {
    const start = this.#at
    if (DIGIT.test(this.#peek())) return this.#readWhile(DIGIT)
    if (this.#peek() !== '' && SPECIAL_NAMES.includes(this.#peek())) return this.#next()
    this.#at = start
    return this.#readWhile(NAME_PART)
  }

  #readWhile(part: RegExp): string {
    const start = this.#at
    while (part.test(this.#peek())) this.#next()
    return this.#text.slice(start, this.#at)
  }

  /** The character at hand, both halves of a pair; empty at the end. */
  #peek(): string {
    const code = this.#text.codePointAt(this.#at)
    return code === undefined ? '' : code < 0x10000 ? this.#text.charAt(this.#at) : String.fromCodePoint(code)
  }

  #next(): string {
    const character = this.#peek()
    this.#at += character.length
    return character
  }

  #orFault(result: { readonly value: string; readonly fault: string | null }): string {
    return result.fault === null ? result.value : this.#failText(result.fault)
  }

  #fail(fault: string): Stretch {
    this.fault ??= fault
    return NOTHING
  }

  #failText(fault: string): string {
    this.fault ??= fault
    return ''
  }
}

/** Deeper nesting than anyone writes, and far from the end of any stack. */
const MAX_DEPTH = 500

function unsupported(modifier: string): string {
  return `unsupported modifier (${modifier || END}) in substitution`
}

function whyMissing(value: string | undefined): string {
  return value === undefined ? 'is not allowed to be unset' : 'is not allowed to be empty'
}
