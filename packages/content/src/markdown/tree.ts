import type { Nodes, Parents } from 'mdast'
import { fileStart, type Place } from '../problem.ts'

/** Visits a node and everything below it, in the order of the text. */
export function walk(node: Nodes, visit: (node: Nodes, parents: readonly Parents[]) => void): void {
  const descend = (current: Nodes, parents: readonly Parents[]): void => {
    visit(current, parents)
    if (!('children' in current)) return
    for (const child of current.children) descend(child, [...parents, current])
  }
  descend(node, [])
}

/** The words of a node, without any markup. */
export function textOf(node: Nodes): string {
  if ('value' in node) return node.value
  if (node.type === 'break') return ' '
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

/** Where a node begins. */
export function placeOf(node: Nodes): Place {
  const start = node.position?.start
  return start === undefined ? fileStart : { line: start.line, column: start.column }
}

/** A node as it was written. */
export function sourceOf(node: Nodes, markdown: string): string {
  return markdown.slice(node.position?.start.offset, node.position?.end.offset)
}
