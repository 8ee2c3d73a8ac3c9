import { isKnown, type Value } from '../machine/value.ts'
import { optionsOf } from '../shell/find-shell.ts'

/** What a shell is asked to run. */
export type ShellWords =
  | {
      readonly kind: 'text'
      readonly text: string
      readonly options: readonly string[]
      readonly parameters: readonly Value[] | null
    }
  | {
      readonly kind: 'file'
      readonly file: string
      readonly options: readonly string[]
      readonly parameters: readonly Value[]
    }
  | { readonly kind: 'input'; readonly options: readonly string[]; readonly parameters: readonly Value[] }

/** Sorts the words of `sh -ec 'text' name word` and `sh -x file word`; null if they can't be told. */
export function readShellWords(words: readonly Value[]): ShellWords | null {
  const options: string[] = []
  let [hasText, hasInput] = [false, false]
  let at = 0
  for (; at < words.length; at++) {
    const word = words[at] ?? ''
    if (!isKnown(word)) return null
    if (word === '--' || word === '-') {
      at++
      break
    }
    if (word.startsWith('--')) continue
    if (!/^[-+]./.test(word)) break
    hasText ||= word.startsWith('-') && word.includes('c')
    hasInput ||= word.startsWith('-') && word.includes('s')
    options.push(word)
    if (/[oO]$/.test(word)) {
      const value = words[++at] ?? ''
      if (!isKnown(value)) return null
      options.push(value)
    }
  }
  const [first, ...rest] = words.slice(at)
  const plain = optionsOf(options)
  if (first === undefined || (hasInput && !hasText))
    return hasText ? null : { kind: 'input', options: plain, parameters: words.slice(at) }
  if (!isKnown(first)) return null
  if (hasText) return { kind: 'text', text: first, options: plain, parameters: rest.length === 0 ? null : rest }
  return { kind: 'file', file: first, options: plain, parameters: rest }
}
