import type { AddInstruction, CopyInstruction } from '../../syntax/instructions/types.ts'
import type { Analysis } from '../analysis.ts'
import type { PathPlace } from '../editor-options.ts'
import { findStage } from '../stage-names.ts'
import type { Offer } from './completion.ts'

/** The paths that somebody knows of a place. */
export function offerPaths({ options }: Analysis, place: PathPlace, prefix: string): readonly Offer[] {
  const paths = options.paths?.(place, prefix) ?? []
  return paths.map(({ path, detail = '' }) => ({ label: path, kind: 'path', detail }))
}

/** Where COPY or ADD takes its sources from. */
export function sourcePlaceOf({ plan }: Analysis, instruction: CopyInstruction | AddInstruction): PathPlace {
  const from = instruction.kind === 'COPY' ? (instruction.from?.value ?? '') : ''
  const stage = findStage(plan, from, true)
  if (stage !== null) return { kind: 'stage', stage }
  return from === '' ? { kind: 'context' } : { kind: 'image', name: from }
}
