import { createHighlighterCore, type HighlighterCore } from 'shiki/core'
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript'
import { codeTheme, findTokenClass } from './code-theme.ts'
import { type Grammar, grammarOf } from './languages.ts'

// Highlighting gives up on lines that no person writes and that patterns would take long for.
const MAX_LINE_LENGTH = 2000

/** A stretch of code and the class that colours it, if any. */
export interface CodeToken {
  readonly text: string
  readonly className: string | null
}

/** Splits code into lines of tokens. */
export type Highlight = (code: string, language: string) => readonly (readonly CodeToken[])[]

let loading: Promise<HighlighterCore> | null = null
const loadedGrammars = new Map<Grammar, Promise<void>>()

/** A highlighter for the languages given, each of which is loaded once in the life of the process. */
export async function loadHighlight(languages: Iterable<string>): Promise<Highlight> {
  loading ??= createHighlighterCore({ engine: createJavaScriptRegexEngine(), themes: [codeTheme], langs: [] })
  const highlighter = await loading
  const names = new Map<string, string>()
  for (const language of languages) {
    const grammar = grammarOf(language)
    if (grammar === null) continue
    const loaded = loadedGrammars.get(grammar) ?? highlighter.loadLanguage(grammar)
    loadedGrammars.set(grammar, loaded)
    await loaded
    names.set(language, language === 'console' || language === 'bash' ? 'shellscript' : language)
  }
  return (code, language) => {
    const lang = names.get(language)
    if (lang === undefined) return code.split('\n').map(plainLine)
    const lines = highlighter.codeToTokensBase(code, {
      lang,
      theme: 'stagecraft',
      tokenizeMaxLineLength: MAX_LINE_LENGTH,
      tokenizeTimeLimit: 0,
    })
    return lines.map((line) =>
      joinAlike(line.map(({ content, color }) => ({ text: content, className: findTokenClass(color) }))),
    )
  }
}

function plainLine(text: string): readonly CodeToken[] {
  return text === '' ? [] : [{ text, className: null }]
}

// Blanks take the class of what stands before them, so that a run of one colour is one element.
function joinAlike(tokens: readonly CodeToken[]): readonly CodeToken[] {
  const joined: CodeToken[] = []
  for (const token of tokens) {
    const last = joined.at(-1)
    if (last !== undefined && (last.className === token.className || token.text.trim() === '')) {
      joined[joined.length - 1] = { text: last.text + token.text, className: last.className }
    } else joined.push(token)
  }
  return joined
}
