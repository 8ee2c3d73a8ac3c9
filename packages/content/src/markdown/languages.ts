import type { DynamicImportLanguageRegistration, LanguageRegistration } from 'shiki/core'
import { dockerfileGrammar } from './dockerfile-grammar.ts'

/** How to tell a language's words apart, at hand or to be loaded. */
export type Grammar = LanguageRegistration | DynamicImportLanguageRegistration

const shellscript = () => import('shiki/langs/shellscript.mjs')

// A grammar is read from disk when a text first needs it; most texts need two.
const grammars: Readonly<Record<string, Grammar | null>> = {
  dockerfile: dockerfileGrammar,
  bash: shellscript,
  console: shellscript,
  json: () => import('shiki/langs/json.mjs'),
  yaml: () => import('shiki/langs/yaml.mjs'),
  toml: () => import('shiki/langs/toml.mjs'),
  hcl: () => import('shiki/langs/hcl.mjs'),
  go: () => import('shiki/langs/go.mjs'),
  javascript: () => import('shiki/langs/javascript.mjs'),
  typescript: () => import('shiki/langs/typescript.mjs'),
  php: () => import('shiki/langs/php.mjs'),
  java: () => import('shiki/langs/java.mjs'),
  python: () => import('shiki/langs/python.mjs'),
  rust: () => import('shiki/langs/rust.mjs'),
  csharp: () => import('shiki/langs/csharp.mjs'),
  html: () => import('shiki/langs/html.mjs'),
  xml: () => import('shiki/langs/xml.mjs'),
  nginx: () => import('shiki/langs/nginx.mjs'),
  diff: () => import('shiki/langs/diff.mjs'),
  text: null,
}

const shortNames: Readonly<Record<string, string>> = {
  sh: 'bash',
  yml: 'yaml',
  js: 'javascript',
  ts: 'typescript',
  py: 'python',
}

/** The names an author may write behind a fence. */
export const languageNames: readonly string[] = [...Object.keys(grammars), ...Object.keys(shortNames)]

/** The one name of a language, or null if we don't know it. */
export function findLanguage(written: string): string | null {
  const name = shortNames[written] ?? written
  return Object.hasOwn(grammars, name) ? name : null
}

/** How to tell a language's words apart; null where there is nothing to tell. */
export function grammarOf(language: string): Grammar | null {
  return grammars[language] ?? null
}
