import type { LoadedItem } from '@stagecraft/content'
import type { DbTransaction, ItemKind } from '@stagecraft/db'
import { DomainError } from '../domain-error.ts'

type Ids = ReadonlyMap<string, string>

const itemKinds = {
  module: 'MODULE',
  lesson: 'LESSON',
  question: 'QUESTION',
  exercise: 'EXERCISE',
  quiz: 'QUIZ',
  card: 'CARD',
} as const satisfies Record<LoadedItem['kind'], ItemKind>

/** Makes the items that are new under their key; returns the id of every key. */
export async function storeItems(tx: DbTransaction, courseId: string, items: readonly LoadedItem[]): Promise<Ids> {
  await tx.item.createMany({
    data: items.map(({ key, kind }) => ({ courseId, key, kind: itemKinds[kind] })),
    skipDuplicates: true,
  })
  const known = new Map((await tx.item.findMany({ where: { courseId } })).map((item) => [item.key, item]))
  for (const { key, kind } of items) {
    const item = known.get(key)
    if (item !== undefined && item.kind !== itemKinds[kind]) {
      throw new DomainError(
        'conflict',
        `“${key}” was published as a ${item.kind.toLowerCase()} and cannot become a ${kind}. Give the ${kind} another name.`,
      )
    }
  }
  return new Map([...known].map(([key, { id }]) => [key, id]))
}

/** Makes the revisions whose content is new; returns the id of the revision of every key. */
export async function storeRevisions(tx: DbTransaction, itemIds: Ids, items: readonly LoadedItem[]): Promise<Ids> {
  await tx.itemRevision.createMany({
    data: items.map((item) => ({
      itemId: getId(itemIds, item.key),
      hash: item.hash,
      title: item.title,
      source: item.source,
      rendered: item.rendered,
      concepts: [...item.concepts],
    })),
    skipDuplicates: true,
  })
  const stored = await tx.itemRevision.findMany({
    where: { OR: items.map(({ key, hash }) => ({ itemId: getId(itemIds, key), hash })) },
    select: { id: true, itemId: true },
  })
  const byItem = new Map(stored.map(({ id, itemId }) => [itemId, id]))
  return new Map(items.map(({ key }) => [key, getId(byItem, getId(itemIds, key))]))
}

/** Writes the outline of a version. */
export async function placeItems(
  tx: DbTransaction,
  versionId: string,
  items: readonly LoadedItem[],
  itemIds: Ids,
  revisionIds: Ids,
): Promise<void> {
  await tx.courseVersionItem.createMany({
    data: items.map(({ key, parentKey }, position) => ({
      versionId,
      itemId: getId(itemIds, key),
      revisionId: getId(revisionIds, key),
      parentId: parentKey === null ? null : getId(itemIds, parentKey),
      position,
    })),
  })
}

function getId(ids: Ids, key: string): string {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`no row was stored for ${key}`)
  return id
}
