import { isKnown, type Value } from '../../machine/value.ts'
import { done, type Outcome } from '../outcome.ts'
import type { Shell } from '../shell.ts'
import { fails, unclear, type Builtin, type BuiltinCall } from './builtin.ts'
import { testBinaryFiles, testNumbers, testUnary, UNARY } from './test-operators.ts'

/** `test` and `[`. */
export const test: Builtin = {
  names: ['test', '['],
  run(call) {
    const { name, words } = call
    if (name === '[' && words.at(-1) !== ']') {
      return isKnown(words.at(-1) ?? '') ? fails(call, 'missing ]', 2) : unclear(call)
    }
    return judge(call, name === '[' ? words.slice(0, -1) : words)
  },
}

function judge(call: BuiltinCall, words: readonly Value[]): Outcome {
  if (words.some((word) => !isKnown(word) && 'isList' in word)) return unclear(call)
  const parser = new TestParser(call.shell, words)
  const verdict = parser.run()
  if (verdict === 'fault') return fails(call, 'syntax error', 2)
  return verdict === null ? unclear(call, 'what it looks at is not known') : done(verdict ? 0 : 1)
}

type Verdict = boolean | null | 'fault'

/** The rules of POSIX by the number of words, and the usual precedence for more than four. */
class TestParser {
  readonly #shell: Shell
  readonly #words: readonly Value[]
  #at = 0

  constructor(shell: Shell, words: readonly Value[]) {
    this.#shell = shell
    this.#words = words
  }

  run(): Verdict {
    // busybox reads parentheses in its own way.
    if (this.#shell.dialect === 'ash' && this.#words.length > 3 && this.#words.includes('(')) return null
    const short = this.#short(this.#words)
    if (short !== undefined) return short
    const verdict = this.#or()
    return this.#at === this.#words.length ? verdict : null
  }

  #short(words: readonly Value[]): Verdict | undefined {
    const [a = '', b = '', c = '', d = ''] = words
    switch (words.length) {
      case 0:
        return false
      case 1:
        return isKnown(a) ? a !== '' : null
      case 2:
        if (a === '!') return not(this.#short([b]) ?? 'fault')
        if (!isKnown(a)) return null
        return isUnary(a) ? testUnary(this.#shell, a, b) : 'fault'
      case 3:
        if (!isKnown(b)) return null
        if (isBinary(b)) return this.#binary(a, b, c)
        if (b === '-a' || b === '-o') return both(this.#short([a]) ?? 'fault', this.#short([c]) ?? 'fault', b === '-a')
        if (a === '!') return not(this.#short([b, c]) ?? 'fault')
        return a === '(' && c === ')' ? this.#short([b]) : null
      case 4:
        if (a === '!') return not(this.#short([b, c, d]) ?? 'fault')
        return a === '(' && d === ')' ? this.#short([b, c]) : undefined
      default:
        return undefined
    }
  }

  #or(): Verdict {
    let verdict = this.#and()
    while (this.#take('-o')) verdict = both(verdict, this.#and(), false)
    return verdict
  }

  #and(): Verdict {
    let verdict = this.#not()
    while (this.#take('-a')) verdict = both(verdict, this.#not(), true)
    return verdict
  }

  #not(): Verdict {
    this.#shell.spend()
    return this.#take('!') ? not(this.#not()) : this.#primary()
  }

  #primary(): Verdict {
    const [a, b, c] = this.#words.slice(this.#at, this.#at + 3)
    if (a === undefined) return 'fault'
    if (b !== undefined && c !== undefined && isKnown(b) && isBinary(b)) {
      this.#at += 3
      return this.#binary(a, b, c)
    }
    if (a === '(') {
      this.#at++
      const verdict = this.#or()
      return this.#take(')') ? verdict : 'fault'
    }
    if (isKnown(a) && isUnary(a) && b !== undefined) {
      this.#at += 2
      return testUnary(this.#shell, a, b)
    }
    this.#at++
    return isKnown(a) ? a !== '' : null
  }

  #take(word: string): boolean {
    const isNext = this.#words[this.#at] === word
    if (isNext) this.#at++
    return isNext
  }

  #binary(left: Value, operator: string, right: Value): Verdict {
    if (operator === '-nt' || operator === '-ot' || operator === '-ef') {
      return testBinaryFiles(this.#shell, operator, left, right)
    }
    if (!isKnown(left) || !isKnown(right)) return null
    if (operator === '=' || operator === '==') {
      if (operator === '==' && this.#shell.dialect === 'dash') return 'fault'
      return operator === '==' && this.#shell.dialect === 'sh' ? null : left === right
    }
    if (operator === '!=') return left !== right
    if (operator === '<' || operator === '>') return null
    const [a, b] = [left, right].map(readInteger)
    if (typeof a !== 'bigint' || typeof b !== 'bigint') return 'fault'
    return testNumbers(operator, a, b) ?? 'fault'
  }
}

function readInteger(text: string): bigint | null {
  const trimmed = text.trim()
  return /^[+-]?\d+$/.test(trimmed) ? BigInt(trimmed.replace(/^\+/, '')) : null
}

function isUnary(word: string): boolean {
  return word.length === 2 && word.startsWith('-') && UNARY.includes(word.charAt(1))
}

function isBinary(word: string): boolean {
  return /^(?:==?|!=|<|>|-(?:eq|ne|lt|le|gt|ge|nt|ot|ef))$/.test(word)
}

function not(verdict: Verdict): Verdict {
  return typeof verdict === 'boolean' ? !verdict : verdict
}

function both(a: Verdict, b: Verdict, isAnd: boolean): Verdict {
  if (a === 'fault' || b === 'fault') return 'fault'
  if (a === !isAnd || b === !isAnd) return !isAnd
  return a === null || b === null ? null : isAnd
}
