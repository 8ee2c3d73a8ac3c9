import { readPattern, type PosixPattern } from '../posix-pattern.ts'
import type { ReplacementPart, SedAction, SedAddress, SedCommand, SedScript } from './sed-script.ts'

/** Reads a script of sed; null if it has something that is not known. */
export function readSedScript(text: string, isExtended: boolean): SedScript | null {
  return new ScriptReader(text, isExtended).run()
}

const ACTIONS = { d: 'delete', p: 'print', q: 'quit', '=': 'number' } as const
const TEXTS = { a: 'append', i: 'insert', c: 'change' } as const

class ScriptReader {
  readonly #text: string
  readonly #isExtended: boolean
  #at = 0

  constructor(text: string, isExtended: boolean) {
    this.#text = text
    this.#isExtended = isExtended
  }

  run(): SedScript | null {
    const commands: SedCommand[] = []
    for (;;) {
      this.#skip(/[\s;]/)
      if (this.#at >= this.#text.length) return commands
      const command = this.#command()
      if (command === null) return null
      commands.push(command)
      this.#skip(/[ \t]/)
      if (this.#at < this.#text.length && !/[\n;]/.test(this.#text.charAt(this.#at))) return null
    }
  }

  #command(): SedCommand | null {
    const addresses: SedAddress[] = []
    const first = this.#address()
    if (first === 'none') return null
    if (first !== null) {
      addresses.push(first)
      this.#skip(/[ \t]/)
      if (this.#take(',')) {
        this.#skip(/[ \t]/)
        const second = this.#address()
        if (second === null || second === 'none') return null
        addresses.push(second)
      }
    }
    this.#skip(/[ \t]/)
    const isInverted = this.#take('!')
    this.#skip(/[ \t]/)
    const action = this.#action()
    return action === null ? null : { addresses, isInverted, action }
  }

  /** Null where there is none, `none` for one that is not known. */
  #address(): SedAddress | null | 'none' {
    const number = /^\d+/.exec(this.#text.slice(this.#at, this.#at + 12))?.[0]
    if (number !== undefined) {
      this.#at += number.length
      // 1~2 and 0,/x/ are GNU's alone.
      return this.#text.charAt(this.#at) === '~' || number === '0' ? 'none' : { kind: 'line', number: Number(number) }
    }
    if (this.#take('$')) return { kind: 'last' }
    const isOther = this.#take('\\')
    if (!isOther && this.#text.charAt(this.#at) !== '/') return null
    const delimiter = this.#text.charAt(this.#at++)
    const source = this.#until(delimiter, true)
    if (source === null || source === '') return 'none'
    const ignoresCase = this.#take('I')
    const pattern = this.#pattern(source, ignoresCase)
    return pattern === null ? 'none' : { kind: 'match', pattern }
  }

  #action(): SedAction | null {
    const letter = this.#text.charAt(this.#at++)
    switch (letter) {
      case 'd':
      case 'p':
      case 'q':
      case '=':
        return { kind: ACTIONS[letter] }
      case 'a':
      case 'i':
      case 'c':
        return this.#textAction(TEXTS[letter])
      case 's':
        return this.#substitution()
      case 'y':
        return this.#map()
      default:
        return null
    }
  }

  // a text     or     a\
  //                   text
  #textAction(kind: 'append' | 'insert' | 'change'): SedAction | null {
    this.#skip(/[ \t]/)
    if (this.#take('\\')) {
      this.#skip(/[ \t]/)
      this.#take('\n')
    }
    let text = ''
    while (this.#at < this.#text.length && this.#text.charAt(this.#at) !== '\n') {
      if (this.#take('\\')) {
        const next = this.#text.charAt(this.#at)
        if (/[A-Za-z0-9]/.test(next)) return null
      }
      text += this.#text.charAt(this.#at++)
    }
    return text === '' ? null : { kind, text }
  }

  #substitution(): SedAction | null {
    const delimiter = this.#text.charAt(this.#at++)
    if (delimiter === '' || /[\\\n]/.test(delimiter)) return null
    const source = this.#until(delimiter, true)
    const written = source === null ? null : this.#until(delimiter, false)
    if (source === null || source === '' || written === null) return null
    const flags = /^(?:[gpI]|\d{1,4}|i)*/.exec(this.#text.slice(this.#at, this.#at + 12))?.[0] ?? ''
    this.#at += flags.length
    const pattern = this.#pattern(source, /i/i.test(flags))
    const replacement = readReplacement(written)
    if (pattern === null || replacement === null || !pattern.isExactMatch) return null
    const nth = Number(/\d+/.exec(flags)?.[0] ?? 1)
    // Programs count matches in different ways where several are replaced, or nothing at all may be one.
    if (nth > 1 && (flags.includes('g') || pattern.regex.test(''))) return null
    return { kind: 'substitute', pattern, replacement, isGlobal: flags.includes('g'), nth, prints: flags.includes('p') }
  }

  #map(): SedAction | null {
    const delimiter = this.#text.charAt(this.#at++)
    const from = this.#until(delimiter, false)
    const to = from === null ? null : this.#until(delimiter, false)
    if (from === null || to === null || from.includes('\\') || to.includes('\\') || from.length !== to.length)
      return null
    return { kind: 'map', chars: new Map(from.split('').map((char, index) => [char, to.charAt(index)])) }
  }

  #pattern(source: string, ignoresCase: boolean): PosixPattern | null {
    return readPattern(source, { isExtended: this.#isExtended, ignoresCase, isGlobal: true })
  }

  /** What stands before the next delimiter; `\/` is a slash, and within brackets a slash is one too. */
  #until(delimiter: string, isPattern: boolean): string | null {
    let result = ''
    for (let isInSet = false; this.#at < this.#text.length;) {
      const char = this.#text.charAt(this.#at++)
      if (char === '\\') {
        const next = this.#text.charAt(this.#at++)
        if (next === delimiter) {
          // An escaped delimiter that is a sign of patterns means different things to different programs.
          if (isPattern && /[\^$.*+?()[\]{}|&]/.test(delimiter)) return null
          result += delimiter
        } else result += char + next
        continue
      }
      if (char === delimiter && !isInSet) return result
      if (char === '\n' && isPattern) return null
      if (isPattern && char === '[' && !isInSet) isInSet = this.#opensSet()
      else if (isInSet && char === ']') isInSet = false
      result += char
      // []x] and [^]x] hold a bracket
      if (isInSet && char === '[' && /^\^?\]/.test(this.#text.slice(this.#at))) {
        const head = this.#text.startsWith('^', this.#at) ? '^]' : ']'
        result += head
        this.#at += head.length
      }
    }
    return null
  }

  #opensSet(): boolean {
    return this.#text.includes(']', this.#at + 1)
  }

  #take(sign: string): boolean {
    if (!this.#text.startsWith(sign, this.#at)) return false
    this.#at += sign.length
    return true
  }

  #skip(what: RegExp): void {
    while (this.#at < this.#text.length && what.test(this.#text.charAt(this.#at))) this.#at++
  }
}

function readReplacement(text: string): readonly ReplacementPart[] | null {
  const parts: ReplacementPart[] = []
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at)
    if (char === '&') parts.push(0)
    else if (char === '\\') {
      const next = text.charAt(++at)
      if (/\d/.test(next)) parts.push(Number(next))
      else if (next === 'n' || next === '\n') parts.push('\n')
      else if (next === 't') parts.push('\t')
      // \U, \L and the like are GNU's alone.
      else if (/[A-Za-z]/.test(next)) return null
      else parts.push(next)
    } else parts.push(char)
  }
  return parts
}
