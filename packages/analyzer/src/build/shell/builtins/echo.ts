import { ANY_SIZE } from '../../../facts/size-range.ts'
import { product, textContent } from '../../files/content.ts'
import type { Content } from '../../files/node.ts'
import { isKnown, type Value } from '../../machine/value.ts'
import { done } from '../outcome.ts'
import type { ShellDialect } from '../shell.ts'
import { isUnknownList } from '../state.ts'
import type { Builtin } from './builtin.ts'
import { unescape } from './escapes.ts'

/** `echo`: each shell has its own idea of options and backslashes. */
export const echo: Builtin = {
  names: ['echo'],
  run({ shell, words }) {
    shell.spend(words.length)
    shell.write(echoed(words, shell.dialect))
    return done(0)
  },
}

/** What echo writes; `program` is the one in a file of its own, which is asked by `-e`. */
export function echoed(words: readonly Value[], dialect: ShellDialect | 'program'): Content {
  const unknown = words.find((word) => !isKnown(word))
  if (unknown !== undefined) return partlyKnown(words)
  const { letters, rest } = readFlags(words.filter(isKnown), dialect)
  const interprets = dialect === 'dash' || letters.lastIndexOf('e') > letters.lastIndexOf('E')
  const text = rest.join(' ')
  const end = letters.includes('n') ? '' : '\n'
  if (dialect === 'sh' && (text.includes('\\') || words.some((word) => isKnown(word) && /^-[neE]*[eE]/.test(word)))) {
    return product({ key: null, isExact: false }, ANY_SIZE)
  }
  if (!interprets) return textContent(text + end)
  const without = dialect === 'dash' ? 'exu' : dialect === 'bash' ? '' : 'u'
  const unescaped = unescape(text, { needsZero: true, without })
  if (unescaped.isOdd) return product({ key: null, isExact: false }, ANY_SIZE)
  return textContent(unescaped.isCut ? unescaped.text : unescaped.text + end)
}

function readFlags(
  words: readonly string[],
  dialect: ShellDialect | 'program',
): { readonly letters: string; readonly rest: readonly string[] } {
  if (dialect === 'dash' || dialect === 'sh') {
    const hasFlag = words[0] === '-n'
    return { letters: hasFlag ? 'n' : '', rest: hasFlag ? words.slice(1) : words }
  }
  const count = words.findIndex((word) => !/^-[neE]+$/.test(word))
  const end = count === -1 ? words.length : count
  return { letters: words.slice(0, end).join(''), rest: words.slice(end) }
}

/** What is known is written in any case. */
function partlyKnown(words: readonly Value[]): Content {
  const known = words.filter(isKnown)
  const certain = known.some((word) => /^-|\\/.test(word)) || words.some(isUnknownList) ? 0 : known.join(' ').length
  return product({ key: null, isExact: false }, { minBytes: certain, maxBytes: Number.POSITIVE_INFINITY })
}
