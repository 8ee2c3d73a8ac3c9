import { sizeOf } from '../../files/content.ts'
import { compilePattern, matchesPattern } from '../../shell/words/pattern.ts'
import type { FindPlan, FindTest, Visit } from './find-test.ts'
import { hasAction } from './find-test.ts'

/** Reads the words of find; null for a use that is not known. */
export function readFind(words: readonly string[]): FindPlan | null {
  const start = words.findIndex((word) => /^[-(!]/.test(word) && !/^-[HLP]$/.test(word))
  const head = start === -1 ? words : words.slice(0, start)
  const paths = head.filter((word) => !/^-[HLP]$/.test(word))
  const reader = new FindReader(start === -1 ? [] : words.slice(start))
  const test = reader.run()
  if (test === null) return null
  const printed: FindTest = hasAction(test) ? test : { kind: 'and', left: test, right: { kind: 'print' } }
  return {
    paths: paths.length === 0 ? ['.'] : paths,
    test: printed,
    minDepth: reader.minDepth,
    maxDepth: reader.maxDepth,
    isDepthFirst: reader.isDepthFirst,
    followsLinks: head.includes('-L'),
  }
}

const ALWAYS: FindTest = { kind: 'test', holds: () => true }

class FindReader {
  minDepth = 0
  maxDepth = Number.POSITIVE_INFINITY
  isDepthFirst = false
  readonly #words: readonly string[]
  #at = 0

  constructor(words: readonly string[]) {
    this.#words = words
  }

  run(): FindTest | null {
    if (this.#words.length === 0) return ALWAYS
    const test = this.#or()
    return this.#at === this.#words.length ? test : null
  }

  #or(): FindTest | null {
    let left = this.#and()
    while (left !== null && (this.#take('-o') || this.#take('-or'))) {
      const right = this.#and()
      left = right === null ? null : { kind: 'or', left, right }
    }
    return left
  }

  #and(): FindTest | null {
    let left = this.#primary()
    while (left !== null && this.#hasMore()) {
      if (!this.#take('-a')) this.#take('-and')
      const right = this.#primary()
      left = right === null ? null : { kind: 'and', left, right }
    }
    return left
  }

  #hasMore(): boolean {
    const next = this.#words[this.#at]
    return next !== undefined && next !== ')' && next !== '-o' && next !== '-or'
  }

  #primary(): FindTest | null {
    const word = this.#words[this.#at++]
    if (word === '!' || word === '-not') {
      const test = this.#primary()
      return test === null ? null : { kind: 'not', test }
    }
    if (word === '(') {
      const test = this.#or()
      return this.#take(')') ? test : null
    }
    switch (word) {
      case '-print':
      case '-print0':
      case '-prune':
      case '-quit':
        return { kind: word.slice(1) as 'print' | 'print0' | 'prune' | 'quit' }
      case '-delete':
        this.isDepthFirst = true
        return { kind: 'delete' }
      case '-depth':
        this.isDepthFirst = true
        return ALWAYS
      case '-exec':
        return this.#exec()
      case '-xdev':
      case '-mount':
      case '-true':
        return ALWAYS
      case '-false':
        return { kind: 'test', holds: () => false }
      case '-empty':
        return { kind: 'test', holds: isEmpty }
      default:
        return word === undefined ? null : this.#valued(word)
    }
  }

  #valued(word: string): FindTest | null {
    const value = this.#words[this.#at++]
    if (value === undefined) return null
    switch (word) {
      case '-maxdepth':
      case '-mindepth': {
        if (!/^\d+$/.test(value)) return null
        if (word === '-maxdepth') this.maxDepth = Number(value)
        else this.minDepth = Number(value)
        return ALWAYS
      }
      case '-name':
      case '-iname':
        return patternTest(value, word === '-iname', ({ name }) => name)
      case '-path':
      case '-ipath':
      case '-wholename':
        return patternTest(value, word === '-ipath', ({ path }) => path)
      case '-type':
        return typeTest(value)
      case '-perm':
        return permissionTest(value)
      case '-user':
      case '-uid':
        return /^\d+$/.test(value) ? { kind: 'test', holds: ({ node }) => node.uid === Number(value) } : null
      case '-group':
      case '-gid':
        return /^\d+$/.test(value) ? { kind: 'test', holds: ({ node }) => node.gid === Number(value) } : null
      default:
        return null
    }
  }

  #exec(): FindTest | null {
    const rest = this.#words.slice(this.#at)
    const end = rest.findIndex((word, index) => word === ';' || (word === '+' && rest[index - 1] === '{}'))
    if (end < 1) return null
    this.#at += end + 1
    const isAtOnce = rest[end] === '+'
    return { kind: 'exec', words: rest.slice(0, isAtOnce ? end - 1 : end), isAtOnce }
  }

  #take(word: string): boolean {
    if (this.#words[this.#at] !== word) return false
    this.#at++
    return true
  }
}

function patternTest(text: string, ignoresCase: boolean, of: (visit: Visit) => string): FindTest {
  const fold = (part: string): string => (ignoresCase ? part.toLowerCase() : part)
  const pattern = compilePattern(fold(text))
  return { kind: 'test', holds: (visit) => matchesPattern(pattern, fold(of(visit))) }
}

const TYPES: Readonly<Record<string, string>> = { f: 'file', d: 'folder', l: 'link' }

function typeTest(letters: string): FindTest | null {
  const kinds = new Set(letters.split(',').map((letter) => TYPES[letter]))
  return kinds.has(undefined) ? null : { kind: 'test', holds: ({ node }) => kinds.has(node.kind) }
}

// -perm 644: exactly; -perm -111: all of them; -perm /111 or +111: any
function permissionTest(text: string): FindTest | null {
  const [, sign = '', digits] = /^([-/+]?)([0-7]{1,4})$/.exec(text) ?? []
  if (digits === undefined) return null
  const bits = Number.parseInt(digits, 8)
  const holds = ({ node: { mode } }: Visit): boolean =>
    sign === '' ? mode === bits : sign === '-' ? (mode & bits) === bits : bits === 0 || (mode & bits) !== 0
  return { kind: 'test', holds }
}

function isEmpty({ node }: Visit): boolean | null {
  if (node.kind === 'file') {
    const { minBytes, maxBytes } = sizeOf(node.content)
    return maxBytes === 0 ? true : minBytes > 0 ? false : null
  }
  if (node.kind !== 'folder') return false
  const children = [...node.children.values()].filter((child) => child.kind !== 'unknown' || child.presence !== 'gone')
  if (children.some((child) => child.kind !== 'unknown' || child.presence === 'there')) return false
  return children.length > 0 || node.doubt !== null ? null : true
}
