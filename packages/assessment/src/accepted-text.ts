import { z } from 'zod'
import { readPattern } from './safe-pattern.ts'

/** The longest text that a learner may type into a field of one line. */
export const MAX_TYPED_CHARACTERS = 500

// A field of one line cannot hold more, and a learner should not have to type it.
const MAX_ACCEPTED_CHARACTERS = 200

const AcceptedAnswer = z
  .string()
  .max(MAX_ACCEPTED_CHARACTERS)
  .refine((text) => text.trim() !== '', 'An empty answer is never right; expected what a learner types')
  .refine((text) => !text.includes('\n'), 'The answer has several lines; expected one')

/** Answers as a list, none of them empty. */
export const AcceptedAnswers = z.array(AcceptedAnswer).max(20)

/** The fields that say which typed texts are right, and how a text is compared with them. */
export const acceptedTextFields = {
  accepted: AcceptedAnswers.min(1),
  pattern: z.string().nullable().default(null),
  ignoreCase: z.boolean().default(false),
  spaces: z.enum(['trim', 'collapse', 'exact']).default('trim'),
}

/** How a typed text is compared. */
export interface Comparison {
  readonly ignoreCase: boolean
  /** `trim` leaves out spaces around the text, `collapse` also counts several as one, `exact` compares all of them. */
  readonly spaces: 'trim' | 'collapse' | 'exact'
}

/** Texts to compare with, and a pattern for others. */
export interface TextRule {
  readonly accepted: readonly string[]
  readonly pattern: string | null
}

/** Whether a rule takes what was typed; nothing but spaces is never taken. */
export function takesText(rule: TextRule, comparison: Comparison, typed: string): boolean {
  if (typed.trim() === '') return false
  const text = withSpaces(typed, comparison)
  const wanted = withCase(text, comparison)
  if (rule.accepted.some((accepted) => withCase(withSpaces(accepted, comparison), comparison) === wanted)) return true
  return rule.pattern !== null && matchesPattern(rule.pattern, comparison, text)
}

/** What is wrong with a rule's pattern, or null: it must be one, and take one of the answers given as examples. */
export function faultOfPattern({ accepted, pattern }: TextRule, comparison: Comparison): string | null {
  if (pattern === null) return null
  const read = readPattern(pattern, comparison)
  if (!read.ok) {
    const [wrong = '', expected = ''] = read.fault.message.split('; expected ')
    return `${wrong} (at character ${read.fault.at + 1}); expected ${expected}`
  }
  const isExampleTaken = accepted.some((example) => read.pattern.matches(withSpaces(example, comparison)))
  if (isExampleTaken || accepted.length === 0) return null
  return 'The pattern takes none of the accepted answers; expected one of them as an example of it'
}

function matchesPattern(source: string, comparison: Comparison, text: string): boolean {
  const read = readPattern(source, comparison)
  if (!read.ok) throw new Error(`A question has a pattern that is none: ${source}`)
  return read.pattern.matches(text)
}

// A letter with its accent is the same whether it was typed as one character or as two.
function withSpaces(text: string, { spaces }: Comparison): string {
  const composed = text.normalize('NFC')
  if (spaces === 'exact') return composed
  return spaces === 'trim' ? composed.trim() : composed.trim().replace(/\s+/gu, ' ')
}

function withCase(text: string, { ignoreCase }: Comparison): string {
  return ignoreCase ? text.toLowerCase() : text
}
