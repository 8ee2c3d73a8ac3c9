import { hashInputs } from '../prepare/input-hash.mjs'
import { explain } from '../prepare/progress.mjs'
import { bringCourses } from './bring-courses.ts'

/**
 * Publishes the courses again whenever one of their files changes, and says what is wrong with it otherwise.
 * Returns a function that ends the watch.
 */
export function watchCourses(databaseUrl: string, dataDir: string): () => void {
  let known = hashCourses()
  let work = Promise.resolve()
  // By reading them: what the system tells of changes is lost for files that an editor replaces.
  const timer = setInterval(() => {
    const now = hashCourses()
    if (now === known) return
    known = now
    work = work.then(() => bringCourses(databaseUrl, dataDir)).catch(explain)
  }, INTERVAL_MS)
  return () => clearInterval(timer)
}

const INTERVAL_MS = 500

function hashCourses(): string {
  return hashInputs(['packages/content/courses'])
}
