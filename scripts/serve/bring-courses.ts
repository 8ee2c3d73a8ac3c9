import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createDb, type Db } from '@stagecraft/db'
import { Failure } from '../prepare/failure.mjs'
import { hashInputs } from '../prepare/input-hash.mjs'
import { secondsSince } from '../prepare/progress.mjs'
import { inCheckout } from '../prepare/top.mjs'

/** The folder of the courses that come with the product. */
export const coursesFolder = inCheckout('packages/content/courses')

/** Publishes the bundled courses, if they or the way they are published have changed since. */
export async function bringCourses(databaseUrl: string, dataDir: string): Promise<void> {
  const startedAt = performance.now()
  const stampFile = path.join(dataDir, 'courses.json')
  const inputs = hashInputs(['packages/content', 'packages/assessment/src', 'packages/learning/src/authoring'])
  const db = createDb(databaseUrl, { poolSize: 2 })
  try {
    const stamp = readStamp(stampFile)
    if (stamp?.inputs === inputs && (await hasVersions(db, stamp.versionIds))) return
    const versionIds = []
    for (const slug of listCourses()) versionIds.push(await bringCourse(db, slug, startedAt))
    writeFileSync(stampFile, JSON.stringify({ inputs, versionIds } satisfies Stamp))
  } finally {
    await db.$disconnect()
  }
}

interface Stamp {
  readonly inputs: string
  /** What was published then: another database lacks them. */
  readonly versionIds: readonly string[]
}

function readStamp(file: string): Stamp | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Stamp
  } catch {
    return null
  }
}

async function hasVersions(db: Db, versionIds: readonly string[]): Promise<boolean> {
  const found = await db.courseVersion.count({ where: { id: { in: [...versionIds] } } })
  return found === versionIds.length
}

function listCourses(): readonly string[] {
  const entries = readdirSync(coursesFolder, { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
}

async function bringCourse(db: Db, slug: string, startedAt: number): Promise<string> {
  // Only here: highlighting and accounts take a while to load, and most starts have nothing to publish.
  const [{ loadCourse }, { publishCourse }] = await Promise.all([
    import('@stagecraft/content'),
    import('@stagecraft/learning'),
  ])
  const loaded = await loadCourse(path.join(coursesFolder, slug))
  if (!loaded.ok) throw brokenCourse(slug, loaded.problems)
  const { versionId, number, isNew } = await publishCourse({ db }, loaded.course)
  const outcome = isNew ? `published as version ${number}` : `is up to date (version ${number})`
  console.log(`  ✓ Course ${slug} ${outcome}  ${secondsSince(startedAt)}`)
  return versionId
}

interface LocatedProblem {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly message: string
  readonly expected: string
}

function brokenCourse(slug: string, problems: readonly LocatedProblem[]): Failure {
  const lines = problems.map(
    ({ file, line, column, message, expected }) => `${file}:${line}:${column} ${message} Expected: ${expected}`,
  )
  return new Failure(
    `The course ${slug} has mistakes, and nothing of it was published:\n${lines.join('\n')}`,
    'Correct these files and start again. What learners see is the version before.',
  )
}
