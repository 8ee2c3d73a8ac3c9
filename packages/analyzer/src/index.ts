export type * from './syntax/instructions/types.ts'
export type * from './syntax/tree.ts'
export type * from './syntax/words/expand.ts'
export type { Span } from './text/span.ts'
