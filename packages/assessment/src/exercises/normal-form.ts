import {
  type Base,
  type ImageConfig,
  type Plan,
  parse,
  type PlannedStage,
  type PlannedStep,
  planWithTable,
  shortKey,
} from '@stagecraft/analyzer'
import { imageTable } from '@stagecraft/analyzer/images'
import type { Scenario } from '../simulation/scenario.ts'

/**
 * A Dockerfile in the form that all have in common which say the same: without comments and blanks, with variables
 * filled in, paths made absolute, stages named by the order in which the target needs them, and settings whose order
 * does not matter sorted at the end of their stage.
 */
export function normalForm(dockerfile: string, { images, buildArgs, target }: Scenario): string {
  const options = { images, buildArgs, ...(target !== undefined && { target }) }
  const { plan } = planWithTable(parse(dockerfile), options, imageTable)
  if (plan.target === null || plan.problem !== null) return squeeze(dockerfile)
  return new Form(plan).write()
}

/** A name for all solutions of one normal form. */
export function solutionGroup(dockerfile: string, scenario: Scenario): string {
  return shortKey(`solution of the form:\n${normalForm(dockerfile, scenario).padEnd(64)}`)
}

class Form {
  readonly #names = new Map<PlannedStage, string>()
  readonly #written: string[] = []
  readonly #plan: Plan

  constructor(plan: Plan) {
    this.#plan = plan
  }

  write(): string {
    const { target, stages } = this.#plan
    if (target !== null) this.#nameOf(target)
    // What the target does not need comes last, in an order of its own.
    const others = stages.filter((stage) => !this.#names.has(stage))
    const texts = others.map((stage) => new Form({ ...this.#plan, target: stage, stages: [] }).write())
    return [...this.#written, ...texts.toSorted()].join('\n\n')
  }

  /** The name of a stage, which is written down the first time that it is needed, behind those it needs itself. */
  #nameOf(stage: PlannedStage): string {
    const known = this.#names.get(stage)
    if (known !== undefined) return known
    const base = this.#sayBase(stage.base, stage.baseName)
    const steps = [...this.#sayInOrder(stage), ...saySettings(stage)]
    const name = `s${this.#names.size}`
    this.#names.set(stage, name)
    this.#written.push([`FROM ${base} AS ${name}`, ...steps].join('\n'))
    return name
  }

  #sayBase(base: Base, written: string): string {
    if (base.kind === 'stage') return this.#nameOf(base.stage)
    return base.kind === 'image' ? base.reference : written
  }

  /** The steps that the order of counts for: those that work on files, and what they work with. */
  #sayInOrder(stage: PlannedStage): readonly string[] {
    const lastRun = stage.steps.findLastIndex(({ kind }) => kind === 'RUN')
    const lines: string[] = []
    let waiting: string[] = []
    stage.steps.forEach((step, index) => {
      const isForRuns = index < lastRun
      if (isForRuns && (step.kind === 'ENV' || step.kind === 'ARG')) {
        // Variables that follow each other are all set before the next step.
        waiting.push(...sayVariables(step))
        return
      }
      lines.push(...waiting.toSorted())
      waiting = []
      lines.push(...this.#sayStep(step, isForRuns))
    })
    return [...lines, ...waiting.toSorted()]
  }

  #sayStep(step: PlannedStep, isForRuns: boolean): readonly string[] {
    switch (step.kind) {
      case 'RUN':
        return [`RUN ${[...flagsOf(step), ...this.#saySources(step), sayCommand(step)].join(' ')}`]
      case 'COPY':
      case 'ADD':
        return [this.#sayTransfer(step)]
      case 'WORKDIR':
        return [`WORKDIR ${step.path}`]
      case 'USER':
        return isForRuns ? [`USER ${step.user}`] : []
      case 'SHELL':
        return [`SHELL ${step.instruction.words.map(({ value }) => JSON.stringify(value)).join(' ')}`]
      default:
        return []
    }
  }

  #saySources(step: Extract<PlannedStep, { kind: 'RUN' }>): readonly string[] {
    return step.mounts.flatMap(({ from }) => (from === null ? [] : [`from=${this.#sayBase(from, '')}`]))
  }

  #sayTransfer(step: Extract<PlannedStep, { kind: 'COPY' | 'ADD' }>): string {
    const from = step.kind === 'COPY' && step.from !== null ? [`--from=${this.#sayBase(step.from, '')}`] : []
    const flags = flagsOf(step).filter((flag) => !flag.startsWith('--from='))
    const documents = step.documents.map(({ name, content }) => `<<${name}\n${content}`)
    const sources = step.sources.map((source) => (/^[a-z]+:\/\//.test(source) ? source : clean(source)))
    const isFolder = step.destination.endsWith('/') || /^\.\.?$/.test(step.destination) || step.sources.length > 1
    const destination = absolute(step.destination, step.config)
    const end = isFolder && destination !== '/' ? `${destination}/` : destination
    return [step.kind, ...from, ...flags, ...sources.toSorted(), ...documents, end].join(' ')
  }
}

function flagsOf({ instruction }: PlannedStep): readonly string[] {
  return instruction.flags
    .map(({ name, value }) => {
      const fields = name === 'mount' ? (value ?? '').split(',').filter((field) => !field.startsWith('from=')) : []
      return name === 'mount'
        ? `--mount=${fields.toSorted().join(',')}`
        : `--${name}${value === null ? '' : `=${value}`}`
    })
    .toSorted()
}

function sayVariables(step: Extract<PlannedStep, { kind: 'ENV' | 'ARG' }>): readonly string[] {
  if (step.kind === 'ENV') return step.pairs.map(({ name, value }) => `ENV ${name}=${JSON.stringify(value)}`)
  return step.args.map(({ name, value }) => `ARG ${name}${value === undefined ? '' : `=${JSON.stringify(value)}`}`)
}

function sayCommand({ instruction }: Extract<PlannedStep, { kind: 'RUN' }>): string {
  const { command, heredocs } = instruction
  const documents = heredocs.map(({ content }) => `\n${content}`)
  const words =
    command.form === 'exec' ? JSON.stringify(command.words.map(({ value }) => value)) : squeeze(command.text.value)
  return [words, ...documents].join('')
}

/** What a container of the stage is told, beyond what its base says; each setting once, in an order of its own. */
function saySettings({ config, base }: PlannedStage): readonly string[] {
  const before = base.kind === 'stage' ? base.stage.config : null
  const own = [
    ...[...config.env.entries()].map(([name, value]) => `ENV ${name}=${JSON.stringify(value)}`),
    ...[...config.labels.entries()].map(([name, value]) => `LABEL ${name}=${JSON.stringify(value)}`),
    ...config.exposedPorts.names().map((port) => `EXPOSE ${port}`),
    ...config.volumes.names().map((path) => `VOLUME ${path}`),
    ...(config.entrypoint === null ? [] : [`ENTRYPOINT ${JSON.stringify(config.entrypoint)}`]),
    ...(config.cmd === null ? [] : [`CMD ${JSON.stringify(config.cmd)}`]),
    ...(config.user === '' ? [] : [`USER ${config.user}`]),
    ...(config.workingDir === '' ? [] : [`WORKDIR ${config.workingDir}`]),
    ...(config.stopSignal === null ? [] : [`STOPSIGNAL ${config.stopSignal}`]),
    ...(config.healthcheck === null ? [] : [`HEALTHCHECK ${JSON.stringify(config.healthcheck)}`]),
  ]
  return before === config ? [] : own.toSorted()
}

function absolute(path: string, { workingDir }: ImageConfig): string {
  return `/${clean(path.startsWith('/') ? path : `${workingDir}/${path}`)}`
}

// Of a path, `a//b/./c/` and `a/b/c` are the same.
function clean(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/') || (path.startsWith('/') ? '' : '.')
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
