/**
 * A bounded map for values that never change once made: revisions, versions, rendered texts.
 * The entry unused for longest leaves first. Concurrent requests for a missing key share one load.
 */
export class LruCache<Value> {
  readonly #entries = new Map<string, Promise<Value>>()
  readonly #capacity: number

  constructor(capacity: number) {
    this.#capacity = capacity
  }

  getOrLoad(key: string, load: () => Promise<Value>): Promise<Value> {
    const known = this.#entries.get(key)
    if (known !== undefined) {
      this.#entries.delete(key)
      this.#entries.set(key, known)
      return known
    }
    const loading = load()
    this.#entries.set(key, loading)
    // A failed load is not remembered: the next caller tries again.
    loading.catch(() => {
      if (this.#entries.get(key) === loading) this.#entries.delete(key)
    })
    if (this.#entries.size > this.#capacity) {
      const [oldest] = this.#entries.keys()
      if (oldest !== undefined) this.#entries.delete(oldest)
    }
    return loading
  }
}
