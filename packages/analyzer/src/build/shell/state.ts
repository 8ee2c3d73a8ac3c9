import type { CompoundCommand, CompoundList, Redirected } from 'unbash'
import { isKnown, type UnknownText, type Value } from '../machine/value.ts'

/** Of how many words it is can't be told either. */
export interface UnknownList extends UnknownText {
  readonly isList: true
}

/** Whether a value may be any number of words. */
export function isUnknownList(value: Value): boolean {
  return !isKnown(value) && 'isList' in value
}

/** Any number of words. */
export function unknownList(why: string, pattern?: string): UnknownList {
  return { why, isList: true, ...(pattern !== undefined && { pattern }) }
}

/** A variable of a shell. */
export interface Variable {
  /** Unset but declared if undefined. A list is an array of bash. */
  readonly value: Value | readonly Value[] | undefined
  readonly isExported: boolean
  readonly isReadonly: boolean
}

/** What a function does, and whether its text is that of the script. */
export interface ShellFunction {
  /** Null if it can't be told which of several it is, or whether there is one. */
  readonly body: CompoundCommand | Redirected | CompoundList | null
  readonly isOwnText: boolean
}

/** What a subshell has for itself: all of a shell but its files and what it is connected to. */
export class ShellState {
  variables = new Map<string, Variable>()
  functions = new Map<string, ShellFunction>()
  /** Values that `local` has hidden, a map for each call of a function. */
  hidden: Map<string, Variable | null>[] = []
  /** Letters, and `pipefail`. */
  options = new Set<string>()
  folder: Value = '/'
  zero: Value = 'sh'
  positional: readonly Value[] = []
  /** `$?` */
  status: number | null = 0
  umask = 0o022
  /** What `trap … EXIT` has asked for. */
  atExit: Value | null = null

  clone(): ShellState {
    const copy = new ShellState()
    Object.assign(copy, this)
    copy.variables = new Map(this.variables)
    copy.functions = new Map(this.functions)
    copy.hidden = this.hidden.map((names) => new Map(names))
    copy.options = new Set(this.options)
    return copy
  }
}

/** The state of which is only known that it is one of two. */
export function mergeStates(one: ShellState, other: ShellState, why: string): ShellState {
  const merged = one.clone()
  for (const name of new Set([...one.variables.keys(), ...other.variables.keys()])) {
    merged.variables.set(name, mergeVariables(one.variables.get(name), other.variables.get(name), why))
  }
  for (const name of new Set([...one.functions.keys(), ...other.functions.keys()])) {
    const isSame = one.functions.get(name)?.body === other.functions.get(name)?.body
    if (!isSame) merged.functions.set(name, { body: null, isOwnText: false })
  }
  merged.options = new Set([...one.options].filter((option) => other.options.has(option)))
  merged.folder = mergeValues(one.folder, other.folder, why)
  merged.positional = mergePositional(one.positional, other.positional, why)
  merged.status = one.status === other.status ? one.status : null
  if (one.atExit !== other.atExit) merged.atExit = { why }
  return merged
}

function mergeVariables(one: Variable | undefined, other: Variable | undefined, why: string): Variable {
  const known = one ?? other
  return {
    value: one?.value === other?.value ? one?.value : { why },
    isExported: known?.isExported === true || other?.isExported === true,
    isReadonly: one?.isReadonly === true && other?.isReadonly === true,
  }
}

function mergePositional(one: readonly Value[], other: readonly Value[], why: string): readonly Value[] {
  if (one.length !== other.length) return [unknownList(why)]
  return one.map((value, at) => mergeValues(value, other[at] ?? value, why))
}

function mergeValues(one: Value, other: Value, why: string): Value {
  if (one === other) return one
  return isKnown(one) || isKnown(other) ? { why } : one
}
