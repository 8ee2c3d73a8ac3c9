import type { KeptWork } from '@/questions/answer/kept-work.ts'

/** What the server says to a save. */
export type Saved =
  | { readonly kind: 'saved'; readonly edition: number }
  | { readonly kind: 'conflict'; readonly edition: number; readonly text: string }

export interface Draft {
  readonly text: string | null
  readonly edition: number
}

export interface WorkState extends KeptWork {
  /** Where the text is: in this browser alone, on its way, or on the server as well. */
  readonly saving: 'here' | 'sending' | 'failed' | 'saved'
  /** What another device has saved, to choose from; null if there is nothing to choose. */
  readonly theirs: { readonly text: string; readonly edition: number } | null
}

interface Surroundings {
  readonly starter: string
  readonly kept: KeptWork | null
  readonly keep: (work: KeptWork) => void
}

const SAVE_AFTER_MS = 1_500
const SAVE_WITHIN_MS = 5_000
const TRY_AGAIN_AFTER_MS = 8_000

/**
 * Somebody's work on one exercise. Every change is kept in this browser at once, and on the server at most five
 * seconds later, as soon as there is somebody to keep it for. Where two devices went different ways, both texts stay
 * until their owner chooses.
 */
export class Work {
  #state: WorkState
  readonly #starter: string
  readonly #keep: Surroundings['keep']
  readonly #listeners = new Set<() => void>()
  #save: ((text: string, edition: number) => Promise<Saved>) | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #dueAt: number | null = null

  constructor({ starter, kept, keep }: Surroundings) {
    const fresh = { text: starter, edition: 0, savedText: null, checkedText: null, sent: null }
    this.#state = { ...(kept ?? fresh), saving: 'here', theirs: null }
    this.#starter = starter
    this.#keep = keep
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly snapshot = (): WorkState => this.#state

  /** Takes what was typed. */
  change(text: string): void {
    if (text === this.#state.text) return
    this.#set({ text, saving: 'here' })
    this.#plan(SAVE_AFTER_MS)
  }

  /** Remembers that a text was sent to be checked, under the id of its attempt. */
  send(sent: NonNullable<KeptWork['sent']>): void {
    this.#set({ sent })
  }

  /** Remembers that what was sent has its verdict. */
  settle(): void {
    this.#set({ checkedText: this.#state.sent?.text ?? this.#state.checkedText, sent: null })
  }

  /** Meets what the server has saved, and saves there from now on. */
  meet(draft: Draft | null, save: (text: string, edition: number) => Promise<Saved>): void {
    this.#save = save
    const { text, edition, savedText } = this.#state
    const theirs = draft?.text ?? null
    if (draft === null || theirs === null) this.#set({ edition: draft?.edition ?? 0, savedText: null })
    else if (theirs === text) this.#set({ edition: draft.edition, savedText: text, saving: 'saved' })
    else if (draft.edition === edition && savedText === theirs) this.#set({ saving: 'here' })
    else if (this.#isUntouched()) this.#take(theirs, draft.edition)
    else this.#set({ theirs: { text: theirs, edition: draft.edition } })
    this.#plan(0)
  }

  /** Saves nothing on the server any more: nobody is known there. */
  part(): void {
    this.#save = null
    clearTimeout(this.#timer)
  }

  /** Of two ways goes on with this one. */
  keepMine(): void {
    const { theirs } = this.#state
    if (theirs === null) return
    this.#set({ edition: theirs.edition, savedText: theirs.text, theirs: null })
    this.#plan(0)
  }

  /** Of two ways goes on with the other. */
  takeTheirs(): void {
    const { theirs } = this.#state
    if (theirs !== null) this.#take(theirs.text, theirs.edition)
  }

  #take(text: string, edition: number): void {
    this.#set({ text, edition, savedText: text, saving: 'saved', theirs: null })
  }

  #isUntouched(): boolean {
    const { text, savedText, edition } = this.#state
    return edition === 0 && savedText === null ? text === this.#starter : text === savedText
  }

  #set(change: Partial<WorkState>): void {
    this.#state = { ...this.#state, ...change }
    const { text, edition, savedText, checkedText, sent } = this.#state
    this.#keep({ text, edition, savedText, checkedText, sent })
    for (const notify of this.#listeners) notify()
  }

  #plan(waitMs: number): void {
    if (this.#save === null) return
    const now = Date.now()
    this.#dueAt ??= now + SAVE_WITHIN_MS
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#saveNow(), Math.min(waitMs, Math.max(0, this.#dueAt - now)))
  }

  async #saveNow(): Promise<void> {
    const { text, edition, savedText, saving, theirs } = this.#state
    if (this.#save === null || theirs !== null || saving === 'sending') return
    this.#dueAt = null
    if (text === savedText || (savedText === null && text === this.#starter)) return
    this.#set({ saving: 'sending' })
    const saved = await this.#save(text, edition).catch(() => null)
    this.#hear(saved, text)
  }

  #hear(saved: Saved | null, sentText: string): void {
    if (saved === null) {
      this.#set({ saving: 'failed' })
      return this.#planAgain()
    }
    if (saved.kind === 'conflict' && saved.text !== this.#state.text) {
      return this.#set({ saving: 'here', theirs: { text: saved.text, edition: saved.edition } })
    }
    const { text } = this.#state
    const savedText = saved.kind === 'saved' ? sentText : saved.text
    this.#set({ edition: saved.edition, savedText, saving: text === savedText ? 'saved' : 'here' })
    if (text !== savedText) this.#plan(SAVE_AFTER_MS)
  }

  #planAgain(): void {
    this.#dueAt = Date.now() + TRY_AGAIN_AFTER_MS
    this.#plan(TRY_AGAIN_AFTER_MS)
  }
}
