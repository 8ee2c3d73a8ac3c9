import { parse, type HereDoc, type Word, type WordPart } from 'unbash'
import { linesIn } from '../../commands/lines.ts'
import { textOf } from '../../files/content.ts'
import type { Content } from '../../files/node.ts'
import { isKnown, type Value } from '../../machine/value.ts'
import type { Shell } from '../shell.ts'
import { unknownList } from '../state.ts'
import { substitute } from '../subshell.ts'
import { readText } from '../variables.ts'
import { evaluate, numberText } from './arithmetic.ts'
import { expandBraces } from './braces.ts'
import { expandParameter, expandSimple } from './parameter.ts'
import { pathWords } from './path-names.ts'
import { expanded, isPattern, joinPieces, literal, patternOf, splitFields, type Field, type Piece } from './pieces.ts'
import { expandTilde } from './tilde.ts'

const MOST_WORDS = 20_000

/** The words that a word becomes: any number of them. */
export function expandFields(shell: Shell, word: Word): readonly Value[] {
  shell.spend()
  const hasBraces = word.parts?.some((part) => part.type === 'BraceExpansion') === true
  if (!hasBraces || shell.dialect === 'dash' || shell.dialect === 'ash') return fieldsOf(shell, word)
  if (shell.dialect === 'sh') return [unknownList('not every shell knows braces')]
  const texts = expandBraces(word.text, MOST_WORDS)
  if (texts === null) return [unknownList('the braces make too many words')]
  return texts.flatMap((text) => {
    shell.spend()
    const inner = readWord(text)
    return inner === null ? [unknownList(`${text} can’t be read`)] : fieldsOf(shell, inner)
  })
}

function readWord(text: string): Word | null {
  const tree = parse(`: ${text}`)
  const [statement] = tree.commands
  if (tree.errors !== undefined || tree.commands.length !== 1 || statement?.command.type !== 'Command') return null
  const [word, ...more] = statement.command.suffix
  return word?.type === 'Word' && more.length === 0 ? word : null
}

function fieldsOf(shell: Shell, word: Word): readonly Value[] {
  if (word.parts === undefined && !word.text.startsWith('~')) return [word.value]
  const separators = readText(shell, 'IFS') ?? ' \t\n'
  const pieces = expandPieces(shell, word, false)
  spendOnText(shell, pieces)
  return splitFields(pieces, separators).flatMap((field) => fieldWords(shell, field))
}

function fieldWords(shell: Shell, field: Field): readonly Value[] {
  const text = joinPieces(field)
  const { options, folder } = shell.state
  if (!isKnown(text) || options.has('f') || !isPattern(field)) return [text]
  const pattern = patternOf(field)
  if (!isKnown(pattern)) return [unknownList(pattern.why)]
  if (options.has('odd globs')) return [unknownList('what the pattern means was changed by shopt')]
  const words = pathWords(shell.machine, pattern, text, folder)
  return words.length === 1 && words[0] === text && options.has('nullglob') ? [] : words
}

/** The one text that a word becomes where it is not parted: in an assignment, after `case`, after `>`. */
export function expandText(shell: Shell, word: Word): Value {
  shell.spend()
  if (word.parts === undefined && !word.text.includes('~')) return word.value
  const pieces = expandPieces(shell, word, false)
  spendOnText(shell, pieces)
  return joinPieces(pieces)
}

// A long text takes its time wherever it is used.
function spendOnText(shell: Shell, pieces: readonly Piece[]): void {
  for (const { value } of pieces) if (isKnown(value)) shell.spend(Math.floor(value.length / 200))
}

/** A word as a pattern. */
export function expandPattern(shell: Shell, word: Word): Value {
  shell.spend()
  return patternOf(expandPieces(shell, word, false))
}

/** What a word becomes, before it is parted into fields. */
export function expandPieces(shell: Shell, word: Word, isQuoted: boolean): readonly Piece[] {
  if (word.parts === undefined) {
    if (word.value === '' && word.text === '') return []
    return isQuoted ? [literal(word.value)] : expandTilde(shell, word.text, word.value)
  }
  return word.parts.flatMap((part, at) => {
    if (at === 0 && part.type === 'Literal' && !isQuoted) return expandTilde(shell, part.text, part.value)
    return expandPart(shell, part, isQuoted)
  })
}

function expandPart(shell: Shell, part: WordPart, isQuoted: boolean): readonly Piece[] {
  switch (part.type) {
    case 'Literal':
    case 'SingleQuoted':
      return [literal(part.value)]
    case 'AnsiCQuoted':
      return [literal(ansiText(shell, part.value, part.text))]
    case 'DoubleQuoted':
    case 'LocaleString':
      return quotedPieces(shell, part.parts)
    case 'Glob':
      return globPieces(shell, part, isQuoted)
    case 'ExtendedGlob':
      return [{ value: { why: `not every shell knows ${part.text}` }, isLiteral: false, splits: true }]
    case 'BraceExpansion':
      if (part.parts === undefined) return [literal(part.text.replaceAll(/\\(.)/g, '$1'))]
      return [literal('{'), ...part.parts.flatMap((inner) => expandPart(shell, inner, isQuoted)), literal('}')]
    case 'SimpleExpansion':
      return expandSimple(shell, part.text.slice(1), isQuoted)
    case 'ParameterExpansion':
      return expandParameter(shell, part, isQuoted)
    case 'CommandExpansion':
      return [expanded(commandOutput(shell, part), isQuoted)]
    case 'ArithmeticExpansion':
      return [expanded(numberText(evaluate(shell, part.expression)), isQuoted)]
    case 'ProcessSubstitution':
      if (part.script !== undefined) substitute(shell, part.script, true)
      return [literal({ why: `the name of ${part.text} is not known` })]
  }
}

function ansiText(shell: Shell, value: string, text: string): Value {
  if (shell.dialect === 'dash') return `$${text.slice(2, -1)}`
  return shell.dialect === 'sh' ? { why: `not every shell knows ${text}` } : value
}

function quotedPieces(shell: Shell, parts: readonly WordPart[]): readonly Piece[] {
  const pieces = parts.flatMap((part) => expandPart(shell, part, true))
  // "$@" without any words is no word at all; other quotes are at least an empty one.
  const isAllWords = parts.length > 0 && parts.every((part) => /^\$(@|\{@\}|\{\w+\[@\]\})$/.test(part.text))
  return pieces.length === 0 && !isAllWords ? [literal('')] : pieces
}

function globPieces(shell: Shell, part: Extract<WordPart, { type: 'Glob' }>, isQuoted: boolean): readonly Piece[] {
  const hasExpansions = part.parts?.some((inner) => inner.type !== 'Literal') === true
  if (!hasExpansions) return [{ value: part.text, isLiteral: isQuoted, splits: false }]
  const inside = joinPieces((part.parts ?? []).flatMap((inner) => expandPart(shell, inner, true)))
  return [{ value: isKnown(inside) ? `[${inside}]` : inside, isLiteral: isQuoted, splits: false }]
}

function commandOutput(shell: Shell, part: Extract<WordPart, { type: 'CommandExpansion' }>): Value {
  if (part.script === undefined || part.text.startsWith('${')) return { why: `what ${part.text} prints is not known` }
  if (part.script.errors !== undefined) return { why: `${part.text} can’t be read` }
  const content = substitute(shell, part.script, part.script.source === undefined)
  const output = textOf(content)
  if (output === null) return { why: `what ${part.text} prints is not known`, ...plainWords(content) }
  return output.replaceAll('\u0000', '').replace(/\n+$/, '')
}

/** The lines of an output of which the order is not known, where each is one word and no pattern. */
function plainWords(content: Content): { readonly words?: readonly string[] } {
  const words = linesIn(content)
  return words?.every((word) => /^[^\s*?[\\]+$/.test(word)) === true ? { words } : {}
}

/** What a here-document brings: its lines, with what is to be replaced in them. */
export function expandHereDocument(shell: Shell, { operator, delimiter, body }: HereDoc): Value {
  const trim = (text: string, isStart: boolean): string => {
    if (operator === '<<') return text
    return (isStart ? text.replace(/^\t+/, '') : text).replaceAll(/\n\t+/g, '\n')
  }
  if (delimiter?.quoted === true) return trim(body.text, true)
  if (body.parts === undefined) {
    return trim(body.text, true).replaceAll(/\\([\\$`\n])/g, (_, char: string) => (char === '\n' ? '' : char))
  }
  return joinPieces(
    body.parts.flatMap((part, at) =>
      part.type === 'Literal' ? [literal(trim(part.value, at === 0))] : expandPart(shell, part, true),
    ),
  )
}
