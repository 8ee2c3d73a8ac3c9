import { Worker } from 'node:worker_threads'
import type { Failure } from './try-text.ts'

/** Tries single texts in a thread of its own, which can be ended when one of them hangs. */
export class Trial {
  readonly #file: string
  readonly #limitMs: number
  #worker: Worker | null = null

  constructor(file: string, limitMs: number) {
    this.#file = file
    this.#limitMs = limitMs
  }

  /** How a text fails; null if it does not. */
  async run(text: string): Promise<Failure['kind'] | 'hangs' | null> {
    const worker = (this.#worker ??= new Worker(this.#file))
    const answer = await new Promise<Failure | null | 'hangs'>((resolve) => {
      const timer = setTimeout(() => resolve('hangs'), this.#limitMs)
      worker.once('message', (failure: Failure | null) => {
        clearTimeout(timer)
        resolve(failure)
      })
      worker.postMessage(text)
    })
    if (answer === 'hangs') await this.end()
    return typeof answer === 'string' || answer === null ? answer : answer.kind
  }

  async end(): Promise<void> {
    await this.#worker?.terminate()
    this.#worker = null
  }
}
