import type { Machine } from '../machine/machine.ts'
import type { ShellDialect } from './shell.ts'

/** What SHELL names. */
export type FoundShell =
  | {
      readonly kind: 'shell'
      readonly dialect: ShellDialect
      /** Words such as `-euo` and `pipefail`. */ readonly options: readonly string[]
    }
  | { readonly kind: 'missing'; readonly message: string }
  | { readonly kind: 'unknown'; readonly why: string }

/** The shell that words name, as it is in the filesystem. */
export function findShell(words: readonly string[], machine: Machine): FoundShell {
  const [program = '', ...rest] = words
  const place = program.startsWith('/') ? machine.files.look(program) : null
  if (place?.kind === 'missing') return { kind: 'missing', message: `${program}: no such file or directory` }
  const real = place?.kind === 'found' ? place.path : program
  const dialect = dialectOf(real) ?? dialectOf(program)
  if (dialect === null) return { kind: 'unknown', why: `what ${program} does with a script is not known here` }
  return { kind: 'shell', dialect, options: optionsOf(rest) }
}

/** The language of a shell by the name of its file; null if it is none. */
export function dialectOf(path: string): ShellDialect | null {
  switch (path.slice(path.lastIndexOf('/') + 1)) {
    case 'bash':
      return 'bash'
    case 'dash':
      return 'dash'
    case 'ash':
    case 'busybox':
      return 'ash'
    case 'sh':
      return 'sh'
    default:
      return null
  }
}

/** The options of a shell without `-c` and those that only say how it starts. */
export function optionsOf(words: readonly string[]): readonly string[] {
  return words.flatMap((word) => {
    if (!/^[-+][A-Za-z]+$/.test(word)) return word.startsWith('-') ? [] : [word]
    const letters = word.replaceAll(/[clirs]/g, '')
    return letters.length > 1 ? [letters] : []
  })
}
