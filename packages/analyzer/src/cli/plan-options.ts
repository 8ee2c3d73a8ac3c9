import type { PlanOptions } from '../stages/plan-types.ts'
import { readPlatform } from '../stages/platform.ts'
import type { Arguments } from './arguments.ts'
import type { OptionTable } from './command.ts'
import { readImageTable } from './image-table.ts'
import { readInput } from './input.ts'
import type { Io } from './io.ts'
import { UsageError } from './usage-error.ts'
import { decodeText } from './utf8-text.ts'

/** The options that say what would be built; every command that plans a build has them. */
export const PLAN_OPTIONS: OptionTable = {
  target: { value: 'STAGE', help: 'the stage to build; the last one if it is left out' },
  'build-arg': {
    value: 'NAME[=VALUE]',
    help: 'a build argument; without a value, that of the environment',
    isRepeatable: true,
  },
  platform: { value: 'PLATFORM', help: 'what the image is for: linux/arm64' },
  images: { value: 'FILE', help: 'facts about base images: JSON, {"node:22": {"platform": …, "config": {…}}}' },
}

/** Reads them for `plan` and `check`. */
export async function readPlanOptions(given: Arguments, io: Io): Promise<PlanOptions> {
  const target = given.find('target')
  const platform = given.find('platform')
  const images = given.find('images')
  if (platform !== undefined) expectPlatform(platform)
  return {
    buildArgs: readBuildArgs(given.all('build-arg'), io),
    ...(target === undefined ? {} : { target }),
    ...(platform === undefined ? {} : { platform }),
    ...(images === undefined ? {} : { images: await readImages(images, io) }),
  }
}

function expectPlatform(text: string): void {
  const reading = readPlatform(text)
  if (!reading.ok) throw new UsageError(`--platform names no platform: ${reading.message}. Say linux/arm64.`)
}

function readBuildArgs(args: readonly string[], { env }: Io): Readonly<Record<string, string>> {
  const entries = args.flatMap((arg) => {
    const equals = arg.indexOf('=')
    const name = equals === -1 ? arg : arg.slice(0, equals)
    if (name === '') throw new UsageError(`--build-arg ${arg} has no name. Say --build-arg NAME=VALUE.`)
    const value = equals === -1 ? env[name] : arg.slice(equals + 1)
    // As for docker build, a name that the environment does not know says nothing.
    return value === undefined ? [] : [[name, value] as const]
  })
  return Object.fromEntries(entries)
}

async function readImages(path: string, io: Io): Promise<NonNullable<PlanOptions['images']>> {
  const reading = readImageTable(await readJson(path, io))
  if (reading.ok) return reading.images
  throw new UsageError(`"${path}" can't be used: ${reading.message}. stagecraft check --help shows the form.`)
}

/** What a file of JSON holds. */
export async function readJson(path: string, io: Io): Promise<unknown> {
  const text = decodeText(await readInput(path, io)).replace(/^\ufeff/, '')
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new UsageError(`"${path}" is no JSON: ${error instanceof Error ? error.message : String(error)}.`)
  }
}
