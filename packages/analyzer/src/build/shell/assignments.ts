import type { Assignment } from 'unbash'
import { isKnown, type UnknownText, type Value } from '../machine/value.ts'
import type { Shell } from './shell.ts'
import { isUnknownList, unknownList, type Variable } from './state.ts'
import { assign, isList, readText, readVariable } from './variables.ts'
import { evaluatePieces } from './words/arithmetic.ts'
import { expandFields, expandText } from './words/expand.ts'
import { joinPieces } from './words/pieces.ts'
import { expandTildes } from './words/tilde.ts'

/** Does what `x=…`, `x+=…`, `x[1]=…` and `x=(…)` say. */
export function applyAssignment(shell: Shell, assignment: Assignment, marks: Partial<Variable> = {}): void {
  const { name, value, append, index } = assignment
  if ((append === true || index !== undefined || value.type === 'ArrayValue') && shell.dialect !== 'bash') {
    foreign(shell, assignment)
    return
  }
  if (value.type === 'ArrayValue') {
    const items = value.elements.flatMap((element) => expandFields(shell, element))
    const isPlain = value.elements.every((element) => !/^\[[^\]]*\]=/.test(element.text))
    const before = append === true ? listOf(shell, name) : []
    assign(shell, name, isPlain ? [...before, ...items] : [unknownList('which items it has is not known')], marks)
  } else if (index === undefined) {
    const before = append === true ? (readText(shell, name) ?? '') : ''
    const list = readVariable(shell, name)
    const text = concatenate(before, textOf(shell, assignment))
    assign(shell, name, isList(list) ? [text, ...list.slice(1)] : text, marks)
  } else assignItem(shell, assignment)
}

function foreign(shell: Shell, { name, text }: Assignment): void {
  assign(shell, name, { why: `not every shell knows ${text}` })
}

function listOf(shell: Shell, name: string): readonly Value[] {
  const value = readVariable(shell, name)
  if (value === undefined) return []
  return isList(value) ? value : [value]
}

function assignItem(shell: Shell, assignment: Assignment): void {
  const { name, index } = assignment
  const items = [...listOf(shell, name)]
  const at = index === undefined ? 0n : evaluatePieces(shell, shell.pieces(index, true))
  const isInside = typeof at === 'bigint' && at >= 0n && at <= BigInt(items.length) && !items.some(isUnknownList)
  const text = textOf(shell, assignment)
  if (isInside) items[Number(at)] = assignment.append === true ? concatenate(items[Number(at)] ?? '', text) : text
  assign(shell, name, isInside ? items : [unknownList('which items it has is not known')])
}

function concatenate(before: Value, more: Value): Value {
  if (!isKnown(before)) return before
  return isKnown(more) ? before + more : more
}

function textOf(shell: Shell, { value }: Assignment): Value {
  if (value.type === 'ArrayValue') return unknownList('it is a list')
  const [first] = value.parts ?? []
  if (value.parts === undefined) return joinPieces(expandTildes(shell, value.text, value.value))
  if (first?.type !== 'Literal' || !first.text.includes('~')) return expandText(shell, value)
  const rest = { ...value, parts: value.parts.slice(1) }
  return joinPieces([...expandTildes(shell, first.text, first.value), ...shell.pieces(rest)])
}

/** An assignment as a word: of `export A=1`, or for a command alone. */
export function assignedText(shell: Shell, assignment: Assignment, isNamed = true): Value {
  const text = textOf(shell, assignment)
  if (!isNamed) return text
  const { name, append } = assignment
  if (isKnown(text)) return `${name}${append === true ? '+' : ''}=${text}`
  const unknown: NamedUnknown = { why: text.why, name }
  return unknown
}

/** `export A=$(…)`: the name is known, the value is not. */
export interface NamedUnknown extends UnknownText {
  readonly name: string
}
