import { readdirSync } from 'node:fs'
import path from 'node:path'
import { Failure } from '../prepare/failure.mjs'
import { hashInputs } from '../prepare/input-hash.mjs'
import { secondsSince } from '../prepare/progress.mjs'
import { inCheckout } from '../prepare/top.mjs'
import { isPublished, writeStamp } from './course-stamp.ts'

const coursesFolder = inCheckout('packages/content/courses')

/** Publishes the bundled courses, if they or the way they are published have changed since. */
export async function bringCourses(databaseUrl: string, dataDir: string): Promise<void> {
  const stampFile = path.join(dataDir, 'courses.json')
  const inputs = hashInputs(['packages/content', 'packages/assessment/src', 'packages/learning/src/authoring'])
  if (await isPublished(databaseUrl, stampFile, inputs)) return

  // Only here: the client, highlighting and accounts take a while to load.
  const [{ createDb }, { formatProblem, loadCourse }, { publishCourse }] = await Promise.all([
    import('@stagecraft/db'),
    import('@stagecraft/content'),
    import('@stagecraft/learning'),
  ])
  const db = createDb(databaseUrl, { poolSize: 2 })
  try {
    const versionIds = []
    for (const slug of listCourses()) {
      const startedAt = performance.now()
      const loaded = await loadCourse(path.join(coursesFolder, slug))
      if (!loaded.ok)
        throw brokenCourse(
          slug,
          loaded.problems.map((problem) => formatProblem({ ...problem, file: inCourse(slug, problem.file) })),
        )
      const { versionId, number, isNew } = await publishCourse({ db }, loaded.course)
      const outcome = isNew ? `published as version ${number}` : `is up to date (version ${number})`
      console.log(`  ✓ Course ${slug} ${outcome}  ${secondsSince(startedAt)}`)
      versionIds.push(versionId)
    }
    writeStamp(stampFile, { inputs, versionIds })
  } finally {
    await db.$disconnect()
  }
}

function listCourses(): readonly string[] {
  const entries = readdirSync(coursesFolder, { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
}

// From where the command was given, so that a terminal can open it.
function inCourse(slug: string, file: string): string {
  return path.relative('.', path.join(coursesFolder, slug, file))
}

function brokenCourse(slug: string, problems: readonly string[]): Failure {
  return new Failure(
    `The course ${slug} has mistakes, and nothing of it was published:\n\n${problems.join('\n')}`,
    'Correct these files and start again. What learners see is the version before.',
  )
}
