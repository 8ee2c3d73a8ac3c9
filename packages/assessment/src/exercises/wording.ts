import { listPaths } from '@stagecraft/analyzer'

/** A name, path or command as Markdown sets it. */
export function code(text: string): string {
  const fence = text.includes('`') ? '``' : '`'
  const space = text.startsWith('`') || text.endsWith('`') ? ' ' : ''
  return `${fence}${space}${text}${space}${fence}`
}

/** Names in a sentence: `a`, `b` and 3 more. */
export function codes(texts: readonly string[], most = 4): string {
  return listPaths(texts.map(code), most)
}

/** Names of which one will do: `a`, `b` or `c`. */
export function anyOf(texts: readonly string[]): string {
  const all = texts.map(code)
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} or ${all.at(-1) ?? ''}`
}

/** A number with its noun: 1 layer, 2 layers. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** One value or several, as a list. */
export function listOf<Value>(value: Value | readonly Value[]): readonly Value[] {
  return Array.isArray(value) ? (value as readonly Value[]) : [value as Value]
}
