import type { ParameterExpansionPart, ParameterOperation } from 'unbash'
import { isKnown, type Value } from '../../machine/value.ts'
import { mayFail } from '../fork.ts'
import { ShellAbort } from '../outcome.ts'
import type { Shell } from '../shell.ts'
import { isUnknownList, unknownList } from '../state.ts'
import { assign, countOf, isList, readText, readVariable } from '../variables.ts'
import { evaluatePieces } from './arithmetic.ts'
import { expanded, joinPieces, literal, type Piece } from './pieces.ts'
import { changeText } from './text-operations.ts'

/** What `$x` becomes. */
export function expandSimple(shell: Shell, name: string, isQuoted: boolean): readonly Piece[] {
  if (name === '@' || name === '*') return listPieces(shell, shell.state.positional, name, isQuoted)
  return [expanded(textOrUnset(shell, name, readText(shell, name)), isQuoted)]
}

/** What `${x…}` becomes. */
export function expandParameter(shell: Shell, part: ParameterExpansionPart, isQuoted: boolean): readonly Piece[] {
  const unclear = foreignSyntax(shell, part)
  if (unclear !== null) return [expanded({ why: unclear }, isQuoted)]
  if (part.prefix === '!') return expandIndirect(shell, part, isQuoted)
  const list = listOf(shell, part)
  if (part.prefix === '#') return [expanded(lengthOf(shell, part, list), isQuoted)]
  if (list !== null) return expandList(shell, part, list, isQuoted)
  return expandOne(shell, part, isQuoted)
}

/** What only bash knows ends other shells; null if this one knows it. */
function foreignSyntax(shell: Shell, { index, operation, prefix, text }: ParameterExpansionPart): string | null {
  if (
    shell.dialect === 'dash' &&
    operation !== undefined &&
    operation.type !== 'Default' &&
    operation.type !== 'Remove'
  ) {
    throw new ShellAbort(`${text}: Bad substitution`, 2)
  }
  if (operation?.type === 'Transform' || operation?.type === 'Names' || operation?.type === 'Unknown') {
    const why = `what ${text} comes to is not known here`
    if (shell.dialect !== 'bash') mayFail(shell, why)
    return why
  }
  if (shell.dialect === 'bash') return null
  const isAlsoOfAsh =
    operation?.type === 'Slice' ||
    (operation?.type === 'Replace' && operation.operator.length < 3 && !/#|%/.test(operation.operator))
  const isOfBash =
    isAlsoOfAsh ||
    index !== undefined ||
    prefix === '!' ||
    operation?.type === 'CaseModification' ||
    operation?.type === 'Replace'
  if (!isOfBash || (isAlsoOfAsh && index === undefined && shell.dialect === 'ash')) return null
  if (shell.dialect === 'dash') throw new ShellAbort(`${text}: Bad substitution`, 2)
  mayFail(shell, `not every shell knows ${text}`)
  return `not every shell knows ${text}`
}

function listOf(shell: Shell, { parameter, index }: ParameterExpansionPart): readonly Value[] | null {
  if (parameter === '@' || parameter === '*') return shell.state.positional
  if (index?.value !== '@' && index?.value !== '*') return null
  const value = readVariable(shell, parameter)
  if (value === undefined) return []
  return isList(value) ? value : [value]
}

function listPieces(shell: Shell, items: readonly Value[], kind: string, isQuoted: boolean): readonly Piece[] {
  if (kind === '*' && isQuoted) {
    const separators = readText(shell, 'IFS') ?? ' \t\n'
    if (!isKnown(separators)) return [literal(separators)]
    const between = separators.charAt(0)
    return [
      literal(
        joinPieces(items.flatMap((item, at) => (at === 0 ? [literal(item)] : [literal(between), literal(item)]))),
      ),
    ]
  }
  // With a first separator that is no blank, bash keeps empty words here and not there.
  const separators = readText(shell, 'IFS') ?? ' '
  const isOdd =
    !isQuoted && items.includes('') && shell.dialect === 'bash' && !(isKnown(separators) && /^(\s|$)/.test(separators))
  if (isOdd) return [expanded(unknownList('how empty words are parted depends on the shell'), false)]
  return items.map((item, at) => ({ ...expanded(item, isQuoted), endsField: at < items.length - 1 }))
}

function lengthOf(shell: Shell, part: ParameterExpansionPart, list: readonly Value[] | null): Value {
  if (list !== null) return countOf(list)
  const value = textOrUnset(shell, part.parameter, oneOf(shell, part))
  if (!isKnown(value)) return value
  // oxlint-disable-next-line no-control-regex -- what is not ASCII has more bytes than characters
  if (/^[\u0000-\u007f]*$/.test(value)) return String(value.length)
  return { why: 'how many characters it has depends on the locale' }
}

function oneOf(shell: Shell, { parameter, index }: ParameterExpansionPart): Value | undefined {
  if (index === undefined) return readText(shell, parameter)
  const at = evaluatePieces(shell, shell.pieces(index, true))
  if (typeof at !== 'bigint') return at
  const value = readVariable(shell, parameter)
  if (value === undefined) return undefined
  const items = isList(value) ? value : [value]
  if (items.some(isUnknownList)) return { why: 'what is in the array is not known' }
  return items.at(Number(at))
}

function expandIndirect(shell: Shell, part: ParameterExpansionPart, isQuoted: boolean): readonly Piece[] {
  if (part.index !== undefined) {
    const list = listOf(shell, part)
    if (list === null || list.some(isUnknownList))
      return [expanded(unknownList('what is in the array is not known'), isQuoted)]
    return listPieces(
      shell,
      list.map((_, at) => String(at)),
      part.index.value,
      isQuoted,
    )
  }
  const name = readText(shell, part.parameter)
  if (name === undefined || !isKnown(name)) return [expanded({ why: `what ${part.text} names is not known` }, isQuoted)]
  return expandParameter(shell, { ...part, prefix: undefined, parameter: name }, isQuoted)
}

function expandList(
  shell: Shell,
  part: ParameterExpansionPart,
  list: readonly Value[],
  isQuoted: boolean,
): readonly Piece[] {
  const kind = part.index?.value ?? part.parameter
  const { operation } = part
  if (operation === undefined) return listPieces(shell, list, kind, isQuoted)
  if (operation.type === 'Default') {
    const isNull = list.length === 0 || (operation.operator.startsWith(':') && list.every((item) => item === ''))
    const keeps = isNull === operation.operator.endsWith('+')
    if (operation.operator.endsWith('+')) return keeps ? [] : operandPieces(shell, operation, isQuoted)
    return keeps ? listPieces(shell, list, kind, isQuoted) : useDefault(shell, part, operation, isQuoted)
  }
  if (operation.type === 'Slice') {
    const isPositional = part.index === undefined
    return listPieces(
      shell,
      sliceList(shell, operation, isPositional ? [shell.state.zero, ...list] : list),
      kind,
      isQuoted,
    )
  }
  return listPieces(
    shell,
    list.map((item) => changeText(shell, operation, item)),
    kind,
    isQuoted,
  )
}

function sliceList(
  shell: Shell,
  { offset, length }: Extract<ParameterOperation, { type: 'Slice' }>,
  items: readonly Value[],
): readonly Value[] {
  const start = evaluatePieces(shell, shell.pieces(offset, true))
  const count = length === undefined ? BigInt(items.length) : evaluatePieces(shell, shell.pieces(length, true))
  if (typeof start !== 'bigint' || typeof count !== 'bigint' || items.some(isUnknownList)) {
    return [unknownList('which of them are taken is not known')]
  }
  const from = Number(start) < 0 ? Math.max(0, items.length + Number(start)) : Number(start)
  return items.slice(from, from + Math.max(0, Number(count)))
}

type Default = Extract<ParameterOperation, { type: 'Default' }>

function expandOne(shell: Shell, part: ParameterExpansionPart, isQuoted: boolean): readonly Piece[] {
  const { operation } = part
  const value = oneOf(shell, part)
  if (operation?.type === 'Default') return expandDefault(shell, part, operation, value, isQuoted)
  const text = textOrUnset(shell, part.parameter, value)
  return [expanded(operation === undefined ? text : changeText(shell, operation, text), isQuoted)]
}

function expandDefault(
  shell: Shell,
  part: ParameterExpansionPart,
  operation: Default,
  value: Value | undefined,
  isQuoted: boolean,
): readonly Piece[] {
  const { operator } = operation
  if (value !== undefined && !isKnown(value)) {
    if (operator.endsWith('?')) mayFail(shell, value.why)
    return [expanded({ why: value.why }, isQuoted)]
  }
  const isNull = value === undefined || (operator.startsWith(':') && value === '')
  if (operator.endsWith('+')) return isNull ? [expanded('', isQuoted)] : operandPieces(shell, operation, isQuoted)
  return isNull ? useDefault(shell, part, operation, isQuoted) : [expanded(value, isQuoted)]
}

function useDefault(
  shell: Shell,
  part: ParameterExpansionPart,
  operation: Default,
  isQuoted: boolean,
): readonly Piece[] {
  const pieces = operandPieces(shell, operation, isQuoted)
  const kind = operation.operator.at(-1)
  if (kind === '-') return pieces
  const text = joinPieces(pieces)
  if (kind === '?') {
    const message = isKnown(text) && text !== '' ? text : 'parameter null or not set'
    throw new ShellAbort(`${part.parameter}: ${message}`, shell.dialect === 'bash' ? 127 : 2)
  }
  assign(shell, part.parameter, text)
  return [expanded(text, isQuoted)]
}

/** What stands after `:-` and the like. Without quotes its blanks part fields, too. */
function operandPieces(shell: Shell, { operand }: Default, isQuoted: boolean): readonly Piece[] {
  const pieces = shell.pieces(operand, isQuoted)
  if (isQuoted) return pieces
  const isPlain = operand.parts === undefined && operand.text === operand.value
  const parts = operand.parts ?? []
  return pieces.map((piece, at) => {
    const part = pieces.length === parts.length ? parts[at] : undefined
    const isText = isPlain || (part?.type === 'Literal' && part.text === part.value)
    return isText ? { ...piece, splits: true } : piece
  })
}

function textOrUnset(shell: Shell, name: string, value: Value | undefined): Value {
  if (value !== undefined) {
    if (!isKnown(value) && shell.state.options.has('u') && value.why === shell.setup.unlisted) mayFail(shell, value.why)
    return value
  }
  if (shell.state.options.has('u')) {
    throw new ShellAbort(`${name}: unbound variable`, shell.dialect === 'bash' ? 127 : 2)
  }
  return ''
}
