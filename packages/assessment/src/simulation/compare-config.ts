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
    const [value, wanted] = [one[field], model[field]].map(normalForm)
    if (value === wanted) continue
    const instruction = INSTRUCTIONS[field] ?? field
    const message = `${instruction} of the image is ${say(value)}; in the model solution it is ${say(wanted)}.`
    return { difference: { aspect: 'config', message, lines: linesOfLast(instruction, build) }, doubt: null }
  }
  return NOTHING_FOUND
}

function normalForm(value: unknown): string | undefined {
  if (Array.isArray(value) && value.every((item): item is string => typeof item === 'string' && item.includes('='))) {
    return JSON.stringify(value.toSorted((one, other) => (one < other ? -1 : 1)))
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return JSON.stringify(value)
  return JSON.stringify(Object.entries(value).toSorted(([name], [other]) => (name < other ? -1 : 1)))
}

function say(value: string | undefined): string {
  return value ?? 'not set'
}

/** The instruction of that name that counts for the image, which is the last. */
function linesOfLast(keyword: string, { plan: { target } }: Build): LineRange | null {
  const last = target?.steps.findLast(({ kind, isTrigger }) => kind === keyword && !isTrigger)
  return last === undefined ? null : { firstLine: last.instruction.firstLine, lastLine: last.instruction.lastLine }
}
