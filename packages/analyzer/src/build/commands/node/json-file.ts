import { textOf } from '../../files/content.ts'
import type { Content } from '../../files/node.ts'
import { readFile } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'

/** An object of JSON. */
export type JsonObject = Readonly<Record<string, unknown>>

/** A file of JSON, as far as it is known. */
export type JsonFile =
  | { readonly kind: 'missing' }
  | { readonly kind: 'unknown'; readonly why: string }
  | { readonly kind: 'broken' }
  | { readonly kind: 'found'; readonly value: JsonObject }

/** Reads a file that should hold an object. */
export function readJson(machine: Machine, path: string, folder: string): JsonFile {
  const access = readFile(machine, path, folder)
  if (access.kind === 'denied') return { kind: 'missing' }
  if (access.kind === 'unsure') return { kind: 'unknown', why: access.message }
  const text = textOf(access.value)
  if (text === null) return { kind: 'unknown', why: `What is in ${path} is not known.` }
  const read = known.get(access.value) ?? readText(text)
  known.set(access.value, read)
  return read
}

// The same file is asked for by several commands, and again by the next build.
const known = new WeakMap<Content, JsonFile>()

function readText(text: string): JsonFile {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return isObject(value) ? { kind: 'found', value } : { kind: 'broken' }
  } catch {
    return { kind: 'broken' }
  }
}

/** Whether a value is an object with names. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The entries of an object that are texts; none if it is no object. */
export function textsIn(value: unknown): ReadonlyMap<string, string> {
  const entries = isObject(value) ? Object.entries(value) : []
  return new Map(entries.flatMap(([name, text]) => (typeof text === 'string' ? [[name, text] as const] : [])))
}
