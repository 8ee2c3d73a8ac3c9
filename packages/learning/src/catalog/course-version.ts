import type { Db } from '@stagecraft/db'
import { DomainError } from '../domain-error.ts'
import { LruCache } from '../lru-cache.ts'

export type ItemKind = 'module' | 'lesson' | 'question' | 'exercise' | 'quiz' | 'card'

/** An item as one version of its course shows it. */
export interface VersionItem {
  readonly itemId: string
  readonly revisionId: string
  readonly key: string
  readonly kind: ItemKind
  readonly parentKey: string | null
  readonly title: string
  readonly concepts: readonly string[]
  /** As the author wrote it, answer keys included: stays on the server. */
  readonly source: unknown
  readonly rendered: unknown
}

/** A published version with its whole outline, depth first. Immutable, so it is kept in memory. */
export interface CourseVersion {
  readonly id: string
  readonly courseId: string
  readonly slug: string
  readonly number: number
  readonly title: string
  readonly summary: string
  readonly metadata: unknown
  readonly items: readonly VersionItem[]
}

// A version of a large course is about a megabyte.
const versionsByDb = new WeakMap<Db, LruCache<CourseVersion>>()

/** The version of a course that learners see now. Throws `not-found` for an unknown or unpublished course. */
export async function getCurrentVersion(db: Db, slug: string): Promise<CourseVersion> {
  const course = await db.course.findUnique({ where: { slug }, select: { currentVersionId: true } })
  if (course?.currentVersionId == null) {
    throw new DomainError('not-found', `There is no course “${slug}” here. The list of courses shows what there is.`)
  }
  return getVersion(db, course.currentVersionId)
}

/** A published version by its id; from memory after the first time. */
export function getVersion(db: Db, versionId: string): Promise<CourseVersion> {
  let versions = versionsByDb.get(db)
  if (versions === undefined) {
    versions = new LruCache(32)
    versionsByDb.set(db, versions)
  }
  return versions.getOrLoad(versionId, () => loadVersion(db, versionId))
}

interface VersionRow {
  readonly course_id: string
  readonly slug: string
  readonly number: number
  readonly title: string
  readonly summary: string
  readonly metadata: unknown
  readonly items: readonly VersionItem[] | null
}

// One statement, whatever the size of the course: the outline comes back as one JSON array.
async function loadVersion(db: Db, versionId: string): Promise<CourseVersion> {
  const [row] = await db.$queryRaw<VersionRow[]>`
    SELECT v.course_id, c.slug, v.number, v.title, v.summary, v.metadata, (
      SELECT json_agg(json_build_object(
        'itemId', i.id, 'revisionId', r.id, 'key', i.key, 'kind', lower(i.kind::text), 'parentKey', p.key,
        'title', r.title, 'concepts', r.concepts, 'source', r.source, 'rendered', r.rendered
      ) ORDER BY placed.position)
      FROM course_version_items placed
      JOIN items i ON i.id = placed.item_id
      JOIN item_revisions r ON r.id = placed.revision_id
      LEFT JOIN items p ON p.id = placed.parent_id
      WHERE placed.version_id = v.id
    ) AS items
    FROM course_versions v JOIN courses c ON c.id = v.course_id
    WHERE v.id = ${versionId}::uuid`
  if (row === undefined) throw new DomainError('not-found', 'This version of the course does not exist.')
  return {
    id: versionId,
    courseId: row.course_id,
    slug: row.slug,
    number: row.number,
    title: row.title,
    summary: row.summary,
    metadata: row.metadata,
    items: row.items ?? [],
  }
}
