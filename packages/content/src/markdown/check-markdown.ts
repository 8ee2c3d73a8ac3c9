import type { Blockquote, Heading, Image, Link, Nodes, Parents, Root } from 'mdast'
import { unknownName } from '../closest-name.ts'
import type { Complaint, Fault } from '../problem.ts'
import { kindOfAddress } from './address.ts'
import { calloutKinds, findCallout } from './callout.ts'
import { checkCode } from './check-code.ts'
import { checkDirective } from './check-directive.ts'
import { findTooComplex } from './complexity.ts'
import { parseMarkdown } from './parse.ts'
import { placeOf, sourceOf, textOf, walk } from './tree.ts'

/** Where a text stands, as far as that decides what it may hold. */
export interface TextPlace {
  /** A lesson has headings, questions and widgets; a short text, such as a question's, has none. */
  readonly kind: 'lesson' | 'short'
  /** What is wrong with a link's address, or null. */
  readonly complainOfAddress: (address: string) => Complaint | null
}

/** A text read, and everything in it that would not come out as its author meant it. */
export interface CheckedMarkdown {
  readonly root: Root
  readonly faults: readonly Fault[]
}

/** Reads a text and checks it; links are checked later, once every lesson's headings are known. */
export function readMarkdown(markdown: string): CheckedMarkdown {
  const tooComplex = findTooComplex(markdown)
  if (tooComplex === null) return { root: parseMarkdown(markdown), faults: [] }
  const fault = {
    ...tooComplex,
    message: 'This text is too long or too deeply nested',
    expected: 'shorter paragraphs and fewer levels',
  }
  return { root: { type: 'root', children: [] }, faults: [fault] }
}

/** Everything wrong with a text, in its order. */
export function checkMarkdown(root: Root, markdown: string, place: TextPlace): readonly Fault[] {
  const faults: Fault[] = []
  let depth = 1
  walk(root, (node, parents) => {
    for (const complaint of complaintsOf(node, parents, markdown, place, depth))
      faults.push({ ...placeOf(node), ...complaint })
    if (node.type === 'heading') depth = node.depth
  })
  return faults
}

function complaintsOf(
  node: Nodes,
  parents: readonly Parents[],
  markdown: string,
  place: TextPlace,
  depth: number,
): readonly (Complaint & Partial<Fault>)[] {
  switch (node.type) {
    case 'html':
      return [
        {
          message: `HTML is not taken: ${excerpt(node.value)}`,
          expected: 'Markdown; code in backticks, a literal < as \\<',
        },
      ]
    case 'heading':
      return checkHeading(node, place, depth)
    case 'image':
      return checkImage(node)
    case 'link':
      return checkLink(node, parents, place)
    case 'definition':
      return complaintList(place.complainOfAddress(node.url))
    case 'code':
      return checkCode(node, sourceOf(node, markdown))
    case 'blockquote':
      return checkCallout(node)
    case 'footnoteReference':
    case 'footnoteDefinition':
      return [{ message: 'Footnotes are not taken', expected: 'the remark in the text, or a callout' }]
    case 'leafDirective':
    case 'containerDirective':
      return checkDirective(node, parents, place.kind, sourceOf(node, markdown))
    default:
      return []
  }
}

function complaintList(complaint: Complaint | null): readonly Complaint[] {
  return complaint === null ? [] : [complaint]
}

function checkHeading(heading: Heading, { kind }: TextPlace, depthBefore: number): readonly Complaint[] {
  const level = '#'.repeat(heading.depth)
  if (kind === 'short') return [{ message: 'A heading in a short text', expected: 'bold words, as in **words**' }]
  if (textOf(heading).trim() === '')
    return [{ message: 'This heading has no text', expected: `${level} followed by words` }]
  if (heading.depth === 1)
    return [{ message: 'A heading of the first level', expected: '##, since the title is in the front matter' }]
  if (heading.depth > depthBefore + 1) {
    return [{ message: `${level} skips a level`, expected: `${'#'.repeat(depthBefore + 1)} here` }]
  }
  return []
}

function checkImage({ alt, url }: Image): readonly Complaint[] {
  const complaints: Complaint[] = []
  if ((alt ?? '').trim() === '') {
    complaints.push({ message: 'This image has no text', expected: 'words between ![ and ] that say what it shows' })
  }
  if (!['external', 'site'].includes(kindOfAddress(url))) {
    complaints.push({
      message: `The image address ${excerpt(url)} leads nowhere`,
      expected: 'an address that begins with https:// or /',
    })
  }
  return complaints
}

function checkLink(link: Link, parents: readonly Parents[], place: TextPlace): readonly Complaint[] {
  const complaints = [...complaintList(place.complainOfAddress(link.url))]
  if (textOf(link).trim() === '' && !link.children.some(({ type }) => type === 'image')) {
    complaints.push({ message: 'This link has no text', expected: 'words between [ and ]' })
  }
  if (parents.some(({ type }) => type === 'heading')) {
    complaints.push({
      message: 'A link in a heading',
      expected: 'the link in the text below, since a heading links to itself',
    })
  }
  return complaints
}

function checkCallout(quote: Blockquote): readonly Complaint[] {
  const mark = /^\[!([^\]]*)\]/.exec(textOf(quote))?.[1]
  if (mark === undefined) return []
  const callout = findCallout(quote)
  if (callout === null) {
    if (!calloutKinds.includes(mark.toUpperCase())) return [unknownName('callout', mark, calloutKinds)]
    return [{ message: `[!${mark}] with words behind it`, expected: 'the mark alone on the first line' }]
  }
  if (callout.content.length > 0) return []
  return [{ message: 'This callout has no text', expected: 'lines that begin with > below the mark' }]
}

function excerpt(text: string): string {
  const [line = ''] = text.split('\n')
  return line.length > 60 ? `${line.slice(0, 60)}…` : line
}
