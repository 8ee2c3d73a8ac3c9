import { isAscii, isQuick, type PosixPattern } from '../posix-pattern.ts'
import type { SedAddress, SedCommand, SedScript, SedSubstitution } from './sed-script.ts'

/** What sed makes of a text; null where that can't be told. */
export function runSed(script: SedScript, text: string, isQuiet: boolean): string | null {
  const lines = text === '' ? [] : (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n')
  if (!patternsOf(script).every((pattern) => isClear(pattern, lines))) return null
  // Where the last line has no end, programs differ in what they put behind it.
  const hasText = script.some(({ action }) => 'text' in action || action.kind === 'number')
  if (!text.endsWith('\n') && (hasText || isQuiet)) return null
  return new Run(script, lines, isQuiet).run(text.endsWith('\n'))
}

function patternsOf(script: SedScript): readonly PosixPattern[] {
  return script.flatMap(({ addresses, action }) => [
    ...addresses.flatMap((address) => (address.kind === 'match' ? [address.pattern] : [])),
    ...(action.kind === 'substitute' ? [action.pattern] : []),
  ])
}

function isClear(pattern: PosixPattern, lines: readonly string[]): boolean {
  return (
    isQuick(pattern, lines) &&
    isAscii(pattern.regex.flags.includes('i') || pattern.countsCharacters ? lines.join('') : '')
  )
}

class Run {
  readonly #script: SedScript
  readonly #lines: readonly string[]
  readonly #isQuiet: boolean
  // For each command with two addresses, the line that ends the lines it is in; null outside.
  readonly #open = new Map<SedCommand, number | SedAddress>()
  #written: string[] = []
  #line = ''
  #number = 0
  #queue: string[] = []

  constructor(script: SedScript, lines: readonly string[], isQuiet: boolean) {
    this.#script = script
    this.#lines = lines
    this.#isQuiet = isQuiet
  }

  run(hasLastEnd: boolean): string | null {
    let isLastShown = false
    for (const [index, line] of this.#lines.entries()) {
      this.#line = line
      this.#number = index + 1
      const before = this.#written.length
      const end = this.#cycle()
      if (end === 'unknown') return null
      if (end !== 'deleted' && !this.#isQuiet) this.#written.push(this.#line)
      isLastShown = index === this.#lines.length - 1 && this.#written.length > before
      this.#written.push(...this.#queue)
      this.#queue = []
      if (end === 'quit') break
    }
    const text = this.#written.map((line) => `${line}\n`).join('')
    return hasLastEnd || !isLastShown ? text : text.slice(0, -1)
  }

  #cycle(): 'done' | 'deleted' | 'quit' | 'unknown' {
    for (const command of this.#script) {
      if (this.#isFor(command) === command.isInverted) continue
      const { action } = command
      switch (action.kind) {
        case 'delete':
          return 'deleted'
        case 'print':
          this.#written.push(this.#line)
          break
        case 'quit':
          return 'quit'
        case 'number':
          this.#written.push(String(this.#number))
          break
        case 'append':
          this.#queue.push(action.text)
          break
        case 'insert':
          this.#written.push(action.text)
          break
        case 'change':
          if (command.addresses.length > 1) return 'unknown'
          this.#written.push(action.text)
          return 'deleted'
        case 'map':
          this.#line = this.#line
            .split('')
            .map((char) => action.chars.get(char) ?? char)
            .join('')
          break
        case 'substitute':
          if (this.#substitute(action) && action.prints) this.#written.push(this.#line)
      }
    }
    return 'done'
  }

  #isFor(command: SedCommand): boolean {
    const [first, second] = command.addresses
    if (first === undefined) return true
    if (second === undefined) return this.#isAt(first)
    const until = this.#open.get(command)
    if (until !== undefined) {
      const isEnd = typeof until === 'number' ? this.#number >= until : this.#isAt(until)
      if (isEnd) this.#open.delete(command)
      return typeof until !== 'number' || this.#number <= until
    }
    if (!this.#isAt(first)) return false
    if (second.kind !== 'line') this.#open.set(command, second)
    else if (second.number > this.#number) this.#open.set(command, second.number)
    return true
  }

  #isAt(address: SedAddress): boolean {
    switch (address.kind) {
      case 'line':
        return this.#number === address.number
      case 'last':
        return this.#number === this.#lines.length
      case 'match':
        address.pattern.regex.lastIndex = 0
        return address.pattern.regex.test(this.#line)
    }
  }

  #substitute({ pattern, replacement, isGlobal, nth }: SedSubstitution): boolean {
    let [count, end] = [0, -1]
    let hasReplaced = false
    pattern.regex.lastIndex = 0
    this.#line = this.#line.replaceAll(pattern.regex, (whole: string, ...groups: unknown[]) => {
      const start = groups.find((group) => typeof group === 'number') ?? 0
      // Nothing at all is no match where the one before has just ended.
      if (whole === '' && start === end) return ''
      end = start + whole.length
      count++
      if (count < nth || (!isGlobal && count > nth)) return whole
      hasReplaced = true
      return replacement
        .map((part) => (typeof part === 'string' ? part : part === 0 ? whole : textOf(groups[part - 1])))
        .join('')
    })
    return hasReplaced
  }
}

function textOf(group: unknown): string {
  return typeof group === 'string' ? group : ''
}
