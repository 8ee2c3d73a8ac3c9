import type { HealthcheckFacts, ImageConfigFacts } from '../images/image-facts.ts'
import { VersionedMap } from './versioned-map.ts'

/** What an image says about how it is run, at some point of a build. */
export interface ImageConfig {
  /** The variables of ENV; those of ARG are not part of an image. */
  readonly env: VersionedMap<string>
  readonly entrypoint: readonly string[] | null
  readonly cmd: readonly string[] | null
  /** The shell of SHELL; null where the default holds. */
  readonly shell: readonly string[] | null
  /** Empty for root. */
  readonly user: string
  /** Empty if it was never set, which means `/`. */
  readonly workingDir: string
  /** `80/tcp`. */
  readonly exposedPorts: VersionedMap<true>
  readonly volumes: VersionedMap<true>
  readonly labels: VersionedMap<string>
  readonly healthcheck: Healthcheck | null
  readonly stopSignal: string | null
  readonly author: string | null
  /** The instructions that builds on top of the image run first. */
  readonly onBuild: readonly string[]
}

/** How the health of a container is tested; 0 where the default holds. */
export interface Healthcheck {
  /** `['CMD', 'curl', …]`, `['CMD-SHELL', 'curl …']` or `['NONE']`. */
  readonly test: readonly string[]
  readonly intervalNs: number
  readonly timeoutNs: number
  readonly startPeriodNs: number
  readonly startIntervalNs: number
  readonly retries: number
}

/** The config of an image that nothing is known about. */
export const EMPTY_CONFIG: ImageConfig = {
  env: VersionedMap.of(),
  entrypoint: null,
  cmd: null,
  shell: null,
  user: '',
  workingDir: '',
  exposedPorts: VersionedMap.of(),
  volumes: VersionedMap.of(),
  labels: VersionedMap.of(),
  healthcheck: null,
  stopSignal: null,
  author: null,
  onBuild: [],
}

/** The config of `scratch`. */
export const SCRATCH_CONFIG: ImageConfig = { ...EMPTY_CONFIG, workingDir: '/' }

/** The config that a build starts from on top of an image. */
export function readImageConfig(facts: ImageConfigFacts): ImageConfig {
  return {
    ...EMPTY_CONFIG,
    env: VersionedMap.of((facts.Env ?? []).map(splitVariable)),
    entrypoint: facts.Entrypoint ?? null,
    cmd: facts.Cmd ?? null,
    shell: facts.Shell ?? null,
    user: facts.User ?? '',
    workingDir: facts.WorkingDir ?? '',
    exposedPorts: namesOf(facts.ExposedPorts),
    volumes: namesOf(facts.Volumes),
    labels: VersionedMap.of(Object.entries(facts.Labels ?? {})),
    healthcheck: facts.Healthcheck == null ? null : readHealthcheck(facts.Healthcheck),
    stopSignal: facts.StopSignal ?? null,
    onBuild: facts.OnBuild ?? [],
  }
}

function readHealthcheck(facts: HealthcheckFacts): Healthcheck {
  return {
    test: facts.Test ?? [],
    intervalNs: facts.Interval ?? 0,
    timeoutNs: facts.Timeout ?? 0,
    startPeriodNs: facts.StartPeriod ?? 0,
    startIntervalNs: facts.StartInterval ?? 0,
    retries: facts.Retries ?? 0,
  }
}

function splitVariable(variable: string): readonly [string, string] {
  const equals = variable.indexOf('=')
  return equals < 0 ? [variable, ''] : [variable.slice(0, equals), variable.slice(equals + 1)]
}

function namesOf(record: Readonly<Record<string, unknown>> | null | undefined): VersionedMap<true> {
  return VersionedMap.of(Object.keys(record ?? {}).map((name) => [name, true] as const))
}
