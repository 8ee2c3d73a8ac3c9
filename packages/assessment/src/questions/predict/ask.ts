import { z } from 'zod'
import type { StartCause } from '@stagecraft/analyzer'
import { EditSchema } from '../../simulation/edit.ts'

/** The causes of an image not starting, in words that a learner chooses among. */
export const START_CAUSES: Readonly<Record<StartCause, string>> = {
  'no-command': 'The image does not say what to start.',
  'no-user': 'The user that it is to run as does not exist in the image.',
  'not-in-path': 'No folder of PATH holds the program.',
  'no-file': 'There is no file where the command says the program is.',
  'is-folder': 'What the command names is a folder.',
  'not-executable': 'The user that it runs as may not execute the file.',
  'closed-folder': 'The user that it runs as may not enter the folder of the program.',
  'no-interpreter': 'The interpreter that the first line of the script names is not in the image.',
  'carriage-return': 'The first line of the script ends with a carriage return.',
  'no-format': 'The file is no program that the kernel can run.',
  'no-loader': 'The program needs a C library that the image does not have.',
}

const causeNames = Object.keys(START_CAUSES) as [StartCause, ...StartCause[]]

/** The units a size is asked for in, and their bytes. */
export const UNITS = { kB: 1e3, MB: 1e6, GB: 1e9 } as const

/** What a learner predicts of a build. */
export const AskSchema = z.discriminatedUnion('what', [
  z.strictObject({
    /** Which of these paths are in the image? */
    what: z.literal('ships'),
    paths: z
      .array(
        z
          .string()
          .max(300)
          .regex(/^\/./, 'This path does not begin with a slash; expected one from the root, as in /app'),
      )
      .min(2)
      .max(20),
  }),
  z.strictObject({
    /** Which steps run again after this edit, everything before it being cached? */
    what: z.literal('reruns'),
    edit: EditSchema,
  }),
  z.strictObject({
    /** How big is the image, unpacked? */
    what: z.literal('size'),
    unit: z.enum(['kB', 'MB', 'GB']),
    /** By what factor an answer may be off: 1.25 is a quarter more, or a fifth less. */
    tolerance: z.number().min(1).max(4).default(1.25),
  }),
  z.strictObject({
    /** Does a container of the image start, and if not, for which of these causes? */
    what: z.literal('starts'),
    causes: z.array(z.enum(causeNames)).max(causeNames.length).default([]),
  }),
  z.strictObject({
    /** Does the build fail, and in which line? */
    what: z.literal('fails'),
  }),
])

/** What a learner predicts of a build. */
export type Ask = Readonly<z.output<typeof AskSchema>>

/** One way of asking. */
export type AskFor<What extends Ask['what']> = Extract<Ask, { readonly what: What }>
