import type { Instruction } from '@stagecraft/analyzer'
import { type Mutation, type Mutator, replaceSpan } from './mutation.ts'

/** Gives a setting another value: the account, a variable, a port, a signal. */
export const changeSetting: Mutator = (file) =>
  file.instructions.flatMap((at): readonly Mutation[] =>
    valuesOf(at).map(({ span, other }) =>
      replaceSpan(file, span, other, at, `${at.kind} ${other} in place of ${file.text.slice(span.start, span.end)}`),
    ),
  )

interface Value {
  readonly span: { readonly start: number; readonly end: number }
  readonly other: string
}

function valuesOf(at: Instruction): readonly Value[] {
  switch (at.kind) {
    case 'USER':
      return at.user === null || at.user.value === 'root' ? [] : [{ span: at.user, other: 'root' }]
    case 'ENV':
    case 'ARG':
      return at.pairs.flatMap(({ value }) => (value === null ? [] : [{ span: value, other: 'other' }]))
    case 'EXPOSE':
      return at.ports.map((port) => ({ span: port, other: '9999' }))
    case 'STOPSIGNAL':
      return at.signal === null ? [] : [{ span: at.signal, other: 'SIGHUP' }]
    default:
      return []
  }
}
