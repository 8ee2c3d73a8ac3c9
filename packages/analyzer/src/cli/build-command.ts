import type { Build, BuiltStage } from '../build/build-types.ts'
import { build } from '../build/build.ts'
import { planWithTable } from '../build/known-images.ts'
import { imageTable } from '../images/table.ts'
import { parse } from '../syntax/parse.ts'
import type { Arguments } from './arguments.ts'
import { asText } from './build/as-text.ts'
import { INPUT_OPTIONS, readBuildInput, type BuildInput } from './build/build-input.ts'
import type { BuildReport } from './build/build-report.ts'
import { editFiles, editWords, readArgumentEdit, readEdit, type Edit } from './build/edits.ts'
import { reportBuild } from './build/report-build.ts'
import { reportRerun } from './build/report-rerun.ts'
import { defineCommand } from './command.ts'
import type { ExitCode } from './command.ts'
import { paintWith } from './paint.ts'
import { suggest, UsageError } from './usage-error.ts'

/** `stagecraft build`: what a build would do, without doing it. */
export const buildCommand = defineCommand({
  name: 'build',
  summary: 'Say what a build would do: its steps and layers, what ships, whether it starts, what runs again.',
  usage: '[options] [file]',
  options: {
    format: { value: 'FORMAT', values: ['text', 'json'], help: 'for people or for programs', default: 'text' },
    ...INPUT_OPTIONS,
    edit: {
      value: 'PATH[=delete]',
      help: 'pretend that a file of the context changes, is new or is gone, and say what runs again',
      isRepeatable: true,
    },
    'edit-arg': { value: 'NAME=VALUE', help: 'the same for a build argument', isRepeatable: true },
    stage: { value: 'STAGE', help: 'show what this stage holds; what ships if it is left out' },
    tree: { value: 'DEPTH', help: 'how many folders deep files are shown', default: '2' },
    why: { value: 'PATH', help: 'say which step put a file into the image, and from where', isRepeatable: true },
  },
  notes: [
    'Nothing is run and nothing is fetched: the steps are simulated on the files of the context, with what is known of',
    'public images. What can\'t be told is said to be so ("?"), with the reason.',
    '',
    'The file is the Dockerfile of --context if none is named, and - is standard input. A <file>.dockerignore counts',
    'before the .dockerignore of the context. All edits are made together, and the second build has the cache of the',
    'first.',
    '',
    'The exit code is 1 if the build or a container of the image surely fails, 2 if something can not be used, else 0.',
  ],
  async run(given, io) {
    const depth = readDepth(given.get('tree'))
    const edits = [...given.all('edit').map(readEdit), ...given.all('edit-arg').map(readArgumentEdit)]
    const input = await readBuildInput(given, io)
    const report = simulate(input, edits, given)
    const text = given.get('format') === 'json' ? `${JSON.stringify(report, null, 2)}\n` : null
    await io.stdout.write(text ?? asText(report, paintWith(io.stdout.hasColour), depth))
    return exitCodeOf(report)
  },
})

function readDepth(text: string): number {
  if (/^[1-9]\d{0,2}$/.test(text)) return Number(text)
  throw new UsageError(`--tree ${text} is no depth. Say --tree 3.`)
}

function simulate(input: BuildInput, edits: readonly Edit[], given: Arguments): BuildReport {
  const { file, text, planOptions, buildOptions, notes } = input
  const { plan, images } = planWithTable(parse(text), planOptions, imageTable)
  const made = build(plan, buildOptions)
  const wanted = given.find('stage')
  const shown = wanted === undefined ? findTarget(made) : getStage(wanted, made)
  const rerun = edits.length === 0 ? null : rebuild(input, edits, made)
  return reportBuild({ made, images, shown, file, rerun, paths: given.all('why'), notes })
}

function rebuild({ text, planOptions, buildOptions }: BuildInput, edits: readonly Edit[], before: Build) {
  const { context } = buildOptions
  if (context === undefined && edits.some(({ kind }) => kind !== 'argument')) {
    throw new UsageError('--edit needs the files of the build. Say --context DIR as well.')
  }
  const values = edits.flatMap((edit) => (edit.kind === 'argument' ? [[edit.name, edit.value] as const] : []))
  const buildArgs = { ...planOptions.buildArgs, ...Object.fromEntries(values) }
  const { plan } = planWithTable(parse(text), { ...planOptions, buildArgs }, imageTable)
  const files = context && editFiles(context, edits)
  const after = build(plan, { ...buildOptions, ...(files && { context: files }) })
  return reportRerun(
    before,
    after,
    edits.map((edit) => editWords(edit, context ?? {})),
  )
}

function findTarget({ plan, stages }: Build): BuiltStage | null {
  return stages.find(({ planned }) => planned === plan.target) ?? null
}

function getStage(name: string, { stages, plan }: Build): BuiltStage {
  const stage = stages.find(({ planned }) => planned.label.toLowerCase() === name.toLowerCase())
  if (stage !== undefined) return stage
  const known = stages.map(({ planned }) => planned.label)
  const isLeftOut = plan.stages.some(({ label }) => label.toLowerCase() === name.toLowerCase())
  if (isLeftOut) throw new UsageError(`The target does not need the stage "${name}". Say --target ${name} as well.`)
  const otherwise = `There are: ${known.join(', ')}.`
  throw new UsageError(
    `There is no stage "${name}". ${known.length === 0 ? '' : suggest(name, known, otherwise)}`.trim(),
  )
}

function exitCodeOf({ verdict, image }: BuildReport): ExitCode {
  return verdict === 'fails' || image?.start.verdict === 'fails' ? 1 : 0
}
