import { z } from 'zod'

/** A Markdown text in what is shown of a question; whoever shows it renders it first. */
export const ShownMarkdown: z.ZodString = z.string()

/**
 * The same value with every Markdown text in it rendered, as its schema marks them. What the schema does not name is
 * left out, so that nothing is shown that was not meant to be.
 */
export async function renderShown<Value>(
  schema: z.ZodType<Value>,
  value: Value,
  render: (markdown: string) => Promise<string>,
): Promise<Value> {
  return (await renderBy(schema, value, render)) as Value
}

type Render = (markdown: string) => Promise<string>

async function renderBy(schema: z.core.$ZodType, value: unknown, render: Render): Promise<unknown> {
  if (schema === ShownMarkdown) return render(String(value))
  if (value === null || value === undefined) return value
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodReadonly) {
    return renderBy(schema.unwrap(), value, render)
  }
  if (schema instanceof z.ZodArray) return renderEach(schema.element, value, render)
  if (schema instanceof z.ZodObject) return renderFields(schema.shape, value, render)
  if (schema instanceof z.ZodUnion) return renderBy(optionFor(schema.options, value), value, render)
  return value
}

function renderEach(element: z.core.$ZodType, value: unknown, render: Render): Promise<unknown[]> {
  return Promise.all((value as readonly unknown[]).map((each) => renderBy(element, each, render)))
}

async function renderFields(shape: z.core.$ZodShape, value: unknown, render: Render): Promise<unknown> {
  const fields = value as Readonly<Record<string, unknown>>
  const entries = Object.entries(shape).filter(([name]) => name in fields)
  return Object.fromEntries(
    await Promise.all(
      entries.map(async ([name, field]) => [name, await renderBy(field, fields[name], render)] as const),
    ),
  )
}

function optionFor(options: readonly z.core.$ZodType[], value: unknown): z.core.$ZodType {
  const option = options.find((each) => z.safeParse(each, value).success)
  if (option === undefined) throw new Error('what is shown of a question does not have the shape of its kind')
  return option
}
