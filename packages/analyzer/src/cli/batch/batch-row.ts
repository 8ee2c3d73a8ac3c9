import type { PlanOptions } from '../../stages/plan-types.ts'
import { readImageTable } from '../image-table.ts'
import { isRecord } from '../json-values.ts'
import { readBuildRow, type BuildRow } from './build-row.ts'

/** One line of the input: a Dockerfile and what it is built with. */
export interface BatchRow {
  /** Whatever the line gave; null if it gave none. */
  readonly id: unknown
  readonly dockerfile: string
  readonly dockerignore: string | null
  readonly options: PlanOptions
  /** The settings that stand in for `# check=`; null for those of the file, false for no check of all stages. */
  readonly check: string | null | false
  /** What its build is given; null if no build is asked for. */
  readonly build: BuildRow | null
}

/** A row, or in one sentence what is wrong with the line. */
export type RowReading =
  | { readonly ok: true; readonly row: BatchRow }
  | { readonly ok: false; readonly id: unknown; readonly message: string }

/** Reads one line of the input, with what its build is given if that is asked for. What is null counts as left out. */
export function readBatchRow(bytes: Uint8Array, hasBuild = false): RowReading {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    return { ok: false, id: null, message: `it is no JSON: ${error instanceof Error ? error.message : String(error)}` }
  }
  if (!isRecord(value)) return { ok: false, id: null, message: 'it is no object' }
  const id = value['id'] ?? null
  try {
    return { ok: true, row: { ...readRow(id, value), build: hasBuild ? readBuild(value) : null } }
  } catch (error) {
    if (error instanceof WrongForm) return { ok: false, id, message: error.message }
    throw error
  }
}

class WrongForm extends Error {
  override readonly name = 'WrongForm'
}

type Values = Readonly<Record<string, unknown>>

function readBuild(values: Values): BuildRow {
  const reading = readBuildRow(values)
  if (reading.ok) return reading.build
  throw new WrongForm(reading.message)
}

function readRow(id: unknown, values: Values): Omit<BatchRow, 'build'> {
  const dockerfile = findText(values, 'dockerfile')
  if (dockerfile === null) throw new WrongForm('dockerfile is missing')
  const target = findText(values, 'target')
  const platform = findText(values, 'platform')
  return {
    id,
    dockerfile,
    dockerignore: findText(values, 'dockerignore'),
    options: {
      ...(target === null ? {} : { target }),
      ...(platform === null ? {} : { platform }),
      ...(values['buildArgs'] == null ? {} : { buildArgs: readBuildArgs(values['buildArgs']) }),
      ...(values['images'] == null ? {} : { images: readImages(values['images']) }),
    },
    check: readCheck(values['check']),
  }
}

function findText(values: Values, name: string): string | null {
  const value = values[name] ?? null
  if (value === null || typeof value === 'string') return value
  throw new WrongForm(`${name} must be a text`)
}

function readBuildArgs(value: unknown): Readonly<Record<string, string>> {
  if (isRecord(value) && Object.values(value).every((item) => typeof item === 'string')) {
    return value as Readonly<Record<string, string>>
  }
  throw new WrongForm('buildArgs must be an object of texts')
}

function readImages(value: unknown): NonNullable<PlanOptions['images']> {
  const reading = readImageTable(value)
  if (reading.ok) return reading.images
  throw new WrongForm(reading.message)
}

// "skip=all"   {"skip": ["StageNameCasing"], "error": true}   false
function readCheck(value: unknown): BatchRow['check'] {
  if (value === false || typeof value === 'string') return value
  if (value == null || value === true) return null
  if (!isRecord(value)) throw new WrongForm('check must be a text, true, false, or an object')
  return Object.entries(value).map(readCheckPart).join(';')
}

function readCheckPart([name, value]: readonly [string, unknown]): string {
  switch (name) {
    case 'skip':
    case 'experimental':
      if (typeof value === 'string') return `${name}=${value}`
      if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return `${name}=${value.join(',')}`
      throw new WrongForm(`check.${name} must be a text or a list of texts`)
    case 'error':
      if (typeof value === 'boolean') return `error=${value}`
      throw new WrongForm('check.error must be true or false')
    default:
      throw new WrongForm(`check has no ${name}; it has skip, experimental and error`)
  }
}
