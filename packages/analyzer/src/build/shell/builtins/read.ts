import { isKnown, type Value } from '../../machine/value.ts'
import { done, type Outcome } from '../outcome.ts'
import type { Shell } from '../shell.ts'
import { assign, readText } from '../variables.ts'
import { joinPieces, splitFields } from '../words/pieces.ts'
import { unclear, type Builtin, type BuiltinCall } from './builtin.ts'

/** `read`: a line of the input, parted over variables. */
export const read: Builtin = {
  names: ['read'],
  run(call) {
    const { shell, words } = call
    const isRaw = words[0] === '-r'
    const names = (isRaw ? words.slice(1) : words).filter(isKnown)
    const isPlain = names.length > 0 && names.every((name) => /^[A-Za-z_]\w*$/.test(name))
    if (!isPlain || names.length !== words.length - (isRaw ? 1 : 0)) return readUnknown(call)
    const line = shell.streams.input.readLine()
    if (line === undefined) return readUnknown(call)
    if (line === null) {
      for (const name of names) assign(shell, name, '')
      return done(1)
    }
    if (!isRaw && line.text.includes('\\')) return readUnknown(call)
    return spread(shell, names, line.text, line.isWhole)
  },
}

function readUnknown(call: BuiltinCall): Outcome {
  for (const word of call.words) {
    if (isKnown(word) && /^[A-Za-z_]\w*$/.test(word)) assign(call.shell, word, { why: 'what is read is not known' })
  }
  return unclear(call, 'what is read is not known')
}

function spread(shell: Shell, names: readonly string[], line: string, isWhole: boolean): Outcome {
  const separators = readText(shell, 'IFS') ?? ' \t\n'
  const blanks = isKnown(separators)
    ? Array.from(separators)
        .filter((char) => ' \t'.includes(char))
        .join('')
    : ''
  let rest = trimStart(line, blanks)
  for (const [at, name] of names.entries()) {
    if (at === names.length - 1) assign(shell, name, lastOf(rest, blanks, separators))
    else {
      const [first = []] = splitFields([{ value: rest, isLiteral: true, splits: true }], separators)
      const text: Value = joinPieces(first)
      assign(shell, name, text)
      if (isKnown(text)) rest = skipSeparator(rest.slice(text.length), blanks, isKnown(separators) ? separators : '')
    }
  }
  return done(isWhole ? 0 : 1)
}

function trimStart(text: string, blanks: string): string {
  let at = 0
  while (at < text.length && blanks.includes(text.charAt(at))) at++
  return text.slice(at)
}

function skipSeparator(text: string, blanks: string, separators: string): string {
  const rest = trimStart(text, blanks)
  return rest !== '' && separators.includes(rest.charAt(0)) ? trimStart(rest.slice(1), blanks) : rest
}

function lastOf(text: string, blanks: string, separators: Value): Value {
  if (!isKnown(separators)) return { why: separators.why }
  let end = text.length
  while (end > 0 && blanks.includes(text.charAt(end - 1))) end--
  const rest = text.slice(0, end)
  // A separator at the very end of the line is taken away too, where only one field is left.
  const odd = Array.from(separators).filter((char) => !' \t\n'.includes(char))
  return odd.some((char) => rest.endsWith(char)) ? { why: 'how the line is parted is not known' } : rest
}
