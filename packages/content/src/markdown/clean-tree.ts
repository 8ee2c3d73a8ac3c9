import type { Element, ElementContent, Root, RootContent } from 'hast'
import { kindOfAddress } from './address.ts'
import { element } from './element.ts'

type ResolveAddress = (address: string) => string | null

const BLOCK_PARENTS = new Set(['blockquote', 'aside', 'ul', 'ol', 'table', 'thead', 'tbody', 'tr', 'div', 'fieldset'])

/** Makes every address safe, wraps what is too wide for a page, and drops the blanks between blocks. */
export function cleanTree(root: Root, resolveAddress: ResolveAddress): Root {
  const tableLabels = new Map<string, number>()
  const clean = (node: ElementContent): readonly ElementContent[] => {
    if (node.type !== 'element') return [node]
    const children = node.children.flatMap(clean)
    const cleaned = { ...node, children: BLOCK_PARENTS.has(node.tagName) ? children.filter(isNotBlank) : children }
    switch (node.tagName) {
      case 'a':
        return cleanLink(cleaned, resolveAddress)
      case 'img':
        return [cleanImage(cleaned, resolveAddress)]
      case 'table':
        return [wrapTable(cleaned, tableLabels)]
      case 'th':
      case 'td':
        return [cleanCell(cleaned)]
      case 'input':
        return [cleanCheckbox(cleaned)]
      default:
        return [cleaned]
    }
  }
  const children = root.children.flatMap((child): readonly RootContent[] =>
    child.type === 'doctype' ? [] : clean(child),
  )
  return { type: 'root', children: children.filter(isNotBlank) }
}

function isNotBlank(node: RootContent): boolean {
  return node.type !== 'text' || node.value.trim() !== ''
}

// Words of a link that leads nowhere safe stay, as words.
function cleanLink(link: Element, resolveAddress: ResolveAddress): readonly ElementContent[] {
  const address = resolveSafely(link.properties['href'], resolveAddress)
  if (address === null) return link.children
  const isExternal = kindOfAddress(address) === 'external'
  const rel = isExternal ? { rel: ['noopener', 'noreferrer', 'external'] } : {}
  return [{ ...link, properties: { ...link.properties, href: address, ...rel } }]
}

function cleanImage(image: Element, resolveAddress: ResolveAddress): ElementContent {
  const address = resolveSafely(image.properties['src'], resolveAddress)
  const isShown = address !== null && ['external', 'site', 'file'].includes(kindOfAddress(address))
  if (!isShown) return { type: 'text', value: textProperty(image, 'alt') }
  return { ...image, properties: { ...image.properties, src: address, loading: 'lazy', decoding: 'async' } }
}

function resolveSafely(address: Element['properties'][string], resolveAddress: ResolveAddress): string | null {
  if (typeof address !== 'string' || kindOfAddress(address) === 'unsafe') return null
  const resolved = resolveAddress(address)
  return resolved === null || kindOfAddress(resolved) === 'unsafe' ? null : resolved
}

// A region takes focus so that the keyboard can scroll it, and needs a name of its own for that.
function wrapTable(table: Element, labels: Map<string, number>): Element {
  const label = `Table: ${headerTexts(table).join(', ')}`
  const count = (labels.get(label) ?? 0) + 1
  labels.set(label, count)
  const ariaLabel = count === 1 ? label : `${label} (${count})`
  return element('div', { className: ['table'], role: 'region', tabIndex: 0, ariaLabel }, [table])
}

function headerTexts(node: Element): readonly string[] {
  if (node.tagName === 'th') return [wordsOf(node).trim()].filter((text) => text !== '')
  return node.children.flatMap((child) => (child.type === 'element' ? headerTexts(child) : []))
}

function wordsOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  return node.type === 'element' ? node.children.map(wordsOf).join('') : ''
}

function cleanCell({ tagName, properties, children }: Element): Element {
  const scope = tagName === 'th' ? { scope: 'col' } : {}
  return element(tagName, { ...scope, dataAlign: properties['align'] }, children)
}

// A box that cannot be ticked is a sign, not a control.
function cleanCheckbox(input: Element): ElementContent {
  if (input.properties['type'] !== 'checkbox') return input
  return { type: 'text', value: input.properties['checked'] === true ? '☑' : '☐' }
}

function textProperty({ properties }: Element, name: string): string {
  const value = properties[name]
  return typeof value === 'string' ? value : ''
}
