import { expect, it } from 'vitest'
import { z } from 'zod'
import { renderShown, ShownMarkdown } from './shown-text.ts'

const schema = z.object({
  title: z.string(),
  prompt: ShownMarkdown,
  note: ShownMarkdown.nullable(),
  options: z.array(z.object({ id: z.string(), text: ShownMarkdown })).readonly(),
  body: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('a'), a: ShownMarkdown }),
    z.object({ kind: z.literal('b'), b: z.string() }),
  ]),
})

it('renders the Markdown texts, and nothing else', async () => {
  const shown = await renderShown(
    schema,
    { title: 't', prompt: 'p', note: null, options: [{ id: 'i', text: 'x' }], body: { kind: 'a', a: 'y' } },
    async (markdown) => `<p>${markdown}</p>`,
  )
  expect(shown).toEqual({
    title: 't',
    prompt: '<p>p</p>',
    note: null,
    options: [{ id: 'i', text: '<p>x</p>' }],
    body: { kind: 'a', a: '<p>y</p>' },
  })
})

it('leaves out what the schema does not name', async () => {
  const withKey = { kind: 'b', b: 'x', key: 'secret' } as const
  const shown = await renderShown(z.object({ kind: z.string(), b: z.string() }), withKey, async (text) => text)
  expect(shown).toEqual({ kind: 'b', b: 'x' })
})
