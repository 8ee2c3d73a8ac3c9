import { isSpace } from '../../text/space.ts'

/** One of the words that a text was split into, and where in the text it stands. */
export interface FoundWord {
  readonly value: string
  readonly start: number
  readonly end: number
}

/**
 * Gathers the words of a text while it is read. There is one for a whole text, although substitutions nest:
 * as in BuildKit, what comes before a nested substitution in the same word is lost.
 *
 * ```
 * EXPOSE 80${X:-90}     is port 90
 * EXPOSE 80$X           is port 8090, if X is 90
 * ```
 */
export class WordCollector {
  #pending = ''
  #start = 0
  #end = 0

  begin(): FoundWord[] {
    this.#pending = ''
    return []
  }

  end(words: FoundWord[]): readonly FoundWord[] {
    this.addSpace(words)
    return words
  }

  /** Adds text that stays together, spaces and all. */
  addWhole(words: FoundWord[], text: string, start: number, end: number): void {
    if (text === '') return
    if (this.#pending === '') this.#start = start
    this.#pending += text
    this.#end = end
  }

  /** Adds text that is split at its spaces. */
  addText(words: FoundWord[], text: string, start: number, end: number): void {
    let from = 0
    for (let at = 0; at < text.length; at++) {
      if (!isSpace(text.charCodeAt(at))) continue
      this.addWhole(words, text.slice(from, at), start, end)
      this.addSpace(words)
      from = at + 1
    }
    this.addWhole(words, text.slice(from), start, end)
  }

  addSpace(words: FoundWord[]): void {
    if (this.#pending === '') return
    words.push({ value: this.#pending, start: this.#start, end: this.#end })
    this.#pending = ''
  }
}
