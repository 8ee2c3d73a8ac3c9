import type { Root } from 'mdast'
import { walk } from './tree.ts'

const WORDS_A_MINUTE = 200

/** How many minutes a text takes to read, code included; at least one. */
export function minutesToRead(root: Root): number {
  let words = 0
  walk(root, (node) => {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') words += countWords(node.value)
  })
  return Math.max(1, Math.round(words / WORDS_A_MINUTE))
}

function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}
