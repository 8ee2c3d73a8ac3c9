import type { Element, ElementContent } from 'hast'
import type { Code } from 'mdast'
import { element } from './element.ts'
import { type FenceMeta, isWithin, parseFenceMeta } from './fence-meta.ts'
import type { CodeToken, Highlight } from './highlighter.ts'
import { findLanguage } from './languages.ts'
import { readTerminal } from './terminal.ts'

/** A fenced block as a figure: highlighted, marked line by line, with its caption and remarks. */
export function codeFigure({ lang, meta, value }: Code, highlight: Highlight): Element {
  const language = findLanguage(lang ?? 'text') ?? 'text'
  const fence = parseFenceMeta(meta ?? '')
  const terminal = language === 'console' ? readTerminal(value, highlight) : null
  const lines = terminal?.lines ?? highlight(value, language).map((tokens) => ({ className: ['line'], tokens }))
  const hasLabels = fence.ships.length + fence.stays.length + fence.emphasis.length > 0
  return element(
    'figure',
    {
      className: terminal === null ? ['code'] : ['code', 'terminal'],
      dataLanguage: language,
      dataTitle: fence.title,
      dataCopy: terminal?.typed ?? (hasLabels ? value : null),
    },
    [
      ...(fence.title === null ? [] : [element('figcaption', {}, [fence.title])]),
      element('pre', { tabIndex: 0 }, [
        element(
          'code',
          {},
          lines.map((line, index) => lineElement(line, index + 1, index + 1 === lines.length, fence)),
        ),
      ]),
      ...noteList(fence),
    ],
  )
}

interface CodeLine {
  readonly className: readonly string[]
  readonly prompt?: string
  readonly tokens: readonly CodeToken[]
}

function lineElement(
  { className, prompt, tokens }: CodeLine,
  line: number,
  isLast: boolean,
  fence: FenceMeta,
): Element {
  const mark = markOf(line, fence)
  const isEmphasised = isWithin(line, fence.emphasis)
  const note = fence.notes.findIndex((remark) => remark.line === line) + 1
  const children: (ElementContent | string)[] = tokens.map(({ text, className: name }) =>
    name === null ? text : element('span', { className: [name] }, [text]),
  )
  if (prompt !== undefined) children.unshift(element('span', { className: ['prompt'] }, [prompt]))
  const label = labelOf(mark, isEmphasised)
  if (label !== '' && tokens.length > 0) children.unshift(element('span', { className: ['line-label'] }, [label]))
  if (!isLast) children.push('\n')
  return element(
    'span',
    {
      className: [...className],
      dataMark: mark,
      dataEmphasis: isEmphasised ? '' : null,
      dataNote: note === 0 ? null : note,
    },
    children,
  )
}

// What colour and place say to the eye, for everyone else.
function labelOf(mark: 'ships' | 'stays' | null, isEmphasised: boolean): string {
  const said = mark === 'stays' ? 'stays behind' : mark
  const seen = isEmphasised ? 'look here' : null
  const words = [said, seen].filter((word) => word !== null)
  return words.length === 0 ? '' : `${words.join(', ')}: `
}

function markOf(line: number, { ships, stays }: FenceMeta): 'ships' | 'stays' | null {
  if (isWithin(line, ships)) return 'ships'
  return isWithin(line, stays) ? 'stays' : null
}

function noteList({ notes }: FenceMeta): readonly Element[] {
  if (notes.length === 0) return []
  const entries = notes.map(({ line, text }) =>
    element('li', {}, [element('span', { className: ['code-notes-line'] }, [`Line ${line}`]), ` ${text}`]),
  )
  return [element('ol', { className: ['code-notes'] }, entries)]
}
