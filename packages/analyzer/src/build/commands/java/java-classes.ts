/** The classes that the compiler makes of a source. */
export interface JavaClasses {
  /** `org.example.shop`; empty if it is in none. */
  readonly packageName: string
  /** `Main`, `Main$Line`: the names of the class files. */
  readonly names: readonly string[]
  /** Whether there may be more, for classes without a name. */
  readonly isAll: boolean
}

const TEXT_OR_COMMENT = /"""[^]*?"""|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\/\/[^\n]*|\/\*[^]*?\*\//g

/** Reads which classes a source declares. */
export function readJavaClasses(text: string): JavaClasses {
  const code = text.replaceAll(TEXT_OR_COMMENT, ' ')
  const names: string[] = []
  // For each open brace the class that it is the body of; null for a block of statements.
  const open: (string | null)[] = []
  let next: string | null = null
  let isAll = true
  for (const [token, , name] of code.matchAll(
    /[{};]|(?<![.\w$])(class|interface|enum|record)\s+([A-Za-z_$][\w$]*)(?=\s*[<({]|\s+(?:extends|implements|permits)\b)/g,
  )) {
    if (name !== undefined) {
      const around = open.at(-1)
      if (open.length > 0 && around === null) isAll = false
      else names.push((next = around === undefined ? name : `${around ?? ''}$${name}`))
    } else if (token === '{') {
      open.push(next)
      next = null
    } else if (token === '}') open.pop()
  }
  // new Thing() { … }, constants with a body, and switches over enums make classes of their own.
  if (/\bnew\s+[\w.$<>,?\s]+\([^;{]*\)\s*\{|\benum\b|\bswitch\b|\bassert\b/.test(code)) isAll = false
  return { packageName: /^\s*package\s+([\w.]+)\s*;/m.exec(code)?.[1] ?? '', names, isAll }
}
