import type { Flag } from '@stagecraft/analyzer'
import { type Mutator, replaceSpan, textOf } from './mutation.ts'

/** Leaves out one flag of an instruction. */
export const dropFlag: Mutator = (file) =>
  file.instructions.flatMap((at) =>
    at.flags.map((flag) => replaceSpan(file, withSpace(file.text, flag), '', at, `drop ${textOf(file, flag)}`)),
  )

function withSpace(text: string, { start, end }: Flag): { readonly start: number; readonly end: number } {
  const space = /^[ \t]*(?:\\\n[ \t]*)?/.exec(text.slice(end))?.[0].length ?? 0
  return { start, end: end + space }
}
