import { basename, resolve } from 'node:path'
import { byPlace } from '../problem.ts'
import { compileCourse, type CourseResult } from './compile-course.ts'
import { readFolder } from './read-folder.ts'

/** Reads a course from its folder, whose name is its address; returns the course or all that is wrong with it. */
export async function loadCourse(folder: string): Promise<CourseResult> {
  const { files, problems: unread } = await readFolder(folder)
  if (files.size === 0 && unread.length > 0) return { ok: false, problems: unread }
  const result = await compileCourse(basename(resolve(folder)), files)
  if (unread.length === 0) return result
  // What could not be read is not missing as well.
  const others = result.ok ? [] : result.problems.filter(({ file }) => unread.every((problem) => problem.file !== file))
  return { ok: false, problems: [...unread, ...others].toSorted(byPlace) }
}
