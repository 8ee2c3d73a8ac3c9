import { z } from 'zod'
import { QuestionSchema, QuestionTemplateSchema } from '@stagecraft/assessment'

interface SchemaShape {
  readonly properties?: Readonly<Record<string, SchemaShape>>
  readonly additionalProperties?: SchemaShape | boolean
  readonly items?: SchemaShape
  readonly anyOf?: readonly SchemaShape[]
  readonly oneOf?: readonly SchemaShape[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
}

/** The fields that a schema knows at a path; of several forms, the one that the value's `kind` names. */
export function fieldsAt(schema: z.ZodType, path: readonly PropertyKey[], value: unknown): readonly string[] {
  const kind = kindIn(value)
  const forms = shapesAt(schema, path)
  const named = forms.filter((form) => form.properties?.['kind']?.const === kind)
  return (named.length > 0 ? named : forms).flatMap((form) => Object.keys(form.properties ?? {}))
}

/** The values that a schema takes at a path, where it takes only certain ones. */
export function valuesAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  const forms = shapesAt(schema, path)
  return forms.flatMap((form) => ('const' in form ? [form.const] : (form.enum ?? []))).map(String)
}

function shapesAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly SchemaShape[] {
  return path.reduce<readonly SchemaShape[]>(
    (forms, step) => forms.flatMap((form) => stepInto(form, step)),
    rootFormsOf(schema),
  )
}

// A template's schema reads its input itself, so what it knows cannot be seen: the fields of a question, and parameters.
function rootFormsOf(schema: z.ZodType): readonly SchemaShape[] {
  const isTemplate = schema === QuestionTemplateSchema
  const root = z.toJSONSchema(isTemplate ? QuestionSchema : schema, { io: 'input', unrepresentable: 'any' })
  const forms = formsOf(root as SchemaShape)
  if (!isTemplate) return forms
  return forms.map((form) => ({ ...form, properties: { ...form.properties, parameters: {} } }))
}

function stepInto(form: SchemaShape, step: PropertyKey): readonly SchemaShape[] {
  if (typeof step === 'number') return formsOf(form.items)
  const inner = form.properties?.[String(step)] ?? form.additionalProperties
  return typeof inner === 'object' ? formsOf(inner) : []
}

function formsOf(shape: SchemaShape | undefined): readonly SchemaShape[] {
  if (shape === undefined) return []
  return shape.anyOf ?? shape.oneOf ?? [shape]
}

function kindIn(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined
}
