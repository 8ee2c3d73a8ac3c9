import { headingsOf } from '../markdown/headings.ts'
import { minutesToRead } from '../markdown/reading-time.ts'
import { renderLesson } from '../markdown/render-lesson.ts'
import type { AddressBook } from './address-book.ts'
import { placementsIn } from './check-lesson.ts'
import { contentHash } from './content-hash.ts'
import type { CourseDraft, ExerciseDraft, LessonDraft, ModuleDraft, QuestionDraft, QuizDraft } from './drafts.ts'
import type { JsonObject, LoadedCourse, LoadedItem } from './loaded-course.ts'

const MINUTES_A_QUESTION = 1

/** Builds a course from files in which nothing is wrong. */
export async function buildCourse(slug: string, draft: CourseDraft, book: AddressBook): Promise<LoadedCourse> {
  const { title, summary, licence, outcomes, concepts } = sound(draft)
  const items: LoadedItem[] = []
  for (const module of draft.modules) {
    items.push(moduleItem(module), ...(await stepItems(module, book)))
  }
  const metadata = {
    outcomes,
    minutes: draft.modules.reduce((sum, module) => sum + minutesForModule(module), 0),
    licence,
    concepts: Object.entries(concepts).map(([id, name]) => ({ id, title: name })),
  }
  const outline = items.map(({ key, parentKey, hash }) => ({ key, parentKey, hash }))
  return { slug, title, summary, metadata, items, hash: contentHash({ slug, title, summary, metadata, outline }) }
}

function moduleItem(module: ModuleDraft): LoadedItem {
  const { title, summary } = sound(module)
  return item({
    key: module.key,
    kind: 'module',
    parentKey: null,
    title,
    concepts: [],
    source: { title, summary },
    rendered: { summary },
  })
}

// Lessons and quizzes, each with its questions behind it, and exercises, in the order of their numbers.
async function stepItems(module: ModuleDraft, book: AddressBook): Promise<readonly LoadedItem[]> {
  const items: LoadedItem[] = []
  for (const key of module.order) {
    const lesson = module.lessons.find((one) => one.key === key)
    const exercise = module.exercises.find((one) => one.key === key)
    const quiz = module.quizzes.find((one) => one.key === key)
    if (lesson !== undefined) items.push(await lessonItem(lesson, module.key, book), ...questionItems(lesson))
    if (exercise !== undefined) items.push(exerciseItem(exercise, module.key))
    if (quiz !== undefined) items.push(...quizItems(quiz, module.key))
  }
  return items
}

function exerciseItem(draft: ExerciseDraft, parentKey: string): LoadedItem {
  const exercise = sound(draft)
  const { title, concepts, minutes } = exercise
  const source = plainJson(exercise)
  return item({ key: draft.key, kind: 'exercise', parentKey, title, concepts, source, rendered: { minutes } })
}

function quizItems(draft: QuizDraft, parentKey: string): readonly LoadedItem[] {
  const quiz = sound(draft)
  const { title, summary, concepts } = quiz
  const { key, questions } = draft
  const rendered = { summary, minutes: minutesForQuiz(draft) }
  return [
    item({ key, kind: 'quiz', parentKey, title, concepts, source: plainJson(quiz), rendered }),
    ...questions.map((question) => questionItem(question, key)),
  ]
}

async function lessonItem(lesson: LessonDraft, parentKey: string, book: AddressBook): Promise<LoadedItem> {
  const { title, summary, concepts } = sound(lesson)
  const { root, markdown } = textOf(lesson)
  const { file, key } = lesson
  const resolveAddress = (address: string) => book.resolve(address, file)
  const rendered = {
    summary,
    minutes: minutesToRead(root),
    headings: headingsOf(root)
      .filter(({ node }) => node.depth <= 3)
      .map(({ id, text, node }) => ({ id, text, depth: node.depth })),
    blocks: await renderLesson(root, { markdown, lessonKey: key, resolveAddress }),
  }
  const source = { title, summary, concepts, markdown: markdown.trim() }
  return item({ key, kind: 'lesson', parentKey, title, concepts, source, rendered })
}

// In the order in which the lesson asks them.
function questionItems(lesson: LessonDraft): readonly LoadedItem[] {
  const byId = new Map(lesson.questions.map((question) => [question.id, question]))
  return placementsIn(lesson).flatMap(({ id }) => {
    const question = byId.get(id)
    return question === undefined ? [] : [questionItem(question, lesson.key)]
  })
}

function questionItem(draft: QuestionDraft, parentKey: string): LoadedItem {
  const question = sound(draft)
  const { title, concepts } = question
  return item({
    key: draft.key,
    kind: 'question',
    parentKey,
    title,
    concepts,
    source: plainJson(question),
    rendered: {},
  })
}

function item({ key, parentKey, ...content }: Omit<LoadedItem, 'hash'>): LoadedItem {
  const { kind, title, concepts, source, rendered } = content
  return {
    key,
    parentKey,
    ...content,
    hash: contentHash({ kind, title, concepts, source, rendered } satisfies JsonObject),
  }
}

// What a schema leaves undefined is not there.
function plainJson(value: object): JsonObject {
  const text = JSON.stringify(value)
  return JSON.parse(text) as JsonObject
}

function minutesForModule({ lessons, exercises, quizzes }: ModuleDraft): number {
  const ofExercises = exercises.map((exercise) => sound(exercise).minutes)
  const minutes = [...lessons.map(minutesFor), ...ofExercises, ...quizzes.map(minutesForQuiz)]
  return minutes.reduce((sum, each) => sum + each, 0)
}

function minutesForQuiz(draft: QuizDraft): number {
  const { include, pick } = sound(draft)
  return (pick ?? draft.questions.length + include.length) * MINUTES_A_QUESTION
}

function minutesFor(lesson: LessonDraft): number {
  return minutesToRead(textOf(lesson).root) + lesson.questions.length * MINUTES_A_QUESTION
}

function sound<Value>({ file, about }: { readonly file: string; readonly about: Value | null }): Value {
  if (about === null) throw new Error(`${file} was built without having been read`)
  return about
}

function textOf({ file, text }: LessonDraft): NonNullable<LessonDraft['text']> {
  if (text === null) throw new Error(`${file} was built without having been read`)
  return text
}
