import { type FSWatcher, watch } from 'node:fs'
import { explain } from '../prepare/progress.mjs'
import { bringCourses, coursesFolder } from './bring-courses.ts'

/** Publishes the courses again whenever one of their files changes, and says what is wrong with it otherwise. */
export function watchCourses(databaseUrl: string, dataDir: string): FSWatcher {
  let timer: NodeJS.Timeout | undefined
  let work = Promise.resolve()
  const bring = () => {
    work = work.then(() => bringCourses(databaseUrl, dataDir)).catch(explain)
  }
  return watch(coursesFolder, { recursive: true }, () => {
    // An editor writes a file in several steps.
    clearTimeout(timer)
    timer = setTimeout(bring, SETTLE_MS)
  })
}

const SETTLE_MS = 200
