import * as z from 'zod'
import { getCurrentVersion } from '../catalog/course-version.ts'
import type { Person, Platform } from '../platform.ts'
import { isMastered } from './mastery-model.ts'

/** How well a learner commands one concept of a course. */
export interface ConceptMastery {
  readonly concept: string
  readonly title: string
  /** From 0 to 1; recent answers weigh most. */
  readonly level: number
  /** Different variants of questions got right. */
  readonly rightVariants: number
  readonly answers: number
  readonly isMastered: boolean
}

const Metadata = z.object({ concepts: z.array(z.object({ id: z.string(), title: z.string() })).default([]) })

/** The concepts of a course's current version in its order, those not met yet at level 0. */
export async function getMastery(
  { db }: Platform,
  learner: Person,
  input: { readonly course: string },
): Promise<readonly ConceptMastery[]> {
  const version = await getCurrentVersion(db, input.course)
  const rows = await db.mastery.findMany({ where: { userId: learner.id, courseId: version.courseId } })
  const byConcept = new Map(rows.map((row) => [row.concept, row]))
  return Metadata.parse(version.metadata).concepts.map(({ id, title }) => {
    const { level = 0, rightVariants = 0, answers = 0 } = byConcept.get(id) ?? {}
    return { concept: id, title, level, rightVariants, answers, isMastered: isMastered({ level, rightVariants }) }
  })
}
