import type { ElementContent, RootContent } from 'hast'
import type { Root } from 'mdast'
import type { LeafDirective } from 'mdast-util-directive'
import { attributesOf } from './directives.ts'
import { element } from './element.ts'
import { headingsOf } from './headings.ts'
import { toSafeTree, writeHtml } from './to-html.ts'

/** A piece of a lesson's page, in the order of the text. */
export type Block =
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'question'; readonly key: string }
  | { readonly kind: 'widget'; readonly name: string; readonly props: Readonly<Record<string, string>> }

/** What a lesson's text needs to know of the course around it. */
export interface LessonSurroundings {
  readonly markdown: string
  readonly lessonKey: string
  readonly resolveAddress: (address: string) => string | null
}

/** Renders a lesson whose text was checked; questions and widgets split its HTML into blocks. */
export async function renderLesson(root: Root, surroundings: LessonSurroundings): Promise<readonly Block[]> {
  const { markdown, lessonKey, resolveAddress } = surroundings
  const liveBlocks: Block[] = []
  const tree = await toSafeTree(root, {
    markdown,
    headingIds: new Map(headingsOf(root).map(({ node, id }) => [node, id])),
    idPrefix: '',
    resolveAddress,
    blockFor: (directive) => {
      const block = readBlock(directive, lessonKey)
      // An element that no Markdown makes marks the place until the tree is split.
      return block === null ? null : element('template', { dataBlock: liveBlocks.push(block) - 1 })
    },
  })
  return splitAtBlocks(tree.children, liveBlocks)
}

function readBlock(directive: LeafDirective, lessonKey: string): Block | null {
  const attributes = attributesOf(directive)
  if (directive.name === 'question') return { kind: 'question', key: `${lessonKey}/${attributes['id']}` }
  const { name, ...props } = attributes
  return directive.name === 'widget' && name !== undefined ? { kind: 'widget', name, props } : null
}

function splitAtBlocks(nodes: readonly RootContent[], liveBlocks: readonly Block[]): readonly Block[] {
  const blocks: Block[] = []
  let text: ElementContent[] = []
  const endText = (): void => {
    if (text.length > 0) blocks.push({ kind: 'html', html: writeHtml(text) })
    text = []
  }
  for (const node of nodes) {
    if (node.type === 'doctype') continue
    const live = node.type === 'element' ? liveBlocks[Number(node.properties['dataBlock'])] : undefined
    if (live === undefined) text.push(node)
    else {
      endText()
      blocks.push(live)
    }
  }
  endText()
  return blocks
}
