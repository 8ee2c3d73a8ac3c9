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

/** A quiz of the bundled course. */
export interface KnownQuiz {
  readonly path: string
  readonly key: string
  readonly title: string
  /** The choice questions that it asks, own and included. */
  readonly choices: readonly KnownQuestion[]
  /** How many questions it asks in all. */
  readonly count: number
  readonly isOneByOne: boolean
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
  readonly quizzes: readonly KnownQuiz[]
  readonly exercises: readonly KnownExercise[]
  /** Lessons, quizzes and exercises in the order in which they are gone through. */
  readonly steps: readonly { readonly path: string; readonly title: string }[]
  /** What the author wrote of every question, of whatever kind. */
  readonly sources: readonly unknown[]
  /** The text of all lessons, which anybody may read; line ends are spaces. */
  readonly taught: string
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
  const ofKind = (...kinds: readonly string[]) => items.filter(({ kind }) => kinds.includes(kind))
  const step = ({ key, title: name }: { readonly key: string; readonly title: string }) => {
    return { path: `/courses/${slug}/${key}`, key, title: name }
  }
  return {
    slug,
    title,
    lessons,
    quizzes: ofKind('quiz').map((item) => toQuiz(slug, item, ofKind('question'))),
    exercises: ofKind('exercise').map((item) => ({
      ...step(item),
      source: item.source as unknown as ExerciseSource,
    })),
    steps: ofKind('lesson', 'quiz', 'exercise').map(step),
    sources: ofKind('question').map(({ source }) => source),
    taught: ofKind('lesson')
      .map(({ source }) => JSON.stringify(source).replaceAll('\\n', ' '))
      .join('\n'),
  }
}

/** A quiz whose questions are on one page, and one that asks them one by one. */
export function bothQuizzes({ quizzes }: KnownCourse): { readonly whole: KnownQuiz; readonly stepwise: KnownQuiz } {
  const [whole, stepwise] = [quizzes.find((quiz) => !quiz.isOneByOne), quizzes.find((quiz) => quiz.isOneByOne)]
  if (!whole || !stepwise) throw new Error('The bundled course needs a quiz of each kind')
  return { whole, stepwise }
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

interface LoadedItem {
  readonly key: string
  readonly parentKey: string | null
  readonly title: string
  readonly source: unknown
}

function toQuiz(
  slug: string,
  { key, parentKey, title, source }: LoadedItem,
  questions: readonly LoadedItem[],
): KnownQuiz {
  const { include, oneByOne } = source as { readonly include: readonly string[]; readonly oneByOne: boolean }
  const included = new Set(include.flatMap((name) => [name, `${parentKey ?? ''}/${name}`]))
  const asked = questions.filter((question) => question.parentKey === key || included.has(question.key))
  // The texts of a question with parameters differ from sitting to sitting.
  const isFixed = (question: LoadedItem) => !('parameters' in (question.source as object))
  const choices = asked.filter((question) => isChoice(question) && isFixed(question)).map(toQuestion)
  return { path: `/courses/${slug}/${key}`, key, title, choices, count: asked.length, isOneByOne: oneByOne }
}

function isChoice({ source }: AuthoredQuestion): boolean {
  return (source as { readonly kind: string }).kind === 'choice'
}

function toQuestion({ key, title, source }: AuthoredQuestion): KnownQuestion {
  const { explanation, options } = source as Pick<KnownQuestion, 'explanation' | 'options'>
  return { key, title, explanation, options }
}
