import type { Highlight } from '@stagecraft/analyzer'

/** The class of a kind of word, as in styles/code.css: keyword, string, variable, comment, name; none is plain. */
export const highlightClasses: Readonly<Partial<Record<Highlight['kind'], string>>> = {
  keyword: 'k',
  flag: 'v',
  comment: 'c',
  directive: 'c',
  string: 's',
  stage: 't',
  image: 't',
  variable: 'v',
  name: 'v',
  'heredoc-opener': 'k',
  'heredoc-terminator': 'k',
}
