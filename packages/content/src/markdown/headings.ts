import type { Heading, Root } from 'mdast'
import { textOf, walk } from './tree.ts'

/** A heading, with the id that links to it. */
export interface LocatedHeading {
  readonly node: Heading
  readonly id: string
  readonly text: string
}

/** The headings of a text in order, each with an id of its own that stays as long as its words do. */
export function headingsOf(root: Root): readonly LocatedHeading[] {
  const taken = new Set<string>()
  const headings: LocatedHeading[] = []
  walk(root, (node) => {
    if (node.type !== 'heading') return
    const text = textOf(node).trim()
    headings.push({ node, text, id: takeId(slugOf(text), taken) })
  })
  return headings
}

function slugOf(text: string): string {
  const slug = text
    .toLowerCase()
    .replaceAll(/['’`]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
  return slug === '' ? 'section' : slug
}

function takeId(wanted: string, taken: Set<string>): string {
  let id = wanted
  for (let count = 2; taken.has(id); count += 1) id = `${wanted}-${count}`
  taken.add(id)
  return id
}
