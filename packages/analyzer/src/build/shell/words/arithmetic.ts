import { parse, type ArithmeticExpression, type ArithmeticWord } from 'unbash'
import { isKnown, type UnknownText, type Value } from '../../machine/value.ts'
import { ShellAbort } from '../outcome.ts'
import type { Shell } from '../shell.ts'
import { assign, readText } from '../variables.ts'
import { joinPieces, type Piece } from './pieces.ts'

/** A whole number as shells count, or why it can't be told. */
export type NumberValue = bigint | UnknownText

const TRUE = 1n
const FALSE = 0n

/** What an arithmetic expression comes to. */
export function evaluate(shell: Shell, expression: ArithmeticExpression | undefined, depth = 0): NumberValue {
  shell.spend()
  if (expression === undefined) return FALSE
  switch (expression.type) {
    case 'ArithmeticGroup':
      return evaluate(shell, expression.expression, depth)
    case 'ArithmeticWord':
      return evaluateWord(shell, expression, depth)
    case 'ArithmeticUnary':
      return evaluateUnary(shell, expression, depth)
    case 'ArithmeticTernary': {
      const test = evaluate(shell, expression.test, depth)
      if (typeof test !== 'bigint') return test
      return evaluate(shell, test === FALSE ? expression.alternate : expression.consequent, depth)
    }
    case 'ArithmeticBinary':
      return evaluateBinary(shell, expression, depth)
    case 'ArithmeticCommandExpansion':
      return { why: `what ${expression.text} comes to is not known` }
  }
}

/** What the text of an expression comes to. */
export function evaluateText(shell: Shell, text: string, depth = 0): NumberValue {
  const number = readNumber(text.trim())
  if (number !== null) return number
  if (depth > 20) throw new ShellAbort(`${text}: expression recursion level exceeded`, 1)
  const tree = parse(`((${text}))`)
  const [statement] = tree.commands
  const isOne = tree.errors === undefined && tree.commands.length === 1
  if (!isOne || statement?.command.type !== 'ArithmeticCommand')
    return { why: `${text} is no expression that is known here` }
  return evaluate(shell, statement.command.expression, depth + 1)
}

function readNumber(text: string): bigint | null {
  const match = /^([+-]?)(0[xX][0-9A-Fa-f]+|\d+)$/.exec(text)
  if (match === null) return null
  const [, sign, digits = ''] = match
  const isOctal = /^0[0-7]+$/.test(digits)
  if (/^0\d*[89]/.test(digits)) return null
  const value = wrap(BigInt(isOctal ? `0o${digits.slice(1)}` : digits))
  return sign === '-' ? -value : value
}

function wrap(value: bigint): bigint {
  return BigInt.asIntN(64, value)
}

function evaluateWord(shell: Shell, word: ArithmeticWord, depth: number): NumberValue {
  if (word.parts !== undefined) {
    const { pos, end, value } = word
    const text = joinPieces(shell.pieces({ type: 'Word', text: value, value, pos, end, parts: word.parts }, true))
    if (!isKnown(text)) return text
    // `$x` with "1 + 2" in it becomes part of the expression around it, which is not how it was read.
    const isOneThing = /^\s*([A-Za-z_]\w*|[+-]?\w+)?\s*$/.test(text)
    return isOneThing ? evaluateName(shell, text.trim(), depth) : { why: `${value} holds a whole expression` }
  }
  return evaluateName(shell, word.value, depth)
}

function evaluateName(shell: Shell, text: string, depth: number): NumberValue {
  if (text === '') return FALSE
  const number = readNumber(text)
  if (number !== null) return number
  if (!/^[A-Za-z_]\w*$/.test(text)) return { why: `${text} is no number that is known here` }
  return variableNumber(shell, text, depth)
}

function variableNumber(shell: Shell, name: string, depth: number): NumberValue {
  const value: Value | undefined = readText(shell, name)
  if (value === undefined && shell.state.options.has('u')) throw new ShellAbort(`${name}: unbound variable`, 1)
  if (value === undefined || value === '') return FALSE
  if (!isKnown(value)) return value
  const number = readNumber(value.trim())
  if (number !== null) return number
  if (shell.dialect === 'dash') throw new ShellAbort(`Illegal number: ${value}`, 2)
  return shell.dialect === 'sh' ? { why: `${name} is no number` } : evaluateText(shell, value, depth + 1)
}

type Unary = Extract<ArithmeticExpression, { type: 'ArithmeticUnary' }>
type Binary = Extract<ArithmeticExpression, { type: 'ArithmeticBinary' }>

function evaluateUnary(shell: Shell, { operator, operand, prefix }: Unary, depth: number): NumberValue {
  if (operator === '++' || operator === '--') return step(shell, operator, operand, prefix, depth)
  const value = evaluate(shell, operand, depth)
  if (typeof value !== 'bigint') return value
  switch (operator) {
    case '-':
      return wrap(-value)
    case '+':
      return value
    case '!':
      return value === FALSE ? TRUE : FALSE
    case '~':
      return ~value
    default:
      return { why: `${operator} is not known here` }
  }
}

function step(
  shell: Shell,
  operator: string,
  operand: ArithmeticExpression,
  isPrefix: boolean,
  depth: number,
): NumberValue {
  // dash has no such operators: it takes two signs.
  if (shell.dialect === 'dash') {
    if (isPrefix) return evaluate(shell, operand, depth)
    throw new ShellAbort('arithmetic expression: expecting primary', 2)
  }
  if (shell.dialect === 'sh') return { why: `not every shell knows ${operator}` }
  const before = evaluate(shell, operand, depth)
  const after = typeof before === 'bigint' ? wrap(operator === '++' ? before + 1n : before - 1n) : before
  store(shell, operand, after)
  return isPrefix ? after : before
}

function store(shell: Shell, target: ArithmeticExpression, value: NumberValue): void {
  if (target.type !== 'ArithmeticWord' || !/^[A-Za-z_]\w*$/.test(target.value)) {
    throw new ShellAbort('attempted assignment to non-variable', 1)
  }
  assign(shell, target.value, typeof value === 'bigint' ? value.toString() : value)
}

function evaluateBinary(shell: Shell, { operator, left, right }: Binary, depth: number): NumberValue {
  if (operator === '&&' || operator === '||') return evaluateLogical(shell, operator, left, right, depth)
  if (operator === '=') {
    const value = evaluate(shell, right, depth)
    store(shell, left, value)
    return value
  }
  if (shell.dialect === 'dash' && (operator === ',' || operator === '**')) {
    throw new ShellAbort('arithmetic expression: expecting EOF', 2)
  }
  const a = evaluate(shell, left, depth)
  const b = evaluate(shell, right, depth)
  const isAssignment = operator.endsWith('=') && !['==', '!=', '<=', '>='].includes(operator)
  const plain = isAssignment ? operator.slice(0, -1) : operator
  const value = typeof a !== 'bigint' ? a : typeof b !== 'bigint' ? b : calculate(shell, plain, a, b)
  if (isAssignment) store(shell, left, value)
  return value
}

function evaluateLogical(
  shell: Shell,
  operator: string,
  left: ArithmeticExpression,
  right: ArithmeticExpression,
  depth: number,
): NumberValue {
  const a = evaluate(shell, left, depth)
  if (typeof a !== 'bigint') return a
  if ((a !== FALSE) === (operator === '||')) return a === FALSE ? FALSE : TRUE
  const b = evaluate(shell, right, depth)
  if (typeof b !== 'bigint') return b
  return b === FALSE ? FALSE : TRUE
}

const OPERATORS: Readonly<Record<string, (a: bigint, b: bigint) => bigint | boolean>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
  '<<': (a, b) => a << BigInt.asUintN(6, b),
  '>>': (a, b) => a >> BigInt.asUintN(6, b),
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '&': (a, b) => a & b,
  '|': (a, b) => a | b,
  '^': (a, b) => a ^ b,
  ',': (_, b) => b,
}

function calculate(shell: Shell, operator: string, a: bigint, b: bigint): NumberValue {
  if (operator === '**') return power(shell, a, b)
  if ((operator === '/' || operator === '%') && b === 0n) {
    throw new ShellAbort('division by 0', shell.dialect === 'bash' ? 1 : 2)
  }
  const result = OPERATORS[operator]?.(a, b)
  if (result === undefined) return { why: `${operator} is not known here` }
  if (typeof result === 'boolean') return result ? TRUE : FALSE
  return wrap(result)
}

function power(shell: Shell, base: bigint, exponent: bigint): NumberValue {
  if (exponent < 0n) throw new ShellAbort('exponent less than 0', shell.dialect === 'bash' ? 1 : 2)
  let [result, square, left] = [1n, base, exponent]
  for (; left > 0n; left >>= 1n) {
    if ((left & 1n) === 1n) result = wrap(result * square)
    square = wrap(square * square)
  }
  return result
}

/** A number as the shell writes it. */
export function numberText(value: NumberValue): Value {
  return typeof value === 'bigint' ? value.toString() : value
}

/** What a word in the place of a number comes to. */
export function evaluatePieces(shell: Shell, pieces: readonly Piece[]): NumberValue {
  const text = joinPieces(pieces)
  return isKnown(text) ? evaluateText(shell, text) : text
}
