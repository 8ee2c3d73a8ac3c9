import { ANY_SIZE } from '../../../facts/size-range.ts'
import { product, textContent } from '../../files/content.ts'
import { done } from '../outcome.ts'
import type { ShellDialect } from '../shell.ts'
import { assign } from '../variables.ts'
import { fails, knownWords, unclear, type Builtin } from './builtin.ts'
import { unescape } from './escapes.ts'

/** `printf`: its format, used again until all words are. */
export const printf: Builtin = {
  names: ['printf'],
  run(call) {
    const { shell } = call
    const known = knownWords(call.words)
    const start = known?.[0] === '--' ? 1 : 0
    if (shell.dialect === 'dash' && known?.[0]?.startsWith('-') === true && start === 0)
      return fails(call, 'Illegal option', 2)
    const name = shell.dialect === 'bash' && known?.[start] === '-v' ? known[start + 1] : undefined
    const [format, ...words] = known?.slice(name === undefined ? start : start + 2) ?? []
    const printed = format === undefined ? null : formatted(format, words, shell.dialect)
    if (known !== null && format === undefined) return fails(call, 'usage: printf format [arguments]', 2)
    if (printed === null) {
      if (name !== undefined) assign(shell, name, { why: 'what printf made of it is not known' })
      else shell.write(product(shell.machine.newIdentity(), ANY_SIZE))
      return unclear(call)
    }
    shell.spend(1 + words.length)
    if (name !== undefined) assign(shell, name, printed.text)
    else shell.write(textContent(printed.text))
    return printed.fault === null ? done(0) : fails(call, printed.fault)
  },
}

/** What printf writes, and what is wrong with its words; null if it can't be told. */
export function formatted(
  format: string,
  words: readonly string[],
  dialect: ShellDialect | 'program',
): { readonly text: string; readonly fault: string | null } | null {
  const printer = new Printer(words, dialect)
  do {
    if (!printer.once(format)) return null
  } while (printer.hasMore)
  return printer.isOdd ? null : { text: printer.text, fault: printer.fault }
}

const DIRECTIVE = /%([-+ 0#]*)(\*|\d+)?(?:\.(\*|\d*))?([a-zA-Z%])/y

class Printer {
  text = ''
  fault: string | null = null
  isOdd = false
  readonly #words: readonly string[]
  readonly #dialect: ShellDialect | 'program'
  #at = 0
  #hasTaken = false
  #isCut = false

  constructor(words: readonly string[], dialect: ShellDialect | 'program') {
    this.#words = words
    this.#dialect = dialect
  }

  /** Whether the format is to be used again. */
  get hasMore(): boolean {
    return this.#hasTaken && this.#at < this.#words.length && !this.#isCut && this.text.length < 1_000_000
  }

  once(format: string): boolean {
    this.#hasTaken = false
    for (let at = 0; at < format.length && !this.#isCut;) {
      const percent = format.indexOf('%', at)
      const end = percent === -1 ? format.length : percent
      this.#plain(format.slice(at, end))
      if (percent === -1) break
      DIRECTIVE.lastIndex = percent
      const match = DIRECTIVE.exec(format)
      if (match === null || !this.#directive(match)) return false
      at = DIRECTIVE.lastIndex
    }
    return true
  }

  #plain(text: string): void {
    // A `\c` in a format is not a matter of one mind.
    if (text.includes('\\c')) this.isOdd = true
    const without = this.#dialect === 'dash' ? 'exu' : this.#dialect === 'sh' ? 'exu' : 'u'
    if (this.#dialect !== 'bash' && /\\[exuU"]/.test(text)) this.isOdd = true
    const { text: plain, isOdd } = unescape(text, { needsZero: false, without })
    this.isOdd ||= isOdd
    this.text += plain
  }

  #directive([whole, flags = '', width = '', precision, kind]: RegExpExecArray): boolean {
    if (kind === '%') {
      this.text += '%'
      return whole === '%%'
    }
    const wide = width === '*' ? Number(this.#take()) : Number(width)
    const exact = precision === '*' ? Number(this.#take()) : precision === undefined ? null : Number(precision)
    if (!(Math.abs(wide) <= 10_000) || (exact !== null && !(exact <= 10_000))) return false
    const sign = wide < 0 ? '-' : ''
    const text = this.#value(kind ?? '', flags, exact)
    if (text === null) return false
    this.text += pad(text, flags + sign, Math.abs(wide), 'diuxXo'.includes(kind ?? '') && exact === null)
    return true
  }

  #take(): string {
    this.#hasTaken = true
    return this.#words[this.#at++] ?? ''
  }

  #value(kind: string, flags: string, precision: number | null): string | null {
    switch (kind) {
      case 's':
        return cut(this.#take(), precision)
      case 'c':
        return this.#char()
      case 'b': {
        const { text, isCut, isOdd } = unescape(this.#take(), {
          needsZero: true,
          without: this.#dialect === 'bash' ? '' : 'exu',
        })
        this.isOdd ||= isOdd
        this.#isCut ||= isCut
        return cut(text, precision)
      }
      case 'd':
      case 'i':
      case 'u':
      case 'x':
      case 'X':
      case 'o':
        return this.#number(kind, flags, precision)
      default:
        return null
    }
  }

  // Of an empty word some write a zero byte, and some nothing.
  #char(): string {
    const word = this.#take()
    this.isOdd ||= word === ''
    return word.slice(0, 1)
  }

  #number(kind: string, flags: string, precision: number | null): string | null {
    const isMissing = this.#at >= this.#words.length
    const word = this.#take()
    if (word === '' && (!isMissing || this.#dialect === 'sh')) this.isOdd = true
    if (isMissing && this.#dialect === 'ash') this.fault = 'invalid number'
    const value = readNumber(word)
    if (value === null) {
      this.fault = `${word}: invalid number`
      if (!/^[A-Za-z]*$/.test(word)) return null
    }
    const number = value ?? 0n
    if (kind !== 'd' && kind !== 'i' && number < 0n) return null
    const base = kind === 'o' ? 8 : kind === 'x' || kind === 'X' ? 16 : 10
    const digits = (number < 0n ? -number : number).toString(base).padStart(precision ?? 1, '0')
    const prefix = flags.includes('#') && number !== 0n ? (base === 16 ? `0${kind}` : base === 8 ? '0' : '') : ''
    const isSigned = kind === 'd' || kind === 'i'
    const plus = isSigned && flags.includes('+') ? '+' : isSigned && flags.includes(' ') ? ' ' : ''
    const text = `${number < 0n ? '-' : plus}${prefix}${digits}`
    return kind === 'X' ? text.toUpperCase() : text
  }
}

function readNumber(word: string): bigint | null {
  const quoted = /^['"](.)/u.exec(word)
  if (quoted !== null) return BigInt(quoted[1]?.codePointAt(0) ?? 0)
  const match = /^\s*([+-]?)(0[xX][0-9A-Fa-f]+|0[0-7]*|[1-9]\d*)$/.exec(word)
  if (match === null) return word === '' ? 0n : null
  const [, sign, digits = '0'] = match
  const value = BigInt(/^0[0-7]+$/.test(digits) ? `0o${digits}` : digits)
  return BigInt.asIntN(64, sign === '-' ? -value : value)
}

function cut(text: string, precision: number | null): string {
  return precision === null ? text : text.slice(0, precision)
}

function pad(text: string, flags: string, width: number, mayFill: boolean): string {
  if (text.length >= width) return text
  if (flags.includes('-')) return text.padEnd(width)
  if (!flags.includes('0') || !mayFill) return text.padStart(width)
  const sign = /^[+ -]?(?:0[xX])?/.exec(text)?.[0] ?? ''
  return sign + text.slice(sign.length).padStart(width - sign.length, '0')
}
