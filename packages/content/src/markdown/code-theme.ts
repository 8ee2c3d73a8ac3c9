import type { ThemeRegistration } from 'shiki/core'

/*
 * The highlighter knows colours only, so each of our classes is a colour that nobody ever sees: #000001 is the first
 * class, and so on. The page's stylesheet gives a class its colour, once for each theme; the same HTML serves both.
 */
const scopesByClass: Readonly<Record<string, readonly string[]>> = {
  k: ['keyword', 'storage', 'constant.other.php'],
  f: ['entity.name.function', 'entity.name.command', 'support.function', 'entity.name.stage', 'entity.name.context'],
  s: ['string', 'punctuation.definition.string'],
  n: ['constant'],
  v: [
    'variable.other',
    'variable.option',
    'variable.parameter',
    'constant.other.option',
    'entity.other.attribute-name',
  ],
  t: [
    'entity.name.type',
    'entity.name.tag',
    'support.type',
    'support.class',
    'storage.type.primitive.java',
    'storage.type.java',
  ],
  c: ['comment', 'punctuation.definition.comment', 'meta.diff.header', 'meta.diff.range'],
  i: ['markup.inserted'],
  d: ['markup.deleted'],
}

// Words that are the text itself, not a mark in it, keep the colour of the text.
const plainScopes = [
  'keyword.operator',
  'string.unquoted.argument',
  'string.unquoted.shell',
  'variable.other.object',
  'meta.template.expression',
]

const PLAIN = '#000000'

const classNames = Object.keys(scopesByClass)

/** The theme to highlight with; its colours stand for classes. */
export const codeTheme: ThemeRegistration = {
  name: 'stagecraft',
  type: 'light',
  colors: { 'editor.foreground': PLAIN, 'editor.background': '#ffffff' },
  settings: [
    ...classNames.map((name, index) => ({
      scope: [...(scopesByClass[name] ?? [])],
      settings: { foreground: colourOf(index) },
    })),
    { scope: plainScopes, settings: { foreground: PLAIN } },
  ],
}

/** The class that a colour of the theme stands for, or null for plain text. */
export function findTokenClass(colour: string | undefined): string | null {
  const index = classNames.findIndex((_name, position) => colourOf(position) === colour?.toLowerCase())
  return classNames[index] ?? null
}

function colourOf(index: number): string {
  return `#${(index + 1).toString(16).padStart(6, '0')}`
}
