import type { LoadedCourse } from '@stagecraft/content'
import type { DbTransaction } from '@stagecraft/db'
import { countItems } from '../catalog/outline.ts'
import type { Person, Platform } from '../platform.ts'
import { placeItems, storeItems, storeRevisions } from './store-items.ts'

export interface Publication {
  readonly versionId: string
  readonly number: number
  /** False if exactly this content is what learners see already. */
  readonly isNew: boolean
}

/**
 * Makes a loaded course what learners see. All or nothing, and safe to repeat: content that was
 * published before becomes current again under the number it had.
 */
export async function publishCourse(
  { db }: Pick<Platform, 'db'>,
  course: LoadedCourse,
  publisher?: Pick<Person, 'id'>,
): Promise<Publication> {
  return db.$transaction(
    async (tx) => {
      // Two publishers of one course take turns; another course is not held up.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('publish'), hashtext(${course.slug}))`
      const { id: courseId, currentVersionId } = await tx.course.upsert({
        where: { slug: course.slug },
        create: { slug: course.slug },
        update: {},
      })
      const version =
        (await findVersion(tx, courseId, course.hash)) ?? (await storeVersion(tx, courseId, course, publisher))
      if (version.id === currentVersionId) return { versionId: version.id, number: version.number, isNew: false }

      await tx.course.update({ where: { id: courseId }, data: { currentVersionId: version.id } })
      await tx.auditEvent.create({
        data: {
          actorId: publisher?.id ?? null,
          action: 'course.published',
          subjectType: 'course',
          subjectId: courseId,
          detail: { slug: course.slug, version: version.number },
        },
      })
      return { versionId: version.id, number: version.number, isNew: true }
    },
    { timeout: 60_000, maxWait: 10_000 },
  )
}

interface VersionRef {
  readonly id: string
  readonly number: number
}

function findVersion(tx: DbTransaction, courseId: string, hash: string): Promise<VersionRef | null> {
  return tx.courseVersion.findUnique({
    where: { courseId_hash: { courseId, hash } },
    select: { id: true, number: true },
  })
}

async function storeVersion(
  tx: DbTransaction,
  courseId: string,
  course: LoadedCourse,
  publisher: Pick<Person, 'id'> | undefined,
): Promise<VersionRef> {
  const itemIds = await storeItems(tx, courseId, course.items)
  const revisionIds = await storeRevisions(tx, itemIds, course.items)
  const newest = await tx.courseVersion.aggregate({ where: { courseId }, _max: { number: true } })
  const version = await tx.courseVersion.create({
    data: {
      courseId,
      number: (newest._max.number ?? 0) + 1,
      hash: course.hash,
      title: course.title,
      summary: course.summary,
      metadata: { ...course.metadata, counts: countItems(course.items) },
      publishedBy: publisher?.id ?? null,
    },
    select: { id: true, number: true },
  })
  await placeItems(tx, version.id, course.items, itemIds, revisionIds)
  return version
}
