import { fileURLToPath } from 'node:url'
import { loadCourse } from '@stagecraft/content'

const folder = fileURLToPath(new URL('../../packages/content/courses/multi-stage-builds', import.meta.url))

/** A question of any kind as its author wrote it. */
export interface AuthoredQuestion {
  readonly key: string
  readonly title: string
  readonly source: unknown
}

/** A choice question as its author wrote it, so that a journey knows what is right. */
export interface KnownQuestion {
  readonly key: string
  readonly title: string
  readonly explanation: string
  readonly options: readonly {
    readonly id: string
    readonly text: string
    readonly correct: boolean
    readonly explanation: string
  }[]
}

/** A lesson of the bundled course with the questions in it: the choice questions, and those of every kind. */
export interface KnownLesson {
  readonly path: string
  readonly key: string
  readonly title: string
  readonly questions: readonly KnownQuestion[]
  readonly everyQuestion: readonly AuthoredQuestion[]
}

/** The bundled course as its files say it. */
export interface KnownCourse {
  readonly slug: string
  readonly title: string
  readonly lessons: readonly KnownLesson[]
}

/** Reads the bundled course from its files, answer keys included. */
export async function readBundledCourse(): Promise<KnownCourse> {
  const loaded = await loadCourse(folder)
  if (!loaded.ok) throw new Error(`The bundled course has faults: ${JSON.stringify(loaded.problems, null, 2)}`)
  const { slug, title, items } = loaded.course
  const questionsOf = (lesson: string): readonly AuthoredQuestion[] =>
    items.filter(({ kind, parentKey }) => kind === 'question' && parentKey === lesson)
  const lessons = items
    .filter(({ kind }) => kind === 'lesson')
    .map((item) => ({
      path: `/courses/${slug}/${item.key}`,
      key: item.key,
      title: item.title,
      questions: questionsOf(item.key).filter(isChoice).map(toQuestion),
      everyQuestion: questionsOf(item.key),
    }))
  return { slug, title, lessons }
}

/** The first lesson with a question, and that question. */
export function firstQuestion({ lessons }: KnownCourse): {
  readonly lesson: KnownLesson
  readonly question: KnownQuestion
} {
  for (const lesson of lessons) {
    const [question] = lesson.questions
    if (question) return { lesson, question }
  }
  throw new Error('The bundled course asks nothing')
}

/** The options one has to choose to be right. */
export function rightOptions({ options }: KnownQuestion): readonly string[] {
  return options.filter(({ correct }) => correct).map(({ id }) => id)
}

/** One option that is wrong. */
export function wrongOption({ options, key }: KnownQuestion): string {
  const wrong = options.find(({ correct }) => !correct)
  if (!wrong) throw new Error(`Every option of ${key} is right`)
  return wrong.id
}

function isChoice({ source }: AuthoredQuestion): boolean {
  return (source as { readonly kind: string }).kind === 'choice'
}

function toQuestion({ key, title, source }: AuthoredQuestion): KnownQuestion {
  const { explanation, options } = source as Pick<KnownQuestion, 'explanation' | 'options'>
  return { key, title, explanation, options }
}
