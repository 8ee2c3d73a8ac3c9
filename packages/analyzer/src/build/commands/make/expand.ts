/** Where the values come from that a makefile refers to. */
export interface Lookup {
  find(name: string): string | undefined
  wildcard(pattern: string): readonly string[] | null
}

const DEEPEST = 30

/** Replaces what stands for something else in a line of a makefile; null where that can't be told. */
export function expand(text: string, lookup: Lookup, depth = 0): string | null {
  if (depth > DEEPEST) return null
  let result = ''
  for (let at = 0; at < text.length; at++) {
    if (text[at] !== '$') {
      result += text[at] ?? ''
      continue
    }
    const next = text[at + 1] ?? ''
    const end = next === '(' || next === '{' ? closing(text, at + 1) : at + 2
    if (end === -1) return null
    const inside = end === at + 2 && next !== '(' && next !== '{' ? next : text.slice(at + 2, end - 1)
    const value = next === '$' ? '$' : resolve(inside, lookup, depth + 1)
    if (value === null) return null
    result += value
    at = end - 1
  }
  return result
}

/** The place behind the parenthesis that closes the one at a place; -1 if none does. */
function closing(text: string, at: number): number {
  const [open, close] = text[at] === '(' ? ['(', ')'] : ['{', '}']
  let depth = 0
  for (let index = at; index < text.length; index++) {
    if (text[index] === open) depth += 1
    else if (text[index] === close && (depth -= 1) === 0) return index + 1
  }
  return -1
}

// CC · SOURCES:.c=.o · wildcard *.c · patsubst %.c,%.o,$(SOURCES)
function resolve(inside: string, lookup: Lookup, depth: number): string | null {
  const [, name = '', rest] = /^([a-z]+)\s+([^]*)$/.exec(inside) ?? []
  if (rest !== undefined) return callFunction(name, rest, lookup, depth)
  const [, variable = '', from, to = ''] = /^([^:]+):([^=]*)=(.*)$/.exec(inside) ?? []
  if (from !== undefined) {
    const value = valueOf(variable, lookup, depth)
    return value === null
      ? null
      : substitute(value, from.includes('%') ? from : `%${from}`, to.includes('%') ? to : `%${to}`)
  }
  const plain = expand(inside, lookup, depth)
  return plain === null ? null : valueOf(plain, lookup, depth)
}

function valueOf(name: string, lookup: Lookup, depth: number): string | null {
  if (/^[%?+|]$|^[@<^*][DF]$/.test(name)) return null
  const value = lookup.find(name)
  return value === undefined ? '' : expand(value, lookup, depth)
}

function callFunction(name: string, rest: string, lookup: Lookup, depth: number): string | null {
  const parts = rest.split(',').map((part) => expand(part.trim(), lookup, depth))
  const [first = null, second = null, third = null] = parts
  if (parts.includes(null) || first === null) return null
  if (name === 'wildcard') {
    const found = first.split(/\s+/).map((pattern) => lookup.wildcard(pattern))
    return found.includes(null) ? null : found.flatMap((names) => names ?? []).join(' ')
  }
  if (name === 'patsubst' && second !== null && third !== null) return substitute(third, first, second)
  if (name === 'strip') return first.trim().replaceAll(/\s+/g, ' ')
  if (name === 'notdir') return eachWord(first, (word) => word.slice(word.lastIndexOf('/') + 1))
  if (name === 'basename') return eachWord(first, (word) => word.replace(/\.[^./]*$/, ''))
  if (name === 'addprefix' && second !== null) return eachWord(second, (word) => `${first}${word}`)
  if (name === 'addsuffix' && second !== null) return eachWord(second, (word) => `${word}${first}`)
  return null
}

function eachWord(text: string, change: (word: string) => string): string {
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(change)
    .join(' ')
}

/** `%.c` to `%.o` for each word that fits. */
function substitute(text: string, from: string, to: string): string {
  return eachWord(text, (word) => {
    const stem = stemOf(word, from)
    return stem === null ? word : to.replace('%', () => stem)
  })
}

/** What the `%` of a pattern stands for in a word; null if the word does not fit. */
export function stemOf(word: string, pattern: string): string | null {
  const [before = '', after] = pattern.split('%')
  if (after === undefined) return word === pattern ? '' : null
  const fits = word.length > before.length + after.length && word.startsWith(before) && word.endsWith(after)
  return fits ? word.slice(before.length, word.length - after.length) : null
}
