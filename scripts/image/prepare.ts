// Brings a database up to this release before the web serves: settings checked, migrations applied, the bundled
// courses published. Safe to run again, and by several copies at once.
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { LoadedCourse } from '@stagecraft/content'
import { createDb, type Db } from '@stagecraft/db'
import { applyMigrations } from '@stagecraft/db/migrate'
import { publishCourse } from '@stagecraft/learning'
import { getEnv } from '../../apps/web/src/env.ts'
import { log } from '../../apps/web/src/operations/log.ts'
import { onceReachable } from './once-reachable.ts'

const migrations = fileURLToPath(new URL('migrations', import.meta.url))
const courses = new URL('courses/', import.meta.url)

try {
  const { DATABASE_URL: url } = getEnv()
  await onceReachable(() => migrate(url), {
    totalMs: 60_000,
    pauseMs: 1_000,
    onWaiting: (reason) => log('warn', 'waiting for the database', { reason }),
  })
  await publishBundledCourses(url)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}

async function migrate(url: string): Promise<void> {
  await applyMigrations(url, {
    folder: migrations,
    onApplied: (migration) => log('info', 'migration applied', { migration }),
  })
}

async function publishBundledCourses(url: string): Promise<void> {
  const db = createDb(url, { poolSize: 1 })
  try {
    for (const name of await readdir(courses)) {
      await publishOnce(db, JSON.parse(await readFile(new URL(name, courses), 'utf8')) as LoadedCourse)
    }
  } finally {
    await db.$disconnect()
  }
}

// What was published once is left alone: a copy of an earlier release that starts again must not take learners back.
async function publishOnce(db: Db, course: LoadedCourse): Promise<void> {
  const { slug, hash } = course
  if ((await db.courseVersion.count({ where: { hash, course: { slug } } })) > 0) return
  const { number, isNew } = await publishCourse({ db }, course)
  if (isNew) log('info', 'course published', { course: slug, version: number })
}
