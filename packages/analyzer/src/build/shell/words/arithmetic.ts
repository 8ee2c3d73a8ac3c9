import { parse, type ArithmeticExpression, type ArithmeticWord, type Word } from 'unbash'
import { textOf } from '../../files/content.ts'
import { isKnown, type UnknownText, type Value } from '../../machine/value.ts'
import { mayFail } from '../fork.ts'
import { ShellAbort } from '../outcome.ts'
import type { Shell } from '../shell.ts'
import { substitute } from '../subshell.ts'
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
    case 'ArithmeticCommandExpansion': {
      if (expression.script === undefined) return { why: `what ${expression.text} comes to is not known` }
      const output = textOf(substitute(shell, expression.script, expression.script.source === undefined))
      if (output === null) return { why: `what ${expression.text} prints is not known` }
      return evaluateExpanded(shell, output.trimEnd(), depth)
    }
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
  if (!isOne || statement?.command.type !== 'ArithmeticCommand') {
    return unclear(shell, `${text} is no expression that is known here`)
  }
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
  if (/["']/.test(word.value)) {
    return unclear(shell, 'quotes in a sum are not for every shell')
  }
  if (word.parts === undefined && !/[$`"']/.test(word.value)) return evaluateName(shell, word.value, depth)
  const inner = word.parts === undefined ? readWord(word.value) : { ...word, type: 'Word' as const, text: word.value }
  if (inner === null) return unclear(shell, `${word.value} can’t be read`)
  return evaluateExpanded(shell, joinPieces(shell.pieces(inner, true)), depth)
}

/** What an expansion in a sum comes to: `$x` with `1 + 2` in it becomes part of the sum, not a number. */
function evaluateExpanded(shell: Shell, text: Value, depth: number): NumberValue {
  if (!isKnown(text)) return text
  const isOneThing = /^\s*([A-Za-z_]\w*|[+-]?\w+)?\s*$/.test(text)
  return isOneThing ? evaluateName(shell, text.trim(), depth) : unclear(shell, `${text} is more than a number`)
}

function readWord(text: string): Word | null {
  const tree = parse(`: ${text}`)
  const [statement] = tree.commands
  if (tree.errors !== undefined || tree.commands.length !== 1 || statement?.command.type !== 'Command') return null
  const [word, ...more] = statement.command.suffix
  return word?.type === 'Word' && more.length === 0 ? word : null
}

function evaluateName(shell: Shell, text: string, depth: number): NumberValue {
  if (text === '') return FALSE
  const number = readNumber(text)
  if (number !== null) return number
  if (/^\d+$/.test(text)) throw new ShellAbort(`${text}: value too great for base`, shell.dialect === 'bash' ? 1 : 2)
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

/** Where a sum is no sum for every shell, it may be the end of the script. */
function unclear(shell: Shell, why: string): UnknownText {
  mayFail(shell, why)
  return { why }
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
    return unclear(shell, `dash reads ${operator} in its own way`)
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
