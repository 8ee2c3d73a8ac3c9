import { join, resolve } from 'node:path'
import type { BuildOptions } from '../../build/build-options.ts'
import type { ContextFiles } from '../../build/context/build-context.ts'
import { readProject } from '../../build/project/read-project.ts'
import type { PlanOptions } from '../../stages/plan-types.ts'
import type { Arguments } from '../arguments.ts'
import type { OptionTable } from '../command.ts'
import { findDockerignore } from '../dockerignore.ts'
import { expectFolder } from '../find-dockerfiles.ts'
import { readInput, STANDARD_INPUT } from '../input.ts'
import type { Io } from '../io.ts'
import { PLAN_OPTIONS, readJson, readPlanOptions } from '../plan-options.ts'
import { readFolder } from '../read-folder.ts'
import { UsageError } from '../usage-error.ts'
import { decodeText } from '../utf8-text.ts'

/** The options that say what a build is given. */
export const INPUT_OPTIONS: OptionTable = {
  context: { value: 'DIR', help: 'the build context; without it nobody knows what COPY takes' },
  ...PLAN_OPTIONS,
  secret: {
    value: 'id=ID[,src=FILE]',
    help: 'a secret that the build is given; env=NAME takes it from the environment',
    isRepeatable: true,
  },
  'build-context': { value: 'NAME=DIR', help: 'another folder that COPY --from may name', isRepeatable: true },
  project: { value: 'FILE', help: 'what the project’s tools make of it: JSON, {"go": {"binaryBytes": 7000000}}' },
}

/** A Dockerfile and all that it is built with. */
export interface BuildInput {
  /** As messages name it. */
  readonly file: string
  readonly text: string
  readonly planOptions: PlanOptions
  readonly buildOptions: BuildOptions
  /** What could not be read as it should. */
  readonly notes: readonly string[]
}

/** Reads all that the options name. */
export async function readBuildInput(given: Arguments, io: Io): Promise<BuildInput> {
  const [operand, more] = given.operands
  if (more !== undefined) throw new UsageError(`One file at a time: leave "${more}" out.`)
  const context = given.find('context')
  const path = operand ?? (context === undefined ? 'Dockerfile' : join(context, 'Dockerfile'))
  const planOptions = await readPlanOptions(given, io)
  const project = given.find('project')
  const text = decodeText(await readInput(path, io))
  const notes: string[] = []
  const onNote = (note: string): void => void notes.push(note)
  const sent = context === undefined ? {} : await readContextFolder(path, context, io, onNote)
  const namedContexts = await readNamedContexts(given.all('build-context'), io, onNote)
  return {
    file: path === STANDARD_INPUT ? '<stdin>' : path,
    text,
    planOptions: { ...planOptions, contexts: Object.keys(namedContexts) },
    buildOptions: {
      ...sent,
      namedContexts,
      secrets: await readSecrets(given.all('secret'), io),
      ...(project === undefined ? {} : { project: await readProjectFile(project, io) }),
    },
    notes: context === undefined ? [...notes, NO_CONTEXT] : notes,
  }
}

const NO_CONTEXT = 'No --context was given, so what COPY and ADD take from it can’t be told.'

async function readContextFolder(
  path: string,
  context: string,
  io: Io,
  onNote: (note: string) => void,
): Promise<BuildOptions> {
  await expectFolder(context, io)
  const dockerignore = await findDockerignore(path, context, io)
  const ignore = dockerignore === null ? {} : { dockerignore }
  return { context: readFolder(resolve(io.folder, context), { ...ignore, onNote }), ...ignore }
}

async function readNamedContexts(
  values: readonly string[],
  io: Io,
  onNote: (note: string) => void,
): Promise<Readonly<Record<string, ContextFiles>>> {
  const contexts: Record<string, ContextFiles> = {}
  for (const value of values) {
    const equals = value.indexOf('=')
    const folder = value.slice(equals + 1)
    if (equals < 1) throw new UsageError(`--build-context ${value} names no folder. Say --build-context NAME=DIR.`)
    if (folder.includes('://')) {
      throw new UsageError(`--build-context ${value} is no folder; nothing is fetched here. Name a folder.`)
    }
    await expectFolder(folder, io)
    contexts[value.slice(0, equals)] = readFolder(resolve(io.folder, folder), { onNote })
  }
  return contexts
}

// id=npm,src=.npmrc   id=token,env=TOKEN   id=token
async function readSecrets(values: readonly string[], io: Io): Promise<Readonly<Record<string, string | null>>> {
  const secrets: Record<string, string | null> = {}
  for (const value of values) {
    const fields = new Map(value.split(',').map((field) => [field.split('=')[0] ?? '', field.replace(/^[^=]*=?/, '')]))
    const id = fields.get('id')
    if (id === undefined || id === '') throw new UsageError(`--secret ${value} has no id. Say --secret id=ID,src=FILE.`)
    const source = fields.get('src') ?? fields.get('source')
    secrets[id] = source === undefined ? (io.env[fields.get('env') ?? id] ?? null) : await readSecret(source, io)
  }
  return secrets
}

async function readSecret(path: string, io: Io): Promise<string> {
  return decodeText(await readInput(path, io))
}

async function readProjectFile(path: string, io: Io): Promise<NonNullable<BuildOptions['project']>> {
  const reading = readProject(await readJson(path, io))
  if (reading.ok) return reading.project
  const [problem] = reading.problems
  throw new UsageError(`"${path}" can't be used: ${problem?.path} ${problem?.message}.`)
}
