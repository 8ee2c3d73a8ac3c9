import type { Root } from 'mdast'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { directive } from 'micromark-extension-directive'
import { gfm } from 'micromark-extension-gfm'

// Only directives that stand alone: inside a sentence, the colon of golang:alpine would begin one.
const { flow: blockDirectives = {} } = directive()

/** Reads Markdown as we write it: GitHub's, and directives in paragraphs of their own. */
export function parseMarkdown(markdown: string): Root {
  return fromMarkdown(markdown, {
    extensions: [gfm({ singleTilde: false }), { flow: blockDirectives }],
    mdastExtensions: [gfmFromMarkdown(), directiveFromMarkdown()],
  })
}
