import type { Node } from './node.ts'

/** The entries of a folder that may be changed. */
export interface Children extends ReadonlyMap<string, Node> {
  set(name: string, node: Node): this
  delete(name: string): boolean
}

/** Of how many entries all are copied when one changes. */
const MOST_COPIED = 64

/** A copy that may be changed. Of big folders it shares what does not change, so that its cost does not grow with them. */
export function copyChildren(children: ReadonlyMap<string, Node>): Children {
  if (children instanceof ManyChildren) return children.copy()
  return children.size > MOST_COPIED ? ManyChildren.of(children) : new Map(children)
}

/** The names that lead to another node than before, and those that are gone. */
export function changedNames(before: ReadonlyMap<string, Node>, after: ReadonlyMap<string, Node>): readonly string[] {
  const names: string[] = []
  if (before === after) return names
  if (!(before instanceof ManyChildren && after instanceof ManyChildren && after.addChanges(before, names))) {
    addChanges(before, after, names)
  }
  return names
}

function addChanges(before: ReadonlyMap<string, Node>, after: ReadonlyMap<string, Node>, names: string[]): void {
  for (const [name, node] of after) if (before.get(name) !== node) names.push(name)
  for (const name of before.keys()) if (!after.has(name)) names.push(name)
}

/** How many entries a part has at the beginning, and at most on average. */
const FEW = 8
const MANY = 32

type Part = Map<string, Node>

/** Many entries, in parts by a sum over their names. Those that it shares with a copy are copied once they change. */
class ManyChildren implements Children {
  #parts: Part[]
  #size: number
  readonly #own = new Set<Part>()

  private constructor(parts: Part[], size: number) {
    this.#parts = parts
    this.#size = size
  }

  static of(children: ReadonlyMap<string, Node>): ManyChildren {
    const made = new ManyChildren([], 0)
    made.#fill(children)
    return made
  }

  /** One that shares everything; from here on neither changes what the other has. */
  copy(): ManyChildren {
    this.#own.clear()
    return new ManyChildren([...this.#parts], this.#size)
  }

  get size(): number {
    return this.#size
  }

  get(name: string): Node | undefined {
    return this.#parts[this.#indexOf(name)]?.get(name)
  }

  has(name: string): boolean {
    return this.get(name) !== undefined
  }

  set(name: string, node: Node): this {
    if (this.#size >= this.#parts.length * MANY) this.#fill(new Map(this))
    const part = this.#ownPart(this.#indexOf(name))
    this.#size -= part.size
    part.set(name, node)
    this.#size += part.size
    return this
  }

  delete(name: string): boolean {
    if (!this.has(name)) return false
    this.#size--
    return this.#ownPart(this.#indexOf(name)).delete(name)
  }

  /** Adds the names that are not as in another to a list; false if the two are parted differently. */
  addChanges(before: ManyChildren, names: string[]): boolean {
    if (before.#parts.length !== this.#parts.length) return false
    for (const [index, part] of this.#parts.entries()) {
      const older = before.#parts[index] ?? part
      if (older !== part) addChanges(older, part, names)
    }
    return true
  }

  forEach(use: (node: Node, name: string, map: ReadonlyMap<string, Node>) => void): void {
    for (const [name, node] of this) use(node, name, this)
  }

  *entries(): Generator<[string, Node], undefined> {
    for (const part of this.#parts) yield* part
  }

  *keys(): Generator<string, undefined> {
    for (const part of this.#parts) yield* part.keys()
  }

  *values(): Generator<Node, undefined> {
    for (const part of this.#parts) yield* part.values()
  }

  [Symbol.iterator](): Generator<[string, Node], undefined> {
    return this.entries()
  }

  // The number of parts is a power of two.
  #fill(children: ReadonlyMap<string, Node>): void {
    const count = 2 ** Math.ceil(Math.log2(children.size / FEW))
    this.#parts = Array.from({ length: count }, () => new Map())
    this.#size = children.size
    this.#own.clear()
    for (const part of this.#parts) this.#own.add(part)
    for (const [name, node] of children) this.#parts[this.#indexOf(name)]?.set(name, node)
  }

  #indexOf(name: string): number {
    let sum = 0
    for (let at = 0; at < name.length; at++) sum = (Math.imul(sum, 31) + name.charCodeAt(at)) | 0
    return (sum ^ (sum >>> 15)) & (this.#parts.length - 1)
  }

  #ownPart(index: number): Part {
    const part = this.#parts[index] ?? new Map<string, Node>()
    if (this.#own.has(part)) return part
    const copy = new Map(part)
    this.#own.add(copy)
    this.#parts[index] = copy
    return copy
  }
}
