import type { ImageTable } from '../images/image-facts.ts'
import { readImageFacts } from '../images/read-image-facts.ts'
import { isRecord } from './json-values.ts'

/** Facts about base images by reference, or in one sentence what is wrong with them. */
export type ImageTableReading =
  | { readonly ok: true; readonly images: ImageTable }
  | { readonly ok: false; readonly message: string }

/** Reads `{"node:22": {"platform": "linux/amd64", "config": {"Env": […], "User": "node"}}}`. */
export function readImageTable(value: unknown): ImageTableReading {
  if (!isRecord(value)) return refuse('images must be an object of facts by reference')
  for (const [reference, facts] of Object.entries(value)) {
    const message = findFault(facts)
    if (message !== null) return refuse(`the facts about ${reference} are wrong: ${message}`)
  }
  return { ok: true, images: value as ImageTable }
}

function refuse(message: string): ImageTableReading {
  return { ok: false, message }
}

function findFault(facts: unknown): string | null {
  if (!isRecord(facts)) return 'they must be an object'
  const { platform, config, ...others } = facts
  const reading = readImageFacts(others)
  const [problem] = reading.ok ? [] : reading.problems
  if (problem !== undefined) return `${problem.path} ${problem.message}`
  if (platform !== undefined && typeof platform !== 'string') return 'platform must be a text'
  return config === undefined ? null : findConfigFault(config)
}

/** A config is taken as programs write it: with empty texts, and with parts that say nothing here. */
function findConfigFault(config: unknown): string | null {
  if (!isRecord(config)) return 'config must be an object'
  const wrong = Object.entries(FORMS).find(([name, { holds }]) => config[name] != null && !holds(config[name]))
  return wrong === undefined ? null : `config.${wrong[0]} must be ${wrong[1].name}`
}

interface Form {
  readonly name: string
  readonly holds: (value: unknown) => boolean
}

const TEXT: Form = { name: 'a text', holds: (value) => typeof value === 'string' }
const OBJECT: Form = { name: 'an object', holds: isRecord }
const TEXTS: Form = {
  name: 'a list of texts',
  holds: (value) => Array.isArray(value) && value.every((item) => typeof item === 'string'),
}
const TEXT_BY_NAME: Form = {
  name: 'an object of texts',
  holds: (value) => isRecord(value) && Object.values(value).every((item) => typeof item === 'string'),
}

/** What each part of a config must be, under the names of the OCI image format. */
const FORMS: Readonly<Record<string, Form>> = {
  Env: TEXTS,
  Entrypoint: TEXTS,
  Cmd: TEXTS,
  Shell: TEXTS,
  OnBuild: TEXTS,
  User: TEXT,
  WorkingDir: TEXT,
  StopSignal: TEXT,
  ExposedPorts: OBJECT,
  Volumes: OBJECT,
  Healthcheck: OBJECT,
  Labels: TEXT_BY_NAME,
}
