import { addSizes, NO_BYTES } from '../../facts/size-range.ts'
import { visible } from '../visible.ts'
import type { FileTree } from './file-tree.ts'
import { sizeText } from './size-text.ts'

const MOST_SHOWN = 12

interface Row {
  readonly size: string
  readonly text: string
}

/** The files in a tree, so many folders deep, with what each takes; small ones of many are told together. */
export function treeLines(tree: FileTree, depth: number): readonly string[] {
  const rows = rowsIn(tree, depth, '')
  const width = Math.max(0, ...rows.map(({ size }) => size.length))
  return rows.map(({ size, text }) => `  ${size.padStart(width)}  ${text}`)
}

function rowsIn({ children = [] }: FileTree, depth: number, indent: string): readonly Row[] {
  if (depth === 0) return []
  const shown = children.length > MOST_SHOWN ? children.slice(0, MOST_SHOWN - 1) : children
  const rest = children.slice(shown.length)
  const rows = shown.flatMap((child) => rowsOf(child, depth, indent))
  if (rest.length === 0) return rows
  const size = rest.map((child) => child.size).reduce(addSizes, NO_BYTES)
  return [...rows, { size: sizeText(size), text: `${indent}… ${rest.length} more` }]
}

function rowsOf(tree: FileTree, depth: number, indent: string): readonly Row[] {
  const { name, node } = joinOnly(tree)
  const leads = node.target === undefined ? '' : ` -> ${node.target}`
  const row: Row = { size: sizeText(node.size), text: `${indent}${visible(`${name}${leads}`)}` }
  return [row, ...rowsIn(node, depth - 1, `${indent}  `)]
}

/** A folder in which there is nothing but one folder is told together with it: `usr/local/bin/`. */
function joinOnly(tree: FileTree): { readonly name: string; readonly node: FileTree } {
  let node = tree
  let name = node.kind === 'folder' ? `${node.name}/` : node.name
  for (let [only, ...more] = node.children ?? []; only !== undefined && more.length === 0;) {
    name += only.kind === 'folder' ? `${only.name}/` : only.name
    node = only
    ;[only, ...more] = node.children ?? []
  }
  return { name, node }
}
