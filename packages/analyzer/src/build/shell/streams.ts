import { between } from '../../facts/size-range.ts'
import { areSame, joinContents, product, sizeOf, textContent, textOf } from '../files/content.ts'
import type { Content } from '../files/node.ts'

/** Where a command's output goes. */
export type Sink =
  | Buffer
  /** A file at a real path; what is written is added to its end. */
  | { readonly kind: 'file'; readonly path: string }
  /** Nowhere, or to a place of which nothing is known. */
  | { readonly kind: 'nowhere' }

/** Output that is kept: for the next command of a pipe, for `$( )`, for whoever runs the script. */
export class Buffer {
  readonly kind = 'buffer'
  parts: Content[] = []

  get content(): Content {
    return joinContents(this.parts)
  }
}

/** What a command reads from. Several commands may share it, each taking what the one before has left. */
export class Input {
  rest: Content

  constructor(content: Content) {
    this.rest = content
  }

  /** Another input, for a command that gets one of its own. */
  with(content: Content): Input {
    return new Input(content)
  }

  /** The next line without its end; null at the end of the input, undefined if it can't be told. */
  readLine(): { readonly text: string; readonly isWhole: boolean } | null | undefined {
    const text = textOf(this.rest)
    if (text === null) return undefined
    if (text === '') return null
    const end = text.indexOf('\n')
    this.rest = textContent(end === -1 ? '' : text.slice(end + 1))
    return { text: end === -1 ? text : text.slice(0, end), isWhole: end !== -1 }
  }
}

/** What a shell reads from and writes to. */
export interface Streams {
  readonly input: Input
  readonly output: Sink
  readonly errors: Sink
  /** Those above 2. */
  readonly others: ReadonlyMap<number, Sink | Input>
}

export const NOWHERE: Sink = { kind: 'nowhere' }

/** The content of which is only known that it is one of two. */
export function mergeContents(one: Content, other: Content): Content {
  if (areSame(one, other) === true) return one
  const [a, b] = [sizeOf(one), sizeOf(other)]
  const size = between(Math.min(a.minBytes, b.minBytes), Math.max(a.maxBytes, b.maxBytes))
  return product({ key: null, isExact: false }, size)
}

/** What two ways of going on have written, where both began with the same. */
export function mergeParts(one: readonly Content[], other: readonly Content[]): Content[] {
  let same = 0
  while (same < one.length && one[same] === other[same]) same++
  if (same === one.length && same === other.length) return [...one]
  const rest = mergeContents(joinContents(one.slice(same)), joinContents(other.slice(same)))
  return [...one.slice(0, same), rest]
}
