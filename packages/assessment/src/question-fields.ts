import { z } from 'zod'

const MAX_ID_LENGTH = 64
const MAX_TEXT_LENGTH = 20_000

/** A name within one question, such as an option's: lower-case words joined by hyphens. */
export const LocalId = z
  .string()
  .max(MAX_ID_LENGTH)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Expected lower-case letters, digits and single hyphens, such as binary-only')

/** Markdown that an author must write something into. */
export const RequiredMarkdown = z
  .string()
  .max(MAX_TEXT_LENGTH)
  .refine((text) => text.trim() !== '', 'Expected some text')

/** A one-line title. */
export const Title = z
  .string()
  .max(200)
  .refine((text) => text.trim() !== '', 'Expected some text')
  .refine((text) => !text.includes('\n'), 'Expected one line')

/** The concepts that an item teaches or asks about, by id. */
export const Concepts = z.array(LocalId).max(20).default([])
