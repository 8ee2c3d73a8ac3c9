import { getEnv } from '../env.ts'

const levels = { info: 0, warn: 1, error: 2 } as const

export type LogLevel = keyof typeof levels

/** Writes one line of JSON to standard output. */
export function log(level: LogLevel, message: string, fields: Readonly<Record<string, unknown>> = {}): void {
  if (levels[level] < levels[getEnv().LOG_LEVEL]) return
  const line = { time: new Date().toISOString(), level, message, ...fields }
  process.stdout.write(`${JSON.stringify(line, writeErrors)}\n`)
}

function writeErrors(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString()
  if (!(value instanceof Error)) return value
  return { name: value.name, message: value.message, stack: value.stack, cause: value.cause }
}
