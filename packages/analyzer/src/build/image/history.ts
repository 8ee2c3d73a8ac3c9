import type { PlannedStage, PlannedStep } from '../../stages/plan-types.ts'
import { quote } from '../../text/quote.ts'
import { absolutePath } from '../files/place.ts'
import { stagesUpTo } from '../stages-up-to.ts'
import { shellWords } from './shell-words.ts'

/** One line of an image's history. */
export interface HistoryEntry {
  /** What made it, as `docker history` shows it. */
  readonly createdBy: string
  /** Whether there is no layer for it. */
  readonly isEmpty: boolean
  readonly step: PlannedStep
}

/** What BuildKit writes into the history of an image, above that of the base image. */
export function historyOf(stage: PlannedStage): readonly HistoryEntry[] {
  const entries: HistoryEntry[] = []
  // A stage goes on with the ARGs of those below it.
  const args = new Map<string, string>()
  for (const step of stagesUpTo(stage).flatMap(({ steps }) => steps)) {
    if (step.kind === 'ARG') for (const { name, value } of step.args) args.set(name, value ?? '')
    // What later builds are to do is in the config alone.
    if (step.kind !== 'ONBUILD') entries.push({ ...describe(step, args), step })
  }
  return entries
}

type Line = Omit<HistoryEntry, 'step'>

function describe(step: PlannedStep, args: ReadonlyMap<string, string>): Line {
  switch (step.kind) {
    case 'RUN':
      return layer(`RUN ${argumentPrefix(step, args)}${runWords(step).join(' ')}`)
    case 'COPY':
    case 'ADD':
      return layer(describeTransfer(step))
    case 'WORKDIR':
      return describeWorkdir(step)
    case 'ARG':
      return empty(
        `ARG ${step.args.map(({ name, value }) => (value === undefined ? name : `${name}=${value}`)).join(' ')}`,
      )
    case 'ENV':
    case 'LABEL':
      return empty(`${step.kind} ${step.pairs.map(({ name, value }) => `${name}=${value}`).join(' ')}`)
    case 'CMD':
    case 'ENTRYPOINT':
      return empty(`${step.kind} [${commandWords(step).map(quote).join(' ')}]`)
    case 'EXPOSE':
      return empty(`EXPOSE [${step.ports.join(' ')}]`)
    case 'VOLUME':
      return empty(`VOLUME [${step.paths.join(' ')}]`)
    case 'USER':
      return empty(`USER ${step.user}`)
    case 'STOPSIGNAL':
      return empty(`STOPSIGNAL ${step.signal}`)
    case 'SHELL':
      return empty(`SHELL [${step.instruction.words.map(({ value }) => value).join(' ')}]`)
    case 'HEALTHCHECK':
      return empty(`HEALTHCHECK ${describeHealthcheck(step.instruction)}`)
    case 'ONBUILD':
      return empty('ONBUILD')
    case 'MAINTAINER':
      return empty(`MAINTAINER ${step.instruction.maintainer?.value ?? ''}`)
  }
}

function describeWorkdir({ path, config }: Extract<PlannedStep, { readonly kind: 'WORKDIR' }>): Line {
  const folder = absolutePath(path, config.workingDir)
  return { createdBy: `WORKDIR ${folder}`, isEmpty: folder === '/' }
}

function layer(createdBy: string): Line {
  return { createdBy: `${createdBy} # buildkit`, isEmpty: false }
}

function empty(createdBy: string): Line {
  return { createdBy, isEmpty: true }
}

// RUN |2 VERSION=1.0 CHANNEL=stable /bin/sh -c make
function argumentPrefix(step: PlannedStep, args: ReadonlyMap<string, string>): string {
  if (args.size === 0) return ''
  const pairs = [...args].map(([name, value]) => `${name}=${step.environment.get(name) ?? value}`)
  return `|${args.size} ${pairs.join(' ')} `
}

/** What a RUN executes: the shell and its text, or the words of its JSON array. */
export function runWords(step: Extract<PlannedStep, { readonly kind: 'RUN' }>): readonly string[] {
  const { command, heredocs } = step.instruction
  if (command.form === 'exec') return command.words.map(({ value }) => value)
  return [...shellWords(step.config), scriptText(command.text.value, heredocs)]
}

type Heredocs = PlannedStep['instruction']['heredocs']

// The body alone where the line is nothing but its opener; else the line with all bodies below.
function scriptText(line: string, heredocs: Heredocs): string {
  const [only] = heredocs
  if (only === undefined) return line
  if (heredocs.length === 1 && line.trim() === only.opener.value) return only.content
  return `${line}${heredocs.map((heredoc) => `\n${heredoc.content}${heredoc.name}`).join('')}`
}

function commandWords(step: Extract<PlannedStep, { readonly kind: 'CMD' | 'ENTRYPOINT' }>): readonly string[] {
  const { command } = step.instruction
  if (command.form === 'exec') return command.words.map(({ value }) => value)
  return [...shellWords(step.config), command.text.value]
}

function describeTransfer(step: Extract<PlannedStep, { readonly kind: 'COPY' | 'ADD' }>): string {
  const parents = step.kind === 'COPY' && step.instruction.keepsParents ? ' --parents' : ''
  const chown = step.chown === '' ? '' : ` --chown=${step.chown}`
  const chmod = step.chmod === '' ? '' : ` --chmod=${step.chmod}`
  const documents = step.documents.map(({ name }) => `<<${name}`)
  const words = [...step.sources, ...documents, step.destination].join(' ')
  return `${step.kind}${parents}${chown}${chmod} ${words}`
}

type HealthcheckLine = Extract<PlannedStep, { readonly kind: 'HEALTHCHECK' }>['instruction']

function describeHealthcheck(instruction: HealthcheckLine): string {
  const { intervalNs, timeoutNs, startPeriodNs, startIntervalNs, retries } = instruction
  const times = [
    `Interval:${duration(intervalNs)}`,
    `Timeout:${duration(timeoutNs)}`,
    `StartPeriod:${duration(startPeriodNs)}`,
    `StartInterval:${duration(startIntervalNs)}`,
  ]
  return `{Test:[${testWords(instruction).join(' ')}] ${times.join(' ')} Retries:${retries}}`
}

/** The test of a HEALTHCHECK as the image config holds it. */
function testWords({ test, command }: HealthcheckLine): readonly string[] {
  if (test?.value.toUpperCase() === 'NONE' || command === null) return ['NONE']
  if (command.form === 'exec') return ['CMD', ...command.words.map(({ value }) => value)]
  return ['CMD-SHELL', command.text.value]
}

const UNITS = [
  ['h', 3_600_000_000_000],
  ['m', 60_000_000_000],
] as const

/** A duration as Go prints it: `1m30s`, `500ms`, `0s`. */
function duration(ns: number): string {
  if (ns === 0) return '0s'
  if (ns < 1000) return `${ns}ns`
  if (ns < 1_000_000) return `${ns / 1000}µs`
  if (ns < 1_000_000_000) return `${ns / 1_000_000}ms`
  let rest = ns
  let text = ''
  for (const [unit, size] of UNITS) {
    const count = Math.floor(rest / size)
    rest -= count * size
    if (count > 0 || text !== '') text += `${count}${unit}`
  }
  return `${text}${rest / 1_000_000_000}s`
}
