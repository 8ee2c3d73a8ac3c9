/** A value that JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject

/** Named values that JSON can hold. */
export type JsonObject = { readonly [name: string]: Json }

/** What an item of a course is. */
export type ItemKind = 'module' | 'lesson' | 'question' | 'exercise' | 'quiz' | 'card'

/** One item of a course, as its author wrote it and as a page shows it. */
export interface LoadedItem {
  readonly key: string
  readonly kind: ItemKind
  readonly parentKey: string | null
  readonly title: string
  readonly concepts: readonly string[]
  readonly source: JsonObject
  readonly rendered: JsonObject
  /** Over everything but the item's place in the course. */
  readonly hash: string
}

/** What is said about a course as a whole. */
export type CourseMetadata = {
  readonly outcomes: readonly string[]
  readonly minutes: number
  readonly licence: string
  readonly concepts: readonly { readonly id: string; readonly title: string }[]
}

/** A course without a fault, fit to publish; its items stand in the order they are read. */
export interface LoadedCourse {
  readonly slug: string
  readonly title: string
  readonly summary: string
  readonly metadata: CourseMetadata
  readonly items: readonly LoadedItem[]
  /** The same for the same content in the same order, however often it is loaded. */
  readonly hash: string
}
