import { isLongerThan } from '../text/utf8.ts'

/** What BuildKit's scanner can hold; a longer line ends the file for it. */
export const LONGEST_LINE_BYTES = 65_535

/** A line that has been at hand. */
export interface LinePlace {
  readonly number: number
  readonly start: number
  readonly end: number
  readonly next: number
}

/** Goes through the lines of a text, one at a time. */
export class PhysicalLines {
  readonly text: string
  /** The number of the line at hand, from 1; 0 before the first. */
  number = 0
  start = 0
  /** Where the line ends without its line break. */
  end = 0
  /** The first line that BuildKit can't hold. */
  tooLong: { readonly start: number; readonly end: number; readonly number: number } | null = null
  #next = 0

  constructor(text: string) {
    this.text = text
  }

  /** Where the line ends with its line break. */
  get endWithBreak(): number {
    return this.#next
  }

  /** What `returnTo` needs to make this line the one at hand again. */
  get place(): LinePlace {
    return { number: this.number, start: this.start, end: this.end, next: this.#next }
  }

  /** Goes back to a line that has been at hand. */
  returnTo(place: LinePlace): void {
    this.number = place.number
    this.start = place.start
    this.end = place.end
    this.#next = place.next
  }

  /** Goes to the next line; false if there is none. */
  advance(): boolean {
    const { text } = this
    if (this.#next >= text.length) return false
    this.start = this.#next
    this.number++
    const feed = text.indexOf('\n', this.start)
    const contentEnd = feed === -1 ? text.length : feed
    this.#next = feed === -1 ? text.length : feed + 1
    this.end = contentEnd
    while (this.end > this.start && text.charCodeAt(this.end - 1) === CARRIAGE_RETURN) this.end--
    if (this.tooLong === null && isLongerThan(LONGEST_LINE_BYTES, text, this.start, contentEnd)) {
      this.tooLong = { start: this.start, end: this.end, number: this.number }
    }
    return true
  }
}

const CARRIAGE_RETURN = 0x0d
