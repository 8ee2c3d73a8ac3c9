import type { Element, ElementContent, Text } from 'hast'
import type { Blockquote, Code, FootnoteReference, Heading, Html, Parents } from 'mdast'
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import type { Handlers, State } from 'mdast-util-to-hast'
import { findCallout } from './callout.ts'
import { codeFigure } from './code-figure.ts'
import { element } from './element.ts'
import type { Highlight } from './highlighter.ts'
import { tabSet } from './tabs.ts'
import { sourceOf } from './tree.ts'

/** What a text's surroundings decide about its HTML. */
export interface HandlerContext {
  readonly markdown: string
  readonly highlight: Highlight
  /** The ids of headings; a text without any, such as a question's, has headings that are only bold. */
  readonly headingIds: ReadonlyMap<Heading, string> | null
  /** Begins every id but a heading's, so that two texts on one page don't share one. */
  readonly idPrefix: string
  /** The element that stands for a directive of the surroundings; null where they know no such directive. */
  readonly blockFor: (directive: LeafDirective) => Element | null
  /** Where an address of the text leads on the site; null where it leads nowhere. */
  readonly resolveAddress: (address: string) => string | null
}

/** How each kind of Markdown becomes HTML where the usual way does not do. */
export function markdownHandlers(context: HandlerContext): Handlers {
  let tabSets = 0
  const written = (node: Parameters<typeof sourceOf>[0]): Text => ({
    type: 'text',
    value: sourceOf(node, context.markdown),
  })
  return {
    heading: (state: State, node: Heading) => heading(state, node, context.headingIds),
    blockquote: (state: State, node: Blockquote) => quotation(state, node),
    code: (_state: State, node: Code) => codeFigure(node, context.highlight),
    // HTML is shown as what was written.
    html: (_state: State, node: Html, parent: Parents | undefined) =>
      parent !== undefined && isPhrasing(parent) ? written(node) : element('p', {}, [written(node)]),
    footnoteReference: (_state: State, node: FootnoteReference) => written(node),
    leafDirective: (_state: State, node: LeafDirective) => context.blockFor(node) ?? element('p', {}, [written(node)]),
    containerDirective: (state: State, node: ContainerDirective) => {
      if (node.name !== 'tabs') return [element('p', {}, [`:::${node.name}`]), ...state.all(node)]
      tabSets += 1
      return tabSet(state, node, `${context.idPrefix}tabs_${tabSets}`)
    },
  }
}

function heading(state: State, node: Heading, ids: ReadonlyMap<Heading, string> | null): Element {
  const words = withoutLinks(state.all(node))
  const id = ids?.get(node)
  if (id === undefined) return element('p', {}, [element('strong', {}, words)])
  const link = element('a', { className: ['anchor'], href: `#${id}` }, words)
  return element(`h${Math.max(2, node.depth)}`, { id }, [link])
}

function quotation(state: State, node: Blockquote): Element {
  const callout = findCallout(node)
  if (callout === null) return element('blockquote', {}, state.all(node))
  const title = element('p', { className: ['callout-title'] }, [callout.title])
  const content = state.all({ ...node, children: [...callout.content] })
  return element('aside', { className: ['callout'], role: 'note', dataKind: callout.kind }, [title, ...content])
}

// A heading links to itself, and a link cannot hold another.
function withoutLinks(children: readonly ElementContent[]): readonly ElementContent[] {
  return children.flatMap((child) => {
    if (child.type !== 'element') return [child]
    const inner = withoutLinks(child.children)
    return child.tagName === 'a' ? inner : [{ ...child, children: [...inner] }]
  })
}

function isPhrasing(parent: Parents): boolean {
  return !['root', 'blockquote', 'listItem', 'containerDirective', 'footnoteDefinition'].includes(parent.type)
}
