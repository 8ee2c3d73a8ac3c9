import { z } from 'zod'
import { Concepts, LocalId } from '../question-fields.ts'
import { checkNames, findCheck } from './all-checks.ts'
import { openTest, readTest } from './test-schema.ts'

const MAX_POINTS = 100

const Fields = z.strictObject({
  id: LocalId.optional(),
  /** What is asked, in words of the author's own. */
  message: z.string().min(1).max(500).optional(),
  points: z.number().min(0).max(MAX_POINTS).default(1),
  /** Whether it is only shown once an answer was graded. */
  hidden: z.boolean().default(false),
  concepts: Concepts,
})

/** A check as an author writes it: one check of the vocabulary, and what it counts. */
export const CheckSchema = z
  .unknown()
  .transform((found, context) => readTest(found, Fields, findCheck, checkNames, context) as Check)

/** A check of an exercise: beside these fields, one that is named like a check of the vocabulary. */
export interface Check extends Readonly<z.output<typeof Fields>> {
  readonly [test: string]: unknown
}

/** The checks of an exercise with an id each: that the build goes well comes first, whether or not it was written. */
export function nameChecks(checks: readonly Check[]): readonly NamedCheck[] {
  const written = checks.find((check) => 'builds' in check)
  const first = written ?? { builds: true, points: 0, hidden: false, concepts: [] }
  const taken = new Set(checks.flatMap(({ id }) => id ?? []))
  return [first, ...checks.filter((check) => check !== written)].map((check) => {
    const id = check.id ?? freeId(check, taken)
    taken.add(id)
    const { kind, want } = openTest(check, findCheck)
    return { id, message: check.message ?? kind.ask(want), check }
  })
}

/** A check with its id, and what it asks of the learner. */
export interface NamedCheck {
  readonly id: string
  readonly message: string
  readonly check: Check
}

// size-under-20-mb, lacks-tool-go; the second that would be called so is lacks-tool-go-2.
function freeId(check: Check, taken: ReadonlySet<string>): string {
  const { kind, want } = openTest(check, findCheck)
  const words = [kind.name.replaceAll(/[A-Z]/g, (letter) => ` ${letter}`), ...(want === true ? [] : textsIn(want))]
  const id = words
    .join(' ')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 48)
    .replace(/-$/, '')
  if (!taken.has(id)) return id
  for (let number = 2; ; number++) if (!taken.has(`${id}-${number}`)) return `${id}-${number}`
}

function textsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, inner]) => {
      const texts = textsIn(inner)
      return texts.length === 0 ? [] : [name, ...texts]
    })
  }
  return [String(value)]
}
