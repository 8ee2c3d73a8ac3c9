import type { Root } from 'mdast'
import type { z } from 'zod'
import {
  type DockerfileQuestion,
  ExerciseSchema,
  type QuestionTemplate,
  QuestionTemplateSchema,
  type Quiz,
  QuizSchema,
} from '@stagecraft/assessment'
import { readMarkdown } from '../markdown/check-markdown.ts'
import type { Fault, Problem } from '../problem.ts'
import { checkYaml } from '../yaml/schema-faults.ts'
import { readYaml, type YamlText } from '../yaml/yaml-text.ts'
import { splitFrontMatter } from './front-matter.ts'
import type { CourseLayout, ExerciseLayout, LessonLayout, ModuleLayout, QuestionLayout, QuizLayout } from './layout.ts'
import { CourseSchema, LessonSchema, ModuleSchema } from './schemas.ts'

/** A file's fields; null where they don't fit their schema, which is then reported. */
interface Draft<Value> {
  readonly file: string
  readonly yaml: YamlText
  readonly about: Value | null
}

/** A course's files, each read on its own and not yet checked against the others. */
export interface CourseDraft extends Draft<z.output<typeof CourseSchema>> {
  readonly modules: readonly ModuleDraft[]
}

/** A module's file, its lessons, exercises and quizzes. */
export interface ModuleDraft extends Draft<z.output<typeof ModuleSchema>> {
  readonly key: string
  readonly lessons: readonly LessonDraft[]
  readonly exercises: readonly ExerciseDraft[]
  readonly quizzes: readonly QuizDraft[]
  /** The keys of all of them in their order. */
  readonly order: readonly string[]
}

/** A lesson's file and its questions; without a text where the file could not be split. */
export interface LessonDraft extends Draft<z.output<typeof LessonSchema>> {
  readonly key: string
  readonly text: { readonly markdown: string; readonly root: Root } | null
  readonly questions: readonly QuestionDraft[]
}

/** A quiz's file and the questions beside it. */
export interface QuizDraft extends Draft<Quiz> {
  readonly key: string
  readonly questions: readonly QuestionDraft[]
}

/** A question's file. */
export interface QuestionDraft extends Draft<QuestionTemplate> {
  readonly id: string
  readonly key: string
}

/** An exercise's file. */
export interface ExerciseDraft extends Draft<DockerfileQuestion> {
  readonly key: string
}

type Report = (problem: Problem) => void

/** Reads every file of a course; whatever cannot be read is reported and the rest read all the same. */
export function readDrafts(files: ReadonlyMap<string, string>, layout: CourseLayout, report: Report): CourseDraft {
  const readLesson = (lesson: LessonLayout): LessonDraft => ({
    key: lesson.key,
    ...readLessonFile(lesson.file, files.get(lesson.file), report),
    questions: lesson.questions.map(readQuestion),
  })
  const readQuestion = ({ id, key, file }: QuestionLayout): QuestionDraft => ({
    id,
    key,
    ...readFields(file, files.get(file), QuestionTemplateSchema, report),
  })
  const readExercise = ({ key, file }: ExerciseLayout): ExerciseDraft => ({
    key,
    ...readFields(file, files.get(file), ExerciseSchema, report),
  })
  const readQuiz = ({ key, file, questions }: QuizLayout): QuizDraft => ({
    key,
    ...readFields(file, files.get(file), QuizSchema, report),
    questions: questions.map(readQuestion),
  })
  const readModule = ({ key, file, lessons, exercises, quizzes, order }: ModuleLayout): ModuleDraft => ({
    key,
    ...readFields(file, files.get(file), ModuleSchema, report),
    lessons: lessons.map(readLesson),
    exercises: exercises.map(readExercise),
    quizzes: quizzes.map(readQuiz),
    order,
  })
  const about = readFields('course.yaml', files.get('course.yaml'), CourseSchema, report)
  return { ...about, modules: layout.modules.map(readModule) }
}

// A file that is missing altogether was reported with the layout.
function readFields<Value>(
  file: string,
  text: string | undefined,
  schema: z.ZodType<Value>,
  report: Report,
): Draft<Value> {
  const yaml = readYaml(text ?? '')
  return text === undefined ? { file, yaml, about: null } : checkFields(file, yaml, schema, report)
}

function checkFields<Value>(file: string, yaml: YamlText, schema: z.ZodType<Value>, report: Report): Draft<Value> {
  const checked = checkYaml(yaml, schema)
  if (!checked.ok) reportAll(file, checked.faults, report)
  return { file, yaml, about: checked.ok ? checked.value : null }
}

function readLessonFile(
  file: string,
  written: string | undefined,
  report: Report,
): Omit<LessonDraft, 'key' | 'questions'> {
  const split = written === undefined ? null : splitFrontMatter(written)
  if (split === null || !split.ok) {
    reportAll(file, split?.faults ?? [], report)
    return { file, yaml: readYaml(''), about: null, text: null }
  }
  const { yaml, markdown } = split.value
  const { root, faults } = readMarkdown(markdown)
  reportAll(file, faults, report)
  return { ...checkFields(file, yaml, LessonSchema, report), text: { markdown, root } }
}

function reportAll(file: string, faults: readonly Fault[], report: Report): void {
  for (const fault of faults) report({ file, ...fault })
}
