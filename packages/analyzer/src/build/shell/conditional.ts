import type { ArithmeticCommand, TestCommand, TestExpression } from 'unbash'
import { isKnown, type Value } from '../machine/value.ts'
import { testNumbers, testUnary, testBinaryFiles } from './builtins/test-operators.ts'
import { conclude } from './conclude.ts'
import { ShellAbort, type Outcome, type Stakes } from './outcome.ts'
import type { Shell } from './shell.ts'
import { evaluate, evaluateText } from './words/arithmetic.ts'
import { expandPattern, expandText } from './words/expand.ts'
import { compilePattern, matchesPattern } from './words/pattern.ts'

/** Runs `[[ … ]]`. */
export function runConditional(shell: Shell, node: TestCommand, stakes: Stakes): Outcome {
  if (shell.dialect === 'dash' && isPlain(node.expression)) return missing(shell, '[[', stakes)
  const isKnownHere = shell.dialect === 'bash' || (shell.dialect === 'ash' && isBare(node.expression))
  const verdict = !isKnownHere ? null : judge(shell, node.expression)
  if (verdict === null) shell.doubt('What [[ comes to can’t be told')
  return conclude(shell, verdict === null ? null : Number(!verdict), stakes)
}

/** Whether a shell that does not know `[[` takes it for a command that it does not find. */
function isPlain(expression: TestExpression): boolean {
  switch (expression.type) {
    case 'TestUnary':
      return true
    case 'TestBinary':
      return expression.operator !== '<' && expression.operator !== '>'
    case 'TestNot':
      return isPlain(expression.operand)
    case 'TestLogical':
      return expression.operator === '&&' && expression.operands.every(isPlain)
    case 'TestGroup':
      return false
  }
}

/** Whether nothing is quoted or expanded: busybox has ideas of its own about the rest. */
function isBare(expression: TestExpression): boolean {
  switch (expression.type) {
    case 'TestUnary':
      return expression.operand.parts === undefined
    case 'TestBinary':
      return (
        ![expression.left, expression.right].some(({ parts }) => parts !== undefined) &&
        !/[<>~]/.test(expression.operator)
      )
    case 'TestNot':
      return isBare(expression.operand)
    case 'TestLogical':
      return expression.operands.every(isBare)
    case 'TestGroup':
      return false
  }
}

function missing(shell: Shell, name: string, stakes: Stakes): Outcome {
  shell.complain(`${name}: not found`)
  return conclude(shell, 127, stakes)
}

/** Runs `(( … ))`. */
export function runArithmeticCommand(shell: Shell, node: ArithmeticCommand, stakes: Stakes): Outcome {
  if (shell.dialect !== 'bash') {
    shell.doubt(`What ((${node.body})) does depends on the shell`)
    return conclude(shell, null, stakes)
  }
  const value = evaluate(shell, node.expression)
  return conclude(shell, typeof value === 'bigint' ? Number(value === 0n) : null, stakes)
}

function judge(shell: Shell, expression: TestExpression): boolean | null {
  shell.spend()
  switch (expression.type) {
    case 'TestGroup':
      return judge(shell, expression.expression)
    case 'TestNot': {
      const verdict = judge(shell, expression.operand)
      if (verdict === null) return null
      return expression.negations.length % 2 === 1 ? !verdict : verdict
    }
    case 'TestLogical':
      return judgeAll(shell, expression.operands, expression.operator === '&&')
    case 'TestUnary':
      return testUnary(shell, expression.operator, expandText(shell, expression.operand))
    case 'TestBinary':
      return judgeBinary(shell, expression)
  }
}

function judgeAll(shell: Shell, operands: readonly TestExpression[], isAnd: boolean): boolean | null {
  let verdict: boolean | null = isAnd
  for (const operand of operands) {
    const own = judge(shell, operand)
    if (own === !isAnd) return own
    if (own === null) verdict = null
  }
  return verdict
}

function judgeBinary(
  shell: Shell,
  { operator, left, right }: Extract<TestExpression, { type: 'TestBinary' }>,
): boolean | null {
  const a = expandText(shell, left)
  switch (operator) {
    case '=':
    case '==':
    case '!=': {
      const pattern = expandPattern(shell, right)
      if (pattern === '*') return operator !== '!='
      if (!isKnown(a) || !isKnown(pattern)) return null
      return matchesPattern(compilePattern(pattern), a) === (operator !== '!=')
    }
    case '=~':
      return matchesRegularExpression(a, right, expandText(shell, right))
    case '<':
    case '>':
      return compare(a, expandText(shell, right), operator)
    case '-nt':
    case '-ot':
    case '-ef':
      return testBinaryFiles(shell, operator, a, expandText(shell, right))
    default:
      return judgeNumbers(shell, operator, a, expandText(shell, right))
  }
}

function compare(a: Value, b: Value, operator: string): boolean | null {
  // oxlint-disable-next-line no-control-regex -- the order of other letters is that of the locale
  if (!isKnown(a) || !isKnown(b) || !/^[\u0000-\u007f]*$/.test(a + b)) return null
  // Letters of either case stand elsewhere in most locales than they do in C.
  if (/[A-Z]/.test(a + b) && /[a-z]/.test(a + b)) return null
  if (/[^A-Za-z0-9]/.test(a + b)) return null
  return operator === '<' ? a < b : a > b
}

// Only what means the same in POSIX and here, and can't take long: no groups that are repeated.
const PLAIN_EXPRESSION = /^\^?(?:[\w./: -]|\\[.+*?$^/()[\]]|\[[\w^.:-]+\]|[.]|[+*?](?![+*?]))*\$?$/

function matchesRegularExpression(text: Value, word: { readonly text: string }, source: Value): boolean | null {
  if (!isKnown(text) || !isKnown(source) || text.length > 2000 || source.length > 100) return null
  const isLiteral = /^(["']).*\1$/.test(word.text)
  if (isLiteral) return text.includes(source)
  if (/["'\\$]./.test(word.text) || !PLAIN_EXPRESSION.test(source) || (source.match(/[+*]/g)?.length ?? 0) > 3)
    return null
  if (/^\^?[+*?]|\[:|\[\^?-|-\]/.test(source)) return null
  return new RegExp(source, 's').test(text)
}

function judgeNumbers(shell: Shell, operator: string, left: Value, right: Value): boolean | null {
  if (!isKnown(left) || !isKnown(right)) return null
  const [a, b] = [evaluateText(shell, left), evaluateText(shell, right)]
  if (typeof a !== 'bigint' || typeof b !== 'bigint') return null
  const verdict = testNumbers(operator, a, b)
  if (verdict === undefined) throw new ShellAbort(`${operator}: syntax error`, 2)
  return verdict
}
