import { fileURLToPath } from 'node:url'
import { loadCourse } from '@stagecraft/content'

const folder = fileURLToPath(new URL('../../packages/content/courses/multi-stage-builds', import.meta.url))

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

/** A lesson of the bundled course with the questions in it. */
export interface KnownLesson {
  readonly path: string
  readonly key: string
  readonly title: string
  readonly questions: readonly KnownQuestion[]
}

/** An exercise of the bundled course, model answers and all. */
export interface KnownExercise {
  readonly path: string
  readonly key: string
  readonly title: string
  readonly source: ExerciseSource
}

interface ExerciseSource {
  readonly prompt: string
  readonly starter: string
  readonly explanation: string
  readonly checks: readonly { readonly message?: string; readonly hidden?: boolean }[]
  readonly hints: readonly { readonly text: string; readonly cost: number }[]
  readonly solutions: readonly { readonly dockerfile: string; readonly explanation: string }[]
  readonly wrong: readonly { readonly title: string; readonly dockerfile: string }[]
}

/** The bundled course as its files say it. */
export interface KnownCourse {
  readonly slug: string
  readonly title: string
  readonly lessons: readonly KnownLesson[]
  readonly exercises: readonly KnownExercise[]
}

/** Reads the bundled course from its files, answer keys included. */
export async function readBundledCourse(): Promise<KnownCourse> {
  const loaded = await loadCourse(folder)
  if (!loaded.ok) throw new Error(`The bundled course has faults: ${JSON.stringify(loaded.problems, null, 2)}`)
  const { slug, title, items } = loaded.course
  const questionsOf = (lesson: string) =>
    items.filter(({ kind, parentKey }) => kind === 'question' && parentKey === lesson).map(toQuestion)
  const lessons = items
    .filter(({ kind }) => kind === 'lesson')
    .map((item) => ({
      path: `/courses/${slug}/${item.key}`,
      key: item.key,
      title: item.title,
      questions: questionsOf(item.key),
    }))
  const exercises = items
    .filter(({ kind }) => kind === 'exercise')
    .map((item) => ({
      path: `/courses/${slug}/${item.key}`,
      key: item.key,
      title: item.title,
      source: item.source as unknown as ExerciseSource,
    }))
  return { slug, title, lessons, exercises }
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

function toQuestion({
  key,
  title,
  source,
}: {
  readonly key: string
  readonly title: string
  readonly source: unknown
}): KnownQuestion {
  const { explanation, options } = source as Pick<KnownQuestion, 'explanation' | 'options'>
  return { key, title, explanation, options }
}
