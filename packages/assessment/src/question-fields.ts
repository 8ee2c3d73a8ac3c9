import { z } from 'zod'

const MAX_ID_LENGTH = 64
const MAX_TEXT_LENGTH = 20_000

// Messages here read "what is wrong; expected what": a report can set the halves apart, a form shows them whole.
const noText = 'There is no text here; expected some'

/** A name within one question, such as an option's: lower-case words joined by hyphens. */
export const LocalId = z
  .string()
  .max(MAX_ID_LENGTH)
  .refine((id) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id), {
    error: ({ input }) =>
      `${JSON.stringify(input)} is not an id; expected lower-case letters, digits and single hyphens, as in binary-only`,
  })

const someText = () =>
  z
    .string()
    .max(MAX_TEXT_LENGTH)
    .refine((text) => text.trim() !== '', noText)

/** Markdown that an author must write something into. */
export const RequiredMarkdown = someText()

/** Markdown that an author may leave out. */
export const OptionalMarkdown = z.string().max(MAX_TEXT_LENGTH).default('')

/** A text that is shown as it was written, such as a Dockerfile. */
export const CodeText = someText()

/** The language that a code text is coloured as. */
export const CodeLanguage = z
  .string()
  .max(MAX_ID_LENGTH)
  .refine((name) => /^[a-z0-9+#-]+$/.test(name), 'This is no language; expected a name such as dockerfile or bash')

/** A one-line title. */
export const Title = z
  .string()
  .max(200)
  .refine((text) => text.trim() !== '', noText)
  .refine((text) => !text.includes('\n'), 'The title has several lines; expected one')

/** The concepts that an item teaches or asks about, by id. */
export const Concepts = z.array(LocalId).max(20).default([])

/** What a question of almost every kind begins with, and is explained by in the end. */
export const commonFields = {
  title: Title,
  prompt: RequiredMarkdown,
  explanation: RequiredMarkdown,
  concepts: Concepts,
}
