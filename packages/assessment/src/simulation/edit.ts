import { z } from 'zod'

const Paths = z.array(z.string().min(1).max(300)).max(20).default([])

/** What somebody changes between two builds. */
export const EditSchema = z
  .strictObject({
    /** Files that get another text. */
    change: Paths,
    /** Files that are new. */
    add: Paths,
    remove: Paths,
    /** Build arguments that get another value. */
    buildArgs: z.record(z.string().max(200), z.string().max(2_000)).default({}),
  })
  .refine(
    ({ change, add, remove, buildArgs }) =>
      change.length + add.length + remove.length + Object.keys(buildArgs).length > 0,
    'Nothing changes here; expected a path in change, add or remove, or a build argument',
  )

/** A change between two builds. */
export type Edit = Readonly<z.output<typeof EditSchema>>
