import { readFileSync, writeFileSync } from 'node:fs'
import { Client } from 'pg'

/** Which courses were published from which files the last time. */
export interface CourseStamp {
  /** The hash of all that the published courses depend on. */
  readonly inputs: string
  /** What was published then; a database that was begun anew lacks it. */
  readonly versionIds: readonly string[]
}

/** Whether a database holds the courses as these inputs make them. */
export async function isPublished(databaseUrl: string, file: string, inputs: string): Promise<boolean> {
  const stamp = readStamp(file)
  return stamp?.inputs === inputs && (await hasVersions(databaseUrl, stamp.versionIds))
}

/** Remembers what was published. */
export function writeStamp(file: string, stamp: CourseStamp): void {
  writeFileSync(file, JSON.stringify(stamp))
}

function readStamp(file: string): CourseStamp | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as CourseStamp
  } catch {
    return null
  }
}

// In plain SQL: loading Prisma for one question would be a good part of a start that has nothing else to do.
async function hasVersions(databaseUrl: string, versionIds: readonly string[]): Promise<boolean> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT FROM course_versions WHERE id = ANY($1)', [versionIds])
    return rowCount === versionIds.length
  } finally {
    await client.end()
  }
}
