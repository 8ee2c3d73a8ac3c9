import type { Instruction } from '../../syntax/instructions/types.ts'
import type { Analysis } from '../analysis.ts'
import { findKnownImage } from '../known-image.ts'
import type { Offer } from './completion.ts'

/** The users that the base image of a stage is known to have. */
export function offerUsers(analysis: Analysis, outer: Instruction): readonly Offer[] {
  const stage = analysis.plan.stages.findLast(({ tree }) => tree.from.start < outer.start)
  const image = stage === undefined || stage.root.kind !== 'image' ? null : stage.root
  const users = image === null ? [] : (findKnownImage(analysis.options, image.reference)?.facts.users ?? [])
  return users.map(({ name, uid }) => ({ label: name, kind: 'user', detail: `User ${uid} of the base image` }))
}
