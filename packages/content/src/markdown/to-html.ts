import type { ElementContent, Root as HtmlRoot } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Code, Root } from 'mdast'
import { toHast } from 'mdast-util-to-hast'
import { cleanTree } from './clean-tree.ts'
import { type HandlerContext, markdownHandlers } from './handlers.ts'
import { loadHighlight } from './highlighter.ts'
import { findLanguage } from './languages.ts'
import { walk } from './tree.ts'

/** Turns Markdown into a tree of HTML in which every address is safe and nothing runs. */
export async function toSafeTree(root: Root, context: Omit<HandlerContext, 'highlight'>): Promise<HtmlRoot> {
  const highlight = await loadHighlight(languagesIn(root))
  const tree = toHast(root, { handlers: markdownHandlers({ ...context, highlight }) })
  const html: HtmlRoot = tree.type === 'root' ? tree : { type: 'root', children: [] }
  return cleanTree(html, context.resolveAddress)
}

/** Writes a tree of HTML, or a part of one. */
export function writeHtml(nodes: HtmlRoot | readonly ElementContent[]): string {
  return toHtml('type' in nodes ? nodes : [...nodes], { characterReferences: { useNamedReferences: true } })
}

function languagesIn(root: Root): ReadonlySet<string> {
  const codes: Code[] = []
  walk(root, (node) => {
    if (node.type === 'code') codes.push(node)
  })
  return new Set(codes.flatMap(({ lang }) => findLanguage(lang ?? 'text') ?? []))
}
