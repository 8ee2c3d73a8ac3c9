/** One line of a stream, or that it was too long to be kept. */
export type Line = { readonly number: number } & (
  | { readonly kind: 'line'; readonly bytes: Uint8Array }
  | { readonly kind: 'too-long' }
)

const LINE_FEED = 0x0a

/** The lines of a stream, one after the other as they are asked for; never more than one is kept. */
export async function* linesOf(stream: AsyncIterable<Uint8Array>, longestBytes: number): AsyncIterable<Line> {
  const line = new OpenLine(longestBytes)
  let number = 1
  for await (const chunk of stream) {
    let start = 0
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      line.add(chunk.subarray(start, end))
      yield line.close(number++)
      start = end + 1
    }
    line.add(chunk.subarray(start))
  }
  if (!line.isEmpty) yield line.close(number)
}

/** The line that is being read. */
class OpenLine {
  readonly #longestBytes: number
  #parts: Uint8Array[] = []
  #sizeBytes = 0

  constructor(longestBytes: number) {
    this.#longestBytes = longestBytes
  }

  get isEmpty(): boolean {
    return this.#sizeBytes === 0
  }

  add(part: Uint8Array): void {
    this.#sizeBytes += part.length
    if (this.#sizeBytes > this.#longestBytes) this.#parts = []
    else if (part.length > 0) this.#parts.push(part)
  }

  close(number: number): Line {
    const isTooLong = this.#sizeBytes > this.#longestBytes
    const bytes = Buffer.concat(this.#parts)
    this.#parts = []
    this.#sizeBytes = 0
    return isTooLong ? { kind: 'too-long', number } : { kind: 'line', number, bytes }
  }
}
