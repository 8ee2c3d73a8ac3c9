import { defineCommand } from '../command-model.ts'
import { failed, succeeded } from '../results.ts'

export const expr = defineCommand({
  names: ['expr'],
  summary: 'Calculates with two whole numbers, or compares two words.',
  run({ words }) {
    const [left = '', operator = '', right = ''] = words
    if (words.length !== 3) return null
    if (operator === '=' || operator === '!=') return answer((left === right) === (operator === '=') ? 1n : 0n)
    if (!/^-?\d{1,15}$/.test(left) || !/^-?\d{1,15}$/.test(right)) return null
    const value = calculate(BigInt(left), operator, BigInt(right))
    return value === 'by zero' ? failed('expr: division by zero', 2) : value === null ? null : answer(value)
  },
})

function calculate(left: bigint, operator: string, right: bigint): bigint | null | 'by zero' {
  switch (operator) {
    case '+':
      return left + right
    case '-':
      return left - right
    case '*':
      return left * right
    case '/':
      return right === 0n ? 'by zero' : left / right
    case '%':
      return right === 0n ? 'by zero' : left % right
    case '<':
      return left < right ? 1n : 0n
    case '>':
      return left > right ? 1n : 0n
    case '<=':
      return left <= right ? 1n : 0n
    case '>=':
      return left >= right ? 1n : 0n
    default:
      return null
  }
}

// Nothing and naught are failures.
function answer(value: bigint): ReturnType<typeof succeeded> {
  return { ...succeeded(`${value}\n`), status: value === 0n ? 1 : 0 }
}
