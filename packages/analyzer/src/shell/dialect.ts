import { lastPathPart } from './shell-command.ts'

/**
 * The language that a shell understands. `sh` is a POSIX shell of which no more is known; `other` is none,
 * such as PowerShell, and its texts are not read.
 */
export type Dialect = 'ash' | 'bash' | 'dash' | 'sh' | 'other'

/** What runs a text, by the words of SHELL and by what `/bin/sh` is in the image. */
export function findDialect(shell: readonly string[], sh: 'ash' | 'bash' | 'dash' | 'none' | null): Dialect {
  const [program = ''] = shell
  return dialectOf(lastPathPart(program), sh)
}

/** What a `#!` line names: `/usr/bin/env bash` is bash. */
export function findInterpreter(line: string, sh: 'ash' | 'bash' | 'dash' | 'none' | null): Dialect {
  const words = line.split(/\s+/).filter((word) => !word.startsWith('-'))
  const [program = ''] = lastPathPart(words[0] ?? '') === 'env' ? words.slice(1) : words
  return dialectOf(lastPathPart(program), sh)
}

function dialectOf(name: string, sh: 'ash' | 'bash' | 'dash' | 'none' | null): Dialect {
  switch (name) {
    case 'bash':
      return 'bash'
    case 'ash':
    case 'busybox':
      return 'ash'
    case 'dash':
      return 'dash'
    case 'sh':
      return sh === null || sh === 'none' ? 'sh' : sh
    case 'ksh':
    case 'mksh':
    case 'zsh':
      return 'sh'
    default:
      return 'other'
  }
}
