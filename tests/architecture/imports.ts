import { posix } from 'node:path'

/** One import, export-from, dynamic import or type import in a source text. */
export interface Import {
  readonly specifier: string
  readonly line: number
}

const importPattern = /\b(?:from|import|require)\s*\(?\s*(['"])([^'"\n]+)\1/g

/** Every module that a source text names, in order. Comments do not count. */
export function importsOf(text: string): readonly Import[] {
  const code = withoutComments(text)
  return [...code.matchAll(importPattern)].map((match) => ({
    specifier: match[2] ?? '',
    line: code.slice(0, match.index).split('\n').length,
  }))
}

/** The path from the top of a file that is imported by a relative path or the web's `@/`, or null for a package. */
export function resolveImport(importer: string, specifier: string): string | null {
  if (specifier.startsWith('@/')) return posix.join('apps/web/src', specifier.slice(2))
  return specifier.startsWith('.') ? posix.join(posix.dirname(importer), specifier) : null
}

/** The code alone; line breaks stay, so that positions keep their line. */
export function withoutComments(text: string): string {
  return text
    .replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ''))
    .replaceAll(/(?<![:'"`])\/\/.*$/gm, '')
}
