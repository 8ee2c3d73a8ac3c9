import { z } from 'zod'
import { type Parameters, ParametersSchema, type Pick, picksOf } from './parameters.ts'
import { fillPlaceholders, hasPlaceholder, type JsonValue, unknownPlaceholders } from './placeholders.ts'
import { type Question, type QuestionKindName, QuestionSchema } from './registry.ts'
import { seededRandom } from './seeded-random.ts'

/** A question as written with parameters: its fields hold placeholders that a variant fills. */
export interface ParametrisedQuestion {
  readonly kind: QuestionKindName
  readonly title: string
  readonly concepts: readonly string[]
  readonly parameters: Parameters
  readonly [field: string]: JsonValue
}

/** A question as its author wrote it: one that stays the same, or one of which each attempt draws a variant. */
export type QuestionTemplate = Question | ParametrisedQuestion

/** One question of a template, and the picks that made it; an empty text without parameters. */
export interface Variant {
  readonly question: Question
  readonly variant: string
}

type Fields = { readonly [field: string]: JsonValue }
type Issue = z.core.$ZodIssue
type TemplateReading =
  | { readonly ok: true; readonly template: QuestionTemplate }
  | { readonly ok: false; readonly issues: readonly Issue[] }

// What a course shows in one place for all learners.
const FIXED_FIELDS = ['kind', 'title', 'concepts'] as const

const variantsByTemplate = new WeakMap<QuestionTemplate, readonly Variant[]>()

/** Checks what an author wrote, in every variant of it; an issue carries the path of the field in the file. */
export const QuestionTemplateSchema: z.ZodType<QuestionTemplate> = z.unknown().transform((input, context) => {
  const read = readTemplate(input)
  if (read.ok) return read.template
  context.issues.push(...(read.issues as readonly z.core.$ZodRawIssue[]))
  return z.NEVER
})

/** The variant that belongs to the seed; the same for ever while the template stays the same. */
export function variantOf(template: QuestionTemplate, seed: number): Variant {
  const variants = variantsOf(template)
  const drawn = variants[seededRandom(seed, 'variant').below(variants.length)]
  if (drawn === undefined) throw new Error('A question has no variant')
  return drawn
}

/** Every variant of a template, in an order that is always the same. Throws if one is no question. */
export function variantsOf(template: QuestionTemplate): readonly Variant[] {
  const known = variantsByTemplate.get(template)
  if (known !== undefined) return known
  const variants = isParametrised(template)
    ? picksOf(template.parameters).map((pick) => ({ question: getQuestion(template, pick), variant: pick.key }))
    : [{ question: template, variant: '' }]
  variantsByTemplate.set(template, variants)
  return variants
}

/** Whether attempts at the question differ by more than an order. */
export function isParametrised(template: QuestionTemplate): template is ParametrisedQuestion {
  return 'parameters' in template
}

function readTemplate(input: unknown): TemplateReading {
  if (!isObject(input)) return readPlain(input)
  return 'parameters' in input ? readParametrised(input) : readPlain(input)
}

function readPlain(input: unknown): TemplateReading {
  const unknown = isObject(input) ? faultsOfNames(input, new Set()) : []
  const parsed = QuestionSchema.safeParse(input)
  if (parsed.success && unknown.length === 0) return { ok: true, template: parsed.data }
  return { ok: false, issues: [...(parsed.error?.issues ?? []), ...unknown] }
}

function readParametrised(input: Fields): TemplateReading {
  const checked = ParametersSchema.safeParse(input['parameters'])
  if (!checked.success) {
    const issues = checked.error.issues.map((issue) => ({ ...issue, path: ['parameters', ...issue.path] }))
    return { ok: false, issues }
  }
  const picks = picksOf(checked.data)
  const names = new Set(picks.flatMap(({ values }) => [...values.keys()]))
  const { parameters: _parameters, ...fields } = input
  const inNames = [...faultsOfNames(fields, names), ...faultsOfFixedFields(fields, names)]
  if (inNames.length > 0) return { ok: false, issues: inNames }

  const parsed = picks.map((pick) => ({ pick, result: readVariant(input, pick) }))
  const variants = parsed.flatMap(({ pick, result }) =>
    result.success ? [{ question: result.data, variant: pick.key }] : [],
  )
  const [first] = variants
  if (first === undefined || variants.length < picks.length) {
    const failed = parsed.map(({ pick, result }) => ({ variant: pick.key, issues: result.error?.issues ?? [] }))
    return { ok: false, issues: mergeIssues(failed) }
  }
  const { kind, title, concepts } = first.question
  const template: ParametrisedQuestion = { ...fields, kind, title, concepts, parameters: checked.data }
  variantsByTemplate.set(template, variants)
  return { ok: true, template }
}

// A text that is only {{port}} becomes a number; where the question wants text after all, it gets the number as text.
function readVariant({ parameters: _parameters, ...fields }: Fields, { values }: Pick): z.ZodSafeParseResult<Question> {
  const typed = QuestionSchema.safeParse(fillPlaceholders(fields, values, () => false))
  const wantText = new Set((typed.error?.issues ?? []).filter(wantsText).map(({ path }) => path.join('\n')))
  if (wantText.size === 0) return typed
  return QuestionSchema.safeParse(fillPlaceholders(fields, values, (path) => wantText.has(path.join('\n'))))
}

function getQuestion(template: ParametrisedQuestion, pick: Pick): Question {
  const { data, error } = readVariant(template, pick)
  if (data === undefined) throw error
  return data
}

function wantsText(issue: Issue): boolean {
  return issue.code === 'invalid_type' && issue.expected === 'string'
}

function faultsOfNames(fields: JsonValue, names: ReadonlySet<string>): readonly Issue[] {
  const expected =
    names.size === 0
      ? 'parameters that give it values, or the text without {{ }}'
      : `one of ${[...names].map((name) => `{{${name}}}`).join(', ')}`
  return unknownPlaceholders(fields, names).map(({ name, path }) =>
    custom(path, `{{${name}}} stands for nothing; expected ${expected}`),
  )
}

function faultsOfFixedFields(fields: Fields, names: ReadonlySet<string>): readonly Issue[] {
  return FIXED_FIELDS.filter((field) => hasPlaceholder(fields[field] ?? null, names)).map((field) =>
    custom([field], 'This differs between variants; expected the same for all, since the course shows it once'),
  )
}

// What is wrong everywhere is said as if there were no variants; the rest once, with the variants it is wrong in.
function mergeIssues(
  failed: readonly { readonly variant: string; readonly issues: readonly Issue[] }[],
): readonly Issue[] {
  const merged = new Map<string, { readonly issue: Issue; readonly variants: string[] }>()
  for (const { variant, issues } of failed) {
    for (const issue of issues) {
      const name = JSON.stringify([issue.path, issue.code, issue.message])
      const known = merged.get(name) ?? { issue, variants: [] }
      known.variants.push(variant)
      merged.set(name, known)
    }
  }
  return [...merged.values()].map(({ issue, variants }) =>
    variants.length === failed.length ? issue : custom(issue.path, inVariants(issue.message, variants)),
  )
}

function inVariants(message: string, [first = '', ...others]: readonly string[]): string {
  const where = others.length === 0 ? `with ${first}` : `with ${first} and ${others.length} more`
  const [wrong = message, expected] = message.split('; expected ')
  if (expected !== undefined) return `${wrong} (${where}); expected ${expected}`
  const ofSchema = /^[^:]+: expected (.+)$/.exec(message)?.[1]
  return ofSchema === undefined ? `${message} (${where})` : `This does not fit (${where}); expected ${ofSchema}`
}

function custom(path: readonly PropertyKey[], message: string): Issue {
  return { code: 'custom', path: [...path], message }
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
