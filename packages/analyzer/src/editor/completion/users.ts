import type { Instruction } from '../../syntax/instructions/types.ts'
import type { Analysis } from '../analysis.ts'
import { detailsOf } from '../image-details.ts'
import type { Offer } from './completion.ts'

/** The users that the base image of a stage is known to have. */
export function offerUsers(analysis: Analysis, outer: Instruction): readonly Offer[] {
  const stage = analysis.plan.stages.findLast(({ tree }) => tree.from.start < outer.start)
  const image = stage === undefined || stage.root.kind !== 'image' ? null : stage.root
  const users = image === null ? [] : (detailsOf(analysis.options, image.reference)?.users ?? [])
  return users.map((label) => ({ label, kind: 'user', detail: 'In the base image' }))
}
