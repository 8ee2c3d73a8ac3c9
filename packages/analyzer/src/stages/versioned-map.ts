/**
 * A map of which every state stays readable: `set` gives the next state and leaves this one as it is.
 * States share what they have in common, so a file with many ENV lines costs no more than its length.
 */
export class VersionedMap<Value> {
  readonly #store: Store<Value>
  readonly #version: number

  private constructor(store: Store<Value>, version: number) {
    this.#store = store
    this.#version = version
  }

  /** A map of these entries. */
  static of<Value>(entries: Iterable<readonly [string, Value]> = []): VersionedMap<Value> {
    const store = emptyStore<Value>(null, 0)
    for (const [name, value] of entries) append(store, name, value)
    return new VersionedMap(store, store.log.length)
  }

  get(name: string): Value | undefined {
    const changes = this.#store.changes.get(name) ?? []
    const last = changes[lastUpTo(changes, this.#version)]
    return last === undefined ? this.#store.parent?.get(name) : last.value
  }

  has(name: string): boolean {
    return this.get(name) !== undefined
  }

  set(name: string, value: Value): VersionedMap<Value> {
    // Only the newest state of a store can grow; an older one begins a store of its own.
    if (this.#version !== this.#store.log.length) return this.#branch().set(name, value)
    append(this.#store, name, value)
    return new VersionedMap(this.#store, this.#store.log.length)
  }

  /** How often something was set; there are no more names than that. */
  get changeCount(): number {
    return (this.#store.parent?.changeCount ?? 0) + this.#version
  }

  /** The names in the order in which they were first set. */
  names(): readonly string[] {
    const seen = new Set(this.#store.parent?.names())
    for (let at = 0; at < this.#version; at++) seen.add(this.#store.log[at] ?? '')
    return [...seen]
  }

  /** The names, the one that was set last before the others. */
  latestNames(): readonly string[] {
    const seen = new Set<string>()
    for (let at = this.#version - 1; at >= 0; at--) seen.add(this.#store.log[at] ?? '')
    for (const name of this.#store.parent?.latestNames() ?? []) seen.add(name)
    return [...seen]
  }

  /** Names and values in the order of `names`. */
  *entries(): Generator<readonly [string, Value]> {
    for (const name of this.names()) {
      const value = this.get(name)
      if (value !== undefined) yield [name, value]
    }
  }

  #branch(): VersionedMap<Value> {
    if (this.#store.depth < MOST_PARENTS) return new VersionedMap(emptyStore<Value>(this, this.#store.depth + 1), 0)
    return VersionedMap.of(this.entries())
  }
}

/** So many stages may stand on one another before their names are gathered in one map again. */
const MOST_PARENTS = 32

interface Store<Value> {
  readonly parent: VersionedMap<Value> | null
  readonly depth: number
  /** The name that each change was about. */
  readonly log: string[]
  readonly changes: Map<string, Change<Value>[]>
}

interface Change<Value> {
  readonly version: number
  readonly value: Value
}

function emptyStore<Value>(parent: VersionedMap<Value> | null, depth: number): Store<Value> {
  return { parent, depth, log: [], changes: new Map() }
}

function append<Value>({ log, changes }: Store<Value>, name: string, value: Value): void {
  const version = log.push(name)
  const known = changes.get(name)
  if (known === undefined) changes.set(name, [{ version, value }])
  else known.push({ version, value })
}

function lastUpTo<Value>(changes: readonly Change<Value>[], version: number): number {
  let low = 0
  let high = changes.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((changes[middle]?.version ?? Infinity) <= version) low = middle + 1
    else high = middle
  }
  return low - 1
}
