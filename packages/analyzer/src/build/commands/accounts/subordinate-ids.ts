import { product, sizeOf, textContent, textOf } from '../../files/content.ts'
import type { Machine } from '../../machine/machine.ts'
import { append, type Habits } from './account-lists.ts'

const EACH = 65_536

/** Gives a new user 65536 numbers for users of his own, where there are lists of them. */
export function addSubordinates(name: string, habits: Habits, machine: Machine): void {
  for (const path of ['/etc/subuid', '/etc/subgid']) {
    const place = machine.files.find(path)
    if (place.kind !== 'found' || place.node.kind !== 'file') continue
    const { content } = place.node
    const text = sizeOf(content).maxBytes === 0 ? '' : textOf(content)
    const least = name.length + 14
    const unknown = product(machine.newIdentity(), { minBytes: least, maxBytes: least + 4 })
    append(path, text === null ? unknown : textContent(`${name}:${nextStart(text)}:${EACH}\n`), habits, machine)
  }
}

function nextStart(text: string): number {
  const ranges = [...text.matchAll(/^[^:\n]*:(\d+):(\d+)$/gm)]
  return Math.max(100_000, ...ranges.map(([, start, count]) => Number(start) + Number(count)))
}
