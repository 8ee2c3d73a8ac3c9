import { fileStart, type Problem } from '../problem.ts'

/** A course's folder, understood from the names in it. */
export interface CourseLayout {
  readonly modules: readonly ModuleLayout[]
  readonly problems: readonly Problem[]
}

/** A module's folder. */
export interface ModuleLayout {
  readonly key: string
  readonly file: string
  readonly lessons: readonly LessonLayout[]
  readonly exercises: readonly ExerciseLayout[]
  readonly quizzes: readonly QuizLayout[]
  /** The keys of all of them in the order of their numbers. */
  readonly order: readonly string[]
}

/** An exercise's file beside the lessons of its module. */
export interface ExerciseLayout {
  readonly key: string
  readonly file: string
}

/** A quiz's folder, with the questions beside its file. */
export interface QuizLayout {
  readonly key: string
  readonly file: string
  readonly questions: readonly QuestionLayout[]
}

/** A lesson's folder, with the questions beside its text. */
export interface LessonLayout {
  readonly key: string
  readonly file: string
  readonly questions: readonly QuestionLayout[]
}

/** A question's file; its id is how its lesson places it. */
export interface QuestionLayout {
  readonly id: string
  readonly key: string
  readonly file: string
}

interface Numbered {
  readonly path: string
  readonly number: number
  readonly name: string
}

const WORDS = '[a-z0-9]+(?:-[a-z0-9]+)*'
const numbered = new RegExp(`^(\\d+)-(${WORDS})$`)
const exerciseFile = new RegExp(`^(\\d+)-(${WORDS})\\.exercise\\.yaml$`)
const questionFile = new RegExp(`^(${WORDS})\\.question\\.yaml$`)

/** Finds modules, lessons, quizzes and questions by their names; whatever does not belong is a problem. */
export function readLayout(files: readonly string[]): CourseLayout {
  const problems: Problem[] = []
  const report = (file: string, message: string, expected: string): void => {
    problems.push({ file, ...fileStart, message, expected })
  }
  const present = new Set(files)
  const needs = (file: string, what: string): void => {
    if (!present.has(file)) report(file, 'This file is missing', what)
  }
  for (const file of files) checkName(file, report)
  needs('course.yaml', 'the course’s title, summary, licence, outcomes and concepts')
  const moduleFolders = inOrder(foldersIn('', files), report)
  if (moduleFolders.length === 0)
    report('course.yaml', 'The course has no module', 'a folder such as 01-first-steps beside this file')
  const modules = moduleFolders.map((folder): ModuleLayout => {
    const file = `${folder.path}module.yaml`
    needs(file, 'the module’s title and summary')
    const parts = inOrder([...foldersIn(folder.path, files), ...exercisesIn(folder.path, files)], report)
    const [lessonFolders, exerciseFiles] = [parts.filter(isFolder), parts.filter((part) => !isFolder(part))]
    if (lessonFolders.length === 0)
      report(file, 'The module has no lesson', 'a folder such as 01-first-lesson beside this file')
    const isQuiz = ({ path }: Numbered) => present.has(`${path}quiz.yaml`)
    const textFolders = lessonFolders.filter((lesson) => !isQuiz(lesson))
    const lessons = textFolders.map((lesson) => layOutLesson(lesson, folder.name, files))
    for (const lesson of lessons) needs(lesson.file, 'the lesson’s text')
    const exercises = exerciseFiles.map(({ path, name }) => ({ key: `${folder.name}/${name}`, file: path }))
    const quizzes = lessonFolders.filter(isQuiz).map((quiz) => layOutQuiz(quiz, folder.name, files, report))
    const order = parts.map(({ name }) => `${folder.name}/${name}`)
    return { key: folder.name, file, lessons, exercises, quizzes, order }
  })
  return { modules, problems }
}

function layOutLesson({ path, name }: Numbered, moduleKey: string, files: readonly string[]): LessonLayout {
  const key = `${moduleKey}/${name}`
  return { key, file: `${path}lesson.md`, questions: questionsIn(path, key, files) }
}

function layOutQuiz({ path, name }: Numbered, moduleKey: string, files: readonly string[], report: Report): QuizLayout {
  const [key, file] = [`${moduleKey}/${name}`, `${path}quiz.yaml`]
  if (files.includes(`${path}lesson.md`))
    report(file, 'This folder holds a lesson and a quiz', 'lesson.md or quiz.yaml; the other in a folder of its own')
  return { key, file, questions: questionsIn(path, key, files) }
}

function questionsIn(path: string, key: string, files: readonly string[]): readonly QuestionLayout[] {
  return files.flatMap((file) => {
    const id = file.startsWith(path) ? questionFile.exec(file.slice(path.length))?.[1] : undefined
    return id === undefined ? [] : [{ id, key: `${key}/${id}`, file }]
  })
}

type Report = (file: string, message: string, expected: string) => void

// The numbered folders directly below a path.
function foldersIn(path: string, files: readonly string[]): readonly Numbered[] {
  const inside = files.filter((file) => file.startsWith(path)).map((file) => file.slice(path.length))
  const names = new Set(inside.filter((file) => file.includes('/')).map((file) => file.slice(0, file.indexOf('/'))))
  return [...names].flatMap((folder) => readNumbered(numbered, folder, `${path}${folder}/`))
}

// The exercises directly below a path.
function exercisesIn(path: string, files: readonly string[]): readonly Numbered[] {
  const inside = files.filter((file) => file.startsWith(path))
  return inside.flatMap((file) => readNumbered(exerciseFile, file.slice(path.length), file))
}

function readNumbered(pattern: RegExp, written: string, path: string): readonly Numbered[] {
  const [, number, name] = pattern.exec(written) ?? []
  return number === undefined || name === undefined ? [] : [{ path, number: Number(number), name }]
}

function isFolder({ path }: Numbered): boolean {
  return path.endsWith('/')
}

/** In the order of their numbers, of which each is to be there once, as is each name. */
function inOrder(parts: readonly Numbered[], report: Report): readonly Numbered[] {
  const sorted = parts.toSorted((a, b) => a.number - b.number || (a.name < b.name ? -1 : 1))
  for (const [index, part] of sorted.entries()) {
    const earlier = sorted.slice(0, index)
    const [same, alike] = [
      earlier.find(({ name }) => name === part.name),
      earlier.find(({ number }) => number === part.number),
    ]
    if (same !== undefined) {
      report(part.path, `${nounFor(same, part)} have the key ${part.name}`, 'another name behind the number')
    } else if (alike !== undefined) {
      report(
        part.path,
        `${nounFor(alike, part)} have the number ${part.number}`,
        'a number of its own, which gives its place in the order',
      )
    }
  }
  return sorted
}

function nounFor(one: Numbered, other: Numbered): string {
  if (isFolder(one) && isFolder(other)) return 'Two folders'
  return isFolder(one) || isFolder(other) ? 'A lesson and an exercise' : 'Two exercises'
}

function checkName(file: string, report: Report): void {
  const parts = file.split('/')
  const name = parts.at(-1) ?? ''
  const odd = parts.slice(0, 2).find((part, index) => index < parts.length - 1 && !numbered.test(part))
  if (odd !== undefined)
    report(file, `The folder ${odd} has no place in a course`, 'a number and a name, as in 01-first-steps')
  else if (parts.length > 3) report(file, 'Nothing is read this deep', 'files of a lesson beside its lesson.md')
  else if (parts.length === 1 && name !== 'course.yaml') report(file, `Unknown file ${name}`, 'course.yaml')
  else if (parts.length === 2 && name !== 'module.yaml' && !exerciseFile.test(name)) {
    report(file, `Unknown file ${name}`, 'module.yaml, or an exercise such as 03-name.exercise.yaml')
  } else if (parts.length === 3 && name !== 'lesson.md' && name !== 'quiz.yaml' && !questionFile.test(name)) {
    report(file, `Unknown file ${name}`, 'lesson.md or quiz.yaml, or a question such as what-ships.question.yaml')
  }
}
