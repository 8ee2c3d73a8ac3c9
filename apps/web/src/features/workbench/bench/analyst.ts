import type { QuestionName, Questions, Reply } from './protocol.ts'

type Channel = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>

/** Asks the worker about a Dockerfile, so that the page never waits for an analysis. */
export class Analyst {
  readonly #worker: Channel
  readonly #waiting = new Map<number, { resolve: (told: never) => void; reject: (reason: Error) => void }>()
  #lastId = 0

  constructor(worker: Channel) {
    this.#worker = worker
    worker.addEventListener('message', (event) => this.#settle((event as MessageEvent<Reply>).data))
    worker.addEventListener('error', () => this.#failAll('The analysis could not be loaded.'))
  }

  ask<Name extends QuestionName>(name: Name, ask: Questions[Name]['ask']): Promise<Questions[Name]['told']> {
    const id = ++this.#lastId
    return new Promise<Questions[Name]['told']>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
      this.#worker.postMessage({ id, name, ask })
    })
  }

  close(): void {
    this.#worker.terminate()
    this.#failAll('The page was left.')
  }

  #settle(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id)
    this.#waiting.delete(reply.id)
    if (reply.ok) waiting?.resolve(reply.told as never)
    else waiting?.reject(new Error(reply.message))
  }

  #failAll(message: string): void {
    for (const { reject } of this.#waiting.values()) reject(new Error(message))
    this.#waiting.clear()
  }
}
