import type { CopyInstruction, Word } from '@stagecraft/analyzer'
import { type Mutation, type Mutator, replaceSpan } from './mutation.ts'

/** Copies to another place: seen from WORKDIR, from the root, or into a folder more. */
export const changeDestination: Mutator = (file) =>
  copiesOf(file.instructions).flatMap((at) => {
    const { destination } = at
    if (destination === null || at.isJson) return []
    return otherDestinations(destination.value).map((other) =>
      replaceSpan(file, destination, other, at, `copy to ${other} in place of ${destination.value}`),
    )
  })

/** Copies more than it did: all of the context, or the folder around it. */
export const widenSource: Mutator = (file) =>
  copiesOf(file.instructions).flatMap((at): readonly Mutation[] => {
    if (at.isJson) return []
    const words = at.sources.flatMap((source) => (source.kind === 'path' ? [source.word] : []))
    const [first] = words
    const last = words.at(-1)
    if (first === undefined || last === undefined) return []
    return widerThan(words, at.from !== null).map((wider) =>
      replaceSpan(file, { start: first.start, end: last.end }, wider, at, `copy ${wider} in place of ${first.value}`),
    )
  })

/** Works in another folder. */
export const changeWorkdir: Mutator = (file) =>
  file.instructions.flatMap((at) => {
    if (at.kind !== 'WORKDIR' || at.path === null) return []
    return [
      replaceSpan(file, at.path, `${at.path.value.replace(/\/$/, '')}-2`, at, `another WORKDIR than ${at.path.value}`),
    ]
  })

function copiesOf(instructions: readonly { readonly kind: string }[]): readonly CopyInstruction[] {
  return instructions.filter((at): at is CopyInstruction => at.kind === 'COPY')
}

function otherDestinations(path: string): readonly string[] {
  if (path.startsWith('/')) return [path.slice(1) || '.', `/elsewhere${path}`]
  return ['/', '/elsewhere/']
}

function widerThan(words: readonly Word[], isFromStage: boolean): readonly string[] {
  const [{ value } = { value: '' }] = words
  if (!isFromStage) return value === '.' ? [] : ['.']
  const parent = value.replace(/\/[^/]*\/?$/, '') || '/'
  return parent === value ? [] : [parent]
}
