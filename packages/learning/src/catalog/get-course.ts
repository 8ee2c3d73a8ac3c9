import type { Platform } from '../platform.ts'
import { getCurrentVersion } from './course-version.ts'
import { type CourseCard, courseOutcomes, describeCourse, type OutlineModule, outlineModules } from './outline.ts'

export interface CourseView extends CourseCard {
  readonly version: number
  readonly outcomes: readonly string[]
  readonly modules: readonly OutlineModule[]
}

/** A course with its outline. Throws `not-found`. */
export async function getCourse({ db }: Platform, input: { readonly course: string }): Promise<CourseView> {
  const version = await getCurrentVersion(db, input.course)
  return {
    ...describeCourse(version),
    version: version.number,
    outcomes: courseOutcomes(version),
    modules: outlineModules(version),
  }
}
