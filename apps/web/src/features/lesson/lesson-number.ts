import type { Lesson } from './lesson.ts'

/** The number of a lesson in its course, as `2.1`: the module, then its place in it. */
export function lessonNumber({
  outline,
  key,
}: Pick<Lesson, 'key'> & { readonly outline: readonly OutlinePart[] }): string {
  const module = outline.findIndex((part) => part.items.some((item) => item.key === key))
  const place = outline[module]?.items.findIndex((item) => item.key === key) ?? -1
  return `${module + 1}.${place + 1}`
}

interface OutlinePart {
  readonly items: readonly { readonly key: string }[]
}
