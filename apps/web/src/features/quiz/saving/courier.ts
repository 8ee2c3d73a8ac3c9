import type { Answer } from '@/questions/question.ts'
import { resendDelayMs } from '../../../questions/answer/resend.ts'
import type { KeptAnswers } from './kept-answers.ts'
import { changed, collided, insisted, isDeliverable, type Pending, saved, type SavedAnswer, sent } from './pending.ts'
import { saveDueAt } from './save-due.ts'

/** What a save is answered with. */
export type SaveReply =
  | { readonly kind: 'saved'; readonly edition: number }
  | ({ readonly kind: 'conflict' } & SavedAnswer)

/** Why something did not arrive: it may pass, the sitting is over, or the answer is refused. */
export type Failure =
  | { readonly kind: 'passing' }
  | { readonly kind: 'over' }
  | { readonly kind: 'refused'; readonly why: string }

/** How the courier reaches the server, and whom it tells what came back. */
export interface Route {
  readonly save: (itemId: string, answer: Answer | null, edition: number) => Promise<SaveReply>
  /** Has an answer graded for good, and tells the page about the verdict. */
  readonly grade: (attemptId: string, itemId: string, answer: Answer | null) => Promise<void>
  readonly isOnline: () => boolean
  readonly onSaved: (itemId: string, newest: SavedAnswer) => void
  /** Called when the server takes no more answers. */
  readonly onOver: () => void
  readonly failureOf: (error: unknown) => Failure
}

/** What is on its way, for the page to show. */
export interface Deliveries {
  readonly pending: readonly Pending[]
  readonly isSending: boolean
  /** How often in a row nothing came back. */
  readonly failures: number
}

/** A question, and the save of its answer that was seen last. */
export interface SeenQuestion {
  readonly itemId: string
  readonly edition: number
}

/** Takes answers to the server: one at a time, the longest waiting first, again and again until each has arrived. */
export class Courier {
  readonly #route: Route
  readonly #kept: KeptAnswers
  readonly #pending: Map<string, Pending>
  readonly #listeners = new Set<() => void>()
  #deliveries: Deliveries
  #waiting: (() => void)[] = []
  #timer: ReturnType<typeof setTimeout> | undefined
  #isHurried: boolean

  /** Begins with what an earlier page has left to deliver. */
  constructor(route: Route, kept: KeptAnswers, found: readonly Pending[]) {
    this.#route = route
    this.#kept = kept
    this.#pending = new Map(found.map((one) => [one.itemId, one]))
    this.#deliveries = { pending: found, isSending: false, failures: 0 }
    this.#isHurried = found.length > 0
    this.#schedule()
  }

  /** The same value until something changes. */
  readonly read = (): Deliveries => this.#deliveries

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Keeps an answer at once, and sends it after a pause. */
  change(question: SeenQuestion, answer: Answer | null): void {
    this.#put(question.itemId, changed(this.#find(question), question, answer, Date.now()))
    this.#proceed()
  }

  /** Asks for a verdict on an answer, which cannot be changed afterwards; asked again, nothing more happens. */
  finish(question: SeenQuestion, answer: Answer | null, attemptId: string): void {
    if (this.#find(question)?.attemptId != null) return
    this.#put(question.itemId, { ...changed(this.#find(question), question, answer, Date.now()), attemptId })
    this.#proceed()
  }

  /** Ends a conflict with the answer of this browser. */
  keepMine(itemId: string): void {
    const mine = this.#pending.get(itemId)
    if (mine !== undefined) this.#put(itemId, insisted(mine))
    this.#proceed()
  }

  /** Ends a conflict with the answer of the other device. */
  takeTheirs(itemId: string): void {
    const theirs = this.#pending.get(itemId)?.conflict ?? null
    if (theirs !== null) this.#route.onSaved(itemId, theirs)
    this.#put(itemId, null)
    this.#proceed()
  }

  /** Sends everything without waiting for a pause; done when nothing is left that can be sent. */
  flush(): Promise<void> {
    return new Promise((resolve) => {
      this.#isHurried = true
      this.#waiting.push(resolve)
      this.#schedule()
    })
  }

  /** Tries again at once what failed. */
  hurry(): void {
    if (this.#pending.size === 0) return
    this.#isHurried = true
    this.#tell({ failures: 0 })
    this.#schedule()
  }

  #find({ itemId }: SeenQuestion): Pending | null {
    return this.#pending.get(itemId) ?? null
  }

  #proceed(): void {
    this.#tell()
    this.#schedule()
  }

  #tell(news: Partial<Deliveries> = {}): void {
    this.#deliveries = { ...this.#deliveries, ...news, pending: [...this.#pending.values()] }
    for (const listener of this.#listeners) listener()
  }

  #put(itemId: string, next: Pending | null): void {
    if (next === null) {
      this.#pending.delete(itemId)
      this.#kept.drop(itemId)
    } else {
      this.#pending.set(itemId, next)
      this.#kept.keep(next)
    }
  }

  #nextToSend(): Pending | undefined {
    const [first] = [...this.#pending.values()].filter(isDeliverable).toSorted((a, b) => saveDueAt(a) - saveDueAt(b))
    return first
  }

  #schedule(): void {
    clearTimeout(this.#timer)
    if (this.#deliveries.isSending) return
    const next = this.#nextToSend()
    if (next === undefined) {
      this.#finishWaiting()
    } else if (this.#route.isOnline()) {
      this.#timer = setTimeout(() => void this.#deliverAll(), this.#waitMs(next))
    }
  }

  #waitMs(next: Pending): number {
    const { failures } = this.#deliveries
    if (failures > 0) return resendDelayMs(failures - 1)
    return this.#isHurried ? 0 : Math.max(0, saveDueAt(next) - Date.now())
  }

  #finishWaiting(): void {
    this.#isHurried = false
    const waiting = this.#waiting
    this.#waiting = []
    for (const done of waiting) done()
  }

  async #deliverAll(): Promise<void> {
    const { failures } = this.#deliveries
    this.#tell({ isSending: true })
    let isPassing = false
    for (let next = this.#nextToSend(); next !== undefined && !isPassing; next = this.#nextToSend()) {
      // Whoever is still typing is waited for, unless everything is to go at once.
      if (!this.#isHurried && failures === 0 && saveDueAt(next) > Date.now()) break
      isPassing = !(await this.#deliver(next))
      this.#tell()
    }
    this.#tell({ isSending: false, failures: isPassing ? failures + 1 : 0 })
    this.#schedule()
  }

  // False where it has to be tried again.
  async #deliver(one: Pending): Promise<boolean> {
    const { itemId, attemptId, answer, edition } = one
    const { underway } = sent(one)
    this.#put(itemId, sent(one))
    try {
      if (attemptId === null) {
        this.#receive(itemId, underway.answer, await this.#route.save(itemId, underway.answer, edition))
      } else {
        await this.#route.grade(attemptId, itemId, answer)
        this.#put(itemId, null)
      }
      return true
    } catch (error) {
      return this.#fail(itemId, this.#route.failureOf(error))
    }
  }

  #receive(itemId: string, answer: Answer | null, reply: SaveReply): void {
    const current = this.#pending.get(itemId)
    if (current === undefined) return
    if (reply.kind === 'saved') {
      this.#route.onSaved(itemId, { answer, edition: reply.edition })
      this.#put(itemId, saved(current, reply.edition, Date.now()))
      return
    }
    const left = collided(current, reply)
    if (left === null) this.#route.onSaved(itemId, reply)
    this.#put(itemId, left)
  }

  #fail(itemId: string, failure: Failure): boolean {
    const current = this.#pending.get(itemId)
    if (failure.kind === 'over') {
      // One that was graded before may be so without the others.
      const late = current?.attemptId == null ? [...this.#pending.keys()] : [itemId]
      for (const one of late) this.#put(one, null)
      this.#route.onOver()
    } else if (failure.kind === 'refused' && current !== undefined) {
      this.#put(itemId, { ...current, underway: null, attemptId: null, refusal: failure.why })
    }
    return failure.kind !== 'passing'
  }
}
