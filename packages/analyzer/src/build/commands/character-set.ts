const LETTERS: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
}

const CLASSES: Readonly<Record<string, RegExp>> = {
  alpha: /[A-Za-z]/,
  digit: /[0-9]/,
  alnum: /[A-Za-z0-9]/,
  upper: /[A-Z]/,
  lower: /[a-z]/,
  space: /[ \t\n\r\v\f]/,
  blank: /[ \t]/,
  punct: /[!-/:-@[-`{-~]/,
  xdigit: /[0-9A-Fa-f]/,
  print: /[ -~]/,
  graph: /[!-~]/,
  // oxlint-disable-next-line no-control-regex -- it is what [:cntrl:] means
  cntrl: /[\u0000-\u001f\u007f]/,
}

const ALL = Array.from({ length: 128 }, (_, code) => String.fromCodePoint(code))

/** The characters that a set of tr names, in its order: `a-z`, `[:upper:]`, `\n`. Null for what is not known. */
export function readCharacterSet(text: string, isComplement = false): readonly string[] | null {
  const chars: string[] = []
  for (let at = 0; at < text.length;) {
    const part = readPart(text, at)
    if (part === null) return null
    chars.push(...part.chars)
    at = part.end
  }
  if (!isComplement) return chars
  const named = new Set(chars)
  return ALL.filter((char) => !named.has(char))
}

interface Part {
  readonly chars: readonly string[]
  readonly end: number
}

function readPart(text: string, at: number): Part | null {
  const named = /^\[:([a-z]+):\]/.exec(text.slice(at, at + 12))
  if (named !== null) {
    const has = CLASSES[named[1] ?? '']
    return has === undefined ? null : { chars: ALL.filter((char) => has.test(char)), end: at + named[0].length }
  }
  if (/^\[(?:=|.\*)/.test(text.slice(at, at + 3))) return null
  const first = readChar(text, at)
  if (first === null || text.charAt(first.end) !== '-' || first.end + 1 >= text.length) return first
  const last = readChar(text, first.end + 1)
  if (last === null) return null
  const [from = '', to = ''] = [first.chars[0], last.chars[0]]
  return from > to ? null : { chars: ALL.filter((char) => char >= from && char <= to), end: last.end }
}

function readChar(text: string, at: number): Part | null {
  const char = text.charAt(at)
  if (char > '\x7f') return null
  if (char !== '\\') return { chars: [char], end: at + 1 }
  const octal = /^[0-7]{1,3}/.exec(text.slice(at + 1, at + 4))?.[0]
  if (octal !== undefined) {
    const code = Number.parseInt(octal, 8)
    return code > 0x7f ? null : { chars: [String.fromCodePoint(code)], end: at + 1 + octal.length }
  }
  const letter = LETTERS[text.charAt(at + 1)]
  return letter === undefined ? null : { chars: [letter], end: at + 2 }
}
