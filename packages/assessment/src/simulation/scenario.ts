import { z } from 'zod'
import { readImageFacts, readProject, type ImageFacts, type Project, type ShapeProblem } from '@stagecraft/analyzer'
import { projectPresets, type PresetName } from '@stagecraft/analyzer/projects'

const MAX_FILES = 200
const MAX_FILE_CHARACTERS = 50_000

const presetNames = Object.keys(projectPresets) as [PresetName, ...PresetName[]]

const Bytes = z.int().nonnegative()
const Mode = z.string().regex(/^0?[0-7]{3,4}$/, "This is no mode; expected octal digits in quotes, as in '0755'")

const ScenarioFileSchema = z.union([
  z.string().max(MAX_FILE_CHARACTERS),
  z.strictObject({ text: z.string().max(MAX_FILE_CHARACTERS), mode: Mode }),
  z.strictObject({ sizeBytes: Bytes, mode: Mode.optional() }),
  z.strictObject({ link: z.string().min(1).max(1_000) }),
  z.null(),
])

const FilesSchema = z
  .record(z.string().min(1).max(300), ScenarioFileSchema)
  .refine((files) => Object.keys(files).length <= MAX_FILES, `There are too many files; expected at most ${MAX_FILES}`)

const Values = z.record(z.string().max(200), z.string().max(2_000))

/** What an author says of the world that a Dockerfile is built in. Everything may be left out. */
export const ScenarioSchema = z.strictObject({
  /** A small whole project to begin with. */
  preset: z.enum(presetNames).optional(),
  /** Files of the build context besides those of the preset: a text, a size, a link, or null for one that is not there. */
  files: FilesSchema.default({}),
  /** What the tools of the project make of it, section by section; laid over what the preset says. */
  facts: z.unknown().transform(readFacts).optional(),
  /** Facts about images that the product's table does not know. */
  images: z.record(z.string().max(300), z.unknown().transform(readImage)).default({}),
  buildArgs: Values.default({}),
  target: z.string().max(200).optional(),
  /** The secrets that the build is given, by id. */
  secrets: Values.default({}),
})

/** The world that a Dockerfile is built in: files, what tools make of them, images, arguments. */
export type Scenario = Readonly<z.output<typeof ScenarioSchema>>

/** A file of a scenario; null for one that the preset has and the scenario has not. */
export type ScenarioFile = z.output<typeof ScenarioFileSchema>

function readFacts(found: unknown, context: z.RefinementCtx): Project {
  const reading = readProject(found)
  if (reading.ok) return reading.project
  report(reading.problems, context)
  return z.NEVER
}

function readImage(found: unknown, context: z.RefinementCtx): ImageFacts {
  const reading = readImageFacts(found)
  if (reading.ok) return reading.facts
  report(reading.problems, context)
  return z.NEVER
}

function report(problems: readonly ShapeProblem[], context: z.RefinementCtx): void {
  for (const { path, message } of problems) {
    const steps = path.split(/[.[\]]+/).filter((step) => step !== '')
    context.addIssue({ code: 'custom', path: steps, message: `This ${message}` })
  }
}
