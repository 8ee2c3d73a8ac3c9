import type { Answer } from '@/questions/question.ts'

/** Whether nothing is filled in: no option, no text, no number, neither true nor false. */
export function isBlank(answer: Answer | null): boolean {
  return answer === null || Object.entries(answer).every(([field, value]) => field === 'kind' || isEmpty(value))
}

/** Whether two answers say the same, whatever the order in which their fields were written. */
export function sameAnswer(one: Answer | null, other: Answer | null): boolean {
  if (isBlank(one) || isBlank(other)) return isBlank(one) && isBlank(other)
  return inOrder(one) === inOrder(other)
}

function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === ''
  return value === null || (typeof value === 'object' && Object.values(value).every(isEmpty))
}

// A database gives fields back in an order of its own.
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
