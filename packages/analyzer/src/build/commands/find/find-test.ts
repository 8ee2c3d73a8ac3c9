import type { KnownNode } from '../../files/place.ts'

/** Something that find came by. */
export interface Visit {
  /** As it is written out: below the path that find was given. */
  readonly path: string
  /** Without links. */
  readonly real: string
  readonly name: string
  readonly node: KnownNode
  readonly depth: number
}

/** What find is asked about each entry. */
export type FindTest =
  | { readonly kind: 'test'; readonly holds: (visit: Visit) => boolean | null }
  | { readonly kind: 'not'; readonly test: FindTest }
  | { readonly kind: 'and' | 'or'; readonly left: FindTest; readonly right: FindTest }
  | FindAction

/** What find does with an entry; true for it, but for an `-exec` that fails. */
export type FindAction =
  | { readonly kind: 'print' | 'print0' | 'delete' | 'prune' | 'quit' }
  | { readonly kind: 'exec'; readonly words: readonly string[]; readonly isAtOnce: boolean }

/** All that find was asked for. */
export interface FindPlan {
  readonly paths: readonly string[]
  readonly test: FindTest
  readonly minDepth: number
  readonly maxDepth: number
  readonly isDepthFirst: boolean
  readonly followsLinks: boolean
}

/** Whether an expression does something of its own, so that find does not print. */
export function hasAction(test: FindTest): boolean {
  switch (test.kind) {
    case 'test':
    case 'prune':
    case 'quit':
      return false
    case 'not':
      return hasAction(test.test)
    case 'and':
    case 'or':
      return hasAction(test.left) || hasAction(test.right)
    case 'print':
    case 'print0':
    case 'delete':
    case 'exec':
      return true
  }
}
