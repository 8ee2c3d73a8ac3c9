import * as z from 'zod'
import type { Db } from '@stagecraft/db'
import { type CourseVersion, getCurrentVersion } from '../catalog/course-version.ts'
import { outlineModules } from '../catalog/outline.ts'

/** A concept that is worth another look, and where it is taught now. */
export interface ConceptToReview {
  readonly id: string
  readonly title: string
  readonly lessons: readonly { readonly title: string; readonly path: string }[]
}

const Metadata = z.object({ concepts: z.array(z.object({ id: z.string(), title: z.string() })).default([]) })

/** Concepts by their names in the course as it is now, each with the lessons that teach it. */
export async function describeConcepts(
  db: Db,
  course: string,
  ids: readonly string[],
): Promise<readonly ConceptToReview[]> {
  if (ids.length === 0) return []
  const version = await getCurrentVersion(db, course)
  const { concepts } = Metadata.parse(version.metadata)
  return ids.map((id) => ({
    id,
    // A concept that the course has dropped since keeps the only name that is left of it.
    title: concepts.find((concept) => concept.id === id)?.title ?? id,
    lessons: lessonsOn(version, id),
  }))
}

function lessonsOn(version: CourseVersion, concept: string): ConceptToReview['lessons'] {
  const teaching = version.items.filter(({ kind, concepts }) => kind === 'lesson' && concepts.includes(concept))
  const keys = new Set(teaching.map(({ key }) => key))
  return outlineModules(version)
    .flatMap(({ items }) => items)
    .filter(({ key }) => keys.has(key))
    .map(({ title, path }) => ({ title, path }))
}
