import { createHash } from 'node:crypto'
import { kindOfAddress } from './address.ts'
import { findTooComplex } from './complexity.ts'
import { element } from './element.ts'
import { parseMarkdown } from './parse.ts'
import { toSafeTree, writeHtml } from './to-html.ts'

const MAX_CACHED_TEXTS = 1000
const MAX_CACHED_CHARACTERS = 10_000

const cache = new Map<string, Promise<string>>()

/**
 * The HTML of a short text, such as a question's. Any text whatever gives HTML that is safe to show: what is no
 * Markdown of ours is shown as it was written. Rendered texts are kept, the least recently used give way.
 */
export function renderMarkdown(markdown: string): Promise<string> {
  const known = cache.get(markdown)
  cache.delete(markdown)
  const html = known ?? render(markdown)
  // A text that could not be rendered may be the next time: a grammar was not loaded, say.
  if (known === undefined) html.catch(() => cache.delete(markdown))
  if (markdown.length <= MAX_CACHED_CHARACTERS) cache.set(markdown, html)
  const [oldest] = cache.keys()
  if (cache.size > MAX_CACHED_TEXTS && oldest !== undefined) cache.delete(oldest)
  return html
}

async function render(markdown: string): Promise<string> {
  if (findTooComplex(markdown) !== null) return writeHtml([element('p', {}, [markdown])])
  const tree = await toSafeTree(parseMarkdown(markdown), {
    markdown,
    headingIds: null,
    idPrefix: `${createHash('sha256').update(markdown).digest('hex').slice(0, 8)}_`,
    blockFor: () => null,
    // There is no file or section here that such an address could mean.
    resolveAddress: (address) => (['file', 'section'].includes(kindOfAddress(address)) ? null : address),
  })
  return writeHtml(tree)
}
