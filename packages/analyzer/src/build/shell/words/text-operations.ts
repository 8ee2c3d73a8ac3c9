import type { ParameterOperation } from 'unbash'
import { isKnown, type Value } from '../../machine/value.ts'
import type { Shell } from '../shell.ts'
import { evaluatePieces } from './arithmetic.ts'
import { compilePattern, matchBeginning, matchEnd, matchesPattern, type Pattern } from './pattern.ts'
import { joinPieces, patternOf } from './pieces.ts'

// Trying every place of a long text takes the square of its length.
const LONGEST = 5000

type TextOperation = Exclude<ParameterOperation, { type: 'Default' }>

/** What `${x#…}`, `${x/…}`, `${x:…}` and `${x^}` make of a text. */
export function changeText(shell: Shell, operation: TextOperation, value: Value): Value {
  if (!isKnown(value)) return value
  if (value.length > LONGEST) return { why: 'the text is too long to be taken apart here' }
  shell.spend(1 + Math.floor(value.length / 10))
  switch (operation.type) {
    case 'Remove':
      return remove(shell, operation, value)
    case 'Replace':
      return replace(shell, operation, value)
    case 'Slice':
      return slice(shell, operation, value)
    case 'CaseModification':
      return changeCase(shell, operation, value)
    case 'Transform':
    case 'Names':
    case 'Unknown':
      return { why: `${operation.operator} is not known here` }
  }
}

function remove(shell: Shell, { operator, operand }: Extract<TextOperation, { type: 'Remove' }>, text: string): Value {
  const source = patternOf(shell.pieces(operand))
  if (!isKnown(source)) return source
  const pattern = compilePattern(source)
  const isLongest = operator.length === 2
  if (operator.startsWith('#')) return text.slice(matchBeginning(pattern, text, isLongest) ?? 0)
  return text.slice(0, matchEnd(pattern, text, isLongest) ?? text.length)
}

function replace(shell: Shell, operation: Extract<TextOperation, { type: 'Replace' }>, text: string): Value {
  const source = patternOf(shell.pieces(operation.pattern))
  const replacement = joinPieces(shell.pieces(operation.replacement))
  if (!isKnown(source)) return source
  if (!isKnown(replacement)) return replacement
  if (replacement.includes('&') || replacement.includes('\\')) {
    return { why: 'what & stands for in a replacement depends on the version of the shell' }
  }
  if (source === '') return text
  const pattern = compilePattern(source)
  if (operation.operator === '/#') {
    const length = matchBeginning(pattern, text, true)
    return length === null ? text : replacement + text.slice(length)
  }
  if (operation.operator === '/%') {
    const start = matchEnd(pattern, text, true)
    return start === null ? text : text.slice(0, start) + replacement
  }
  return replaceInside(shell, pattern, text, replacement, operation.operator === '//')
}

function replaceInside(shell: Shell, pattern: Pattern, text: string, replacement: string, isGlobal: boolean): Value {
  let result = ''
  for (let at = 0; at < text.length;) {
    shell.spend()
    const length = matchBeginning(pattern, text.slice(at), true)
    if (length === null || length === 0) {
      const char = String.fromCodePoint(text.codePointAt(at) ?? 0)
      result += char
      at += char.length
      continue
    }
    result += replacement
    at += length
    if (!isGlobal) return result + text.slice(at)
  }
  return result
}

function slice(shell: Shell, { offset, length }: Extract<TextOperation, { type: 'Slice' }>, text: string): Value {
  const start = evaluatePieces(shell, shell.pieces(offset, true))
  if (typeof start !== 'bigint') return start
  const chars = Array.from(text)
  const from = Number(start) < 0 ? chars.length + Number(start) : Number(start)
  if (from < 0 || from > chars.length) return ''
  if (length === undefined) return chars.slice(from).join('')
  const count = evaluatePieces(shell, shell.pieces(length, true))
  if (typeof count !== 'bigint') return count
  const to = Number(count) < 0 ? chars.length + Number(count) : from + Number(count)
  return chars.slice(from, Math.max(from, to)).join('')
}

function changeCase(
  shell: Shell,
  operation: Extract<TextOperation, { type: 'CaseModification' }>,
  text: string,
): Value {
  const source = operation.operand === undefined ? '?' : patternOf(shell.pieces(operation.operand))
  if (!isKnown(source)) return source
  // oxlint-disable-next-line no-control-regex -- other letters change by the rules of the locale
  if (!/^[\u0000-\u007f]*$/.test(text)) return { why: 'what is upper case depends on the locale' }
  const pattern = compilePattern(source === '' ? '?' : source)
  const isUpper = operation.operator.startsWith('^')
  const change = (char: string): string => {
    if (!matchesPattern(pattern, char)) return char
    return isUpper ? char.toUpperCase() : char.toLowerCase()
  }
  if (operation.operator.length === 2) return Array.from(text, change).join('')
  return change(text.charAt(0)) + text.slice(1)
}
