import { isKnown, type Value } from '../../machine/value.ts'
import type { NamedUnknown } from '../assignments.ts'
import { done, EXIT, type Outcome } from '../outcome.ts'
import type { Shell } from '../shell.ts'
import type { Variable } from '../state.ts'
import { assign, readVariable } from '../variables.ts'
import { fails, unclear, type Builtin, type BuiltinCall } from './builtin.ts'

/** `export` */
export const exportVariable: Builtin = {
  names: ['export'],
  isSpecial: true,
  run(call) {
    const [first] = call.words
    if (first === '-n') return declare(call, call.words.slice(1), { isExported: false })
    return declare(call, call.words, { isExported: true })
  },
}

/** `readonly` */
export const readonlyVariable: Builtin = {
  names: ['readonly'],
  isSpecial: true,
  run: (call) => declare(call, call.words, { isReadonly: true }),
}

/** `local`: what was there comes back when the function ends. */
export const local: Builtin = {
  names: ['local'],
  run(call) {
    const hidden = call.shell.state.hidden.at(-1)
    if (hidden === undefined) {
      const outcome = fails(call, 'not in a function', call.shell.dialect === 'bash' ? 1 : 2)
      return call.shell.dialect === 'bash' ? outcome : { ...outcome, jump: EXIT }
    }
    return declareLocal(call, hidden)
  },
}

/** `declare` and `typeset`, as far as they only give values and marks. */
export const declareVariable: Builtin = {
  names: ['declare', 'typeset'],
  dialects: ['bash', 'sh'],
  run(call) {
    const hidden = call.shell.state.hidden.at(-1)
    if (call.shell.dialect === 'sh') return unclear(call, 'not every shell has it')
    return hidden === undefined ? declare(call, call.words, {}) : declareLocal(call, hidden)
  },
}

function declareLocal(call: BuiltinCall, hidden: Map<string, Variable | null>): Outcome {
  const { shell } = call
  for (const word of call.words) {
    const name = nameOf(word)
    if (name === null || hidden.has(name)) continue
    const before = shell.state.variables.get(name) ?? null
    hidden.set(name, before)
    // In bash a variable without a value is unset, elsewhere it keeps that of the caller.
    if (shell.dialect === 'bash')
      shell.state.variables.set(name, { value: undefined, isExported: false, isReadonly: false })
  }
  return declare(call, call.words, {})
}

const FLAGS: Readonly<Record<string, Partial<Variable>>> = {
  x: { isExported: true },
  r: { isReadonly: true },
  g: {},
  a: {},
}

function declare(call: BuiltinCall, words: readonly Value[], marks: Partial<Variable>): Outcome {
  const { shell } = call
  const unknown: Value = { why: `what ${call.name} makes of it is not known here` }
  let all = marks
  let outcome = done(0)
  for (const word of words) {
    const name = nameOf(word)
    if (isKnown(word) && /^-[xrga]+$/.test(word)) all = marksOf(word, all)
    else if (name === null) outcome = word === '-p' || word === '--' ? outcome : unclear(call)
    // An option that is not known here may change what the value means.
    else declareOne(shell, name, outcome.status === null ? unknown : word, all)
  }
  return outcome
}

function marksOf(word: string, marks: Partial<Variable>): Partial<Variable> {
  return Object.assign({}, marks, ...Array.from(word.slice(1), (flag) => FLAGS[flag] ?? {})) as Partial<Variable>
}

function declareOne(shell: Shell, name: string, word: Value, marks: Partial<Variable>): void {
  const before = shell.state.variables.get(name)
  const all = { isExported: before?.isExported === true, ...marks }
  const equals = isKnown(word) ? word.indexOf('=') : -1
  if (!isKnown(word)) assign(shell, name, { why: word.why }, all)
  else if (equals !== -1 && word[equals - 1] !== '+') assign(shell, name, word.slice(equals + 1), all)
  else if (equals !== -1) assign(shell, name, appended(readVariable(shell, name), word.slice(equals + 1)), all)
  else shell.state.variables.set(name, { value: readVariable(shell, name), isReadonly: false, ...before, ...all })
}

function appended(before: Value | readonly Value[] | undefined, more: string): Value {
  if (before === undefined) return more
  return typeof before === 'string' ? before + more : { why: 'what it was before is not known' }
}

function nameOf(word: Value): string | null {
  if (!isKnown(word)) return 'name' in word ? (word as NamedUnknown).name : null
  return /^([A-Za-z_]\w*)(?:\+?=|$)/.exec(word)?.[1] ?? null
}

/** `unset` */
export const unset: Builtin = {
  names: ['unset'],
  isSpecial: true,
  run(call) {
    const { state } = call.shell
    const isFunction = call.words[0] === '-f'
    for (const word of call.words) {
      if (word === '-f' || word === '-v') continue
      if (!isKnown(word) || !/^\w+$/.test(word)) return unclear(call)
      if (state.variables.get(word)?.isReadonly === true) return fails(call, `${word}: is read only`)
      if (isFunction) state.functions.delete(word)
      else if (state.variables.has(word) || call.words[0] === '-v' || !state.functions.has(word)) {
        state.variables.set(word, { value: undefined, isExported: false, isReadonly: false })
      } else state.functions.delete(word)
    }
    return done(0)
  },
}
