import type { Build, LineRange } from '@stagecraft/analyzer'
import { type Findings, NOTHING_FOUND } from './comparison.ts'

type Config = Readonly<Record<string, unknown>>

// The fields of an image's config and the instructions that set them.
const INSTRUCTIONS: Readonly<Record<string, string>> = {
  User: 'USER',
  ExposedPorts: 'EXPOSE',
  Env: 'ENV',
  Entrypoint: 'ENTRYPOINT',
  Cmd: 'CMD',
  Volumes: 'VOLUME',
  WorkingDir: 'WORKDIR',
  Labels: 'LABEL',
  StopSignal: 'STOPSIGNAL',
  Healthcheck: 'HEALTHCHECK',
  OnBuild: 'ONBUILD',
  Shell: 'SHELL',
}

/** The first setting of an image that is not as the model has it; the order of variables and labels does not count. */
export function compareConfig(one: Config, model: Config, build: Build): Findings {
  for (const field of Object.keys({ ...model, ...one })) {
    const instruction = INSTRUCTIONS[field] ?? field
    const [values, wanted] = [one[field], model[field]].map(entriesOf)
    for (const name of new Set([...(wanted?.keys() ?? []), ...(values?.keys() ?? [])])) {
      const [value, other] = [values?.get(name), wanted?.get(name)]
      if (value === other) continue
      const message = `${instruction}${name} of the image is ${say(value)}; in the model solution it is ${say(other)}.`
      return { difference: { aspect: 'config', message, lines: linesOfLast(instruction, build) }, doubt: null }
    }
  }
  return NOTHING_FOUND
}

/** The parts of a setting that have names, each with its value; a setting without such parts has no name. */
function entriesOf(value: unknown): ReadonlyMap<string, string> {
  if (value === undefined) return new Map()
  if (Array.isArray(value) && value.every(isVariable)) return new Map(value.map(readVariable))
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return new Map([['', JSON.stringify(value)]])
  return new Map(Object.entries(value).map(([name, inner]) => [` ${name}`, JSON.stringify(inner)]))
}

function isVariable(value: unknown): value is string {
  return typeof value === 'string' && /^[\w.]+=/.test(value)
}

function readVariable(variable: string): readonly [string, string] {
  const equals = variable.indexOf('=')
  return [` ${variable.slice(0, equals)}`, JSON.stringify(variable.slice(equals + 1))]
}

function say(value: string | undefined): string {
  return value ?? 'not set'
}

/** The instruction of that name that counts for the image, which is the last. */
function linesOfLast(keyword: string, { plan: { target } }: Build): LineRange | null {
  const last = target?.steps.findLast(({ kind, isTrigger }) => kind === keyword && !isTrigger)
  return last === undefined ? null : { firstLine: last.instruction.firstLine, lastLine: last.instruction.lastLine }
}
