import { describe, expect, it } from 'vitest'
import { formatProblem } from '../problem.ts'
import { courseFiles, paths } from '../testing/course-files.ts'
import { compileCourse } from './compile-course.ts'

const file = '01-bloat/03-check/quiz.yaml'
const own = '01-bloat/03-check/which-base.question.yaml'
const quiz = `title: Check yourself
summary: What ships, *really*?
concepts: [final-stage]
include: [bytes/what-ships]
threshold: 0.75
`
const question = `kind: true-false
title: Which base?
statement: The last one ships.
answer: true
whenTrue: Right.
whenFalse: It does.
concepts: [final-stage]
`
const card = `kind: recall
title: A stage
prompt: What is a stage?
quick: An image on the way.
detailed: A base and what is done to it.
`

const withQuiz = (changed: Readonly<Record<string, string | null>> = {}) =>
  courseFiles({ [file]: quiz, [own]: question, ...changed })
const without = (line: RegExp, more = '') => withQuiz({ [file]: `${quiz.replace(line, '')}${more}` })

async function load(files: ReadonlyMap<string, string>) {
  const result = await compileCourse('small-images', files)
  if (!result.ok) throw new Error(result.problems.map(formatProblem).join('\n'))
  return result.course
}

async function problemsOf(files: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const result = await compileCourse('small-images', files)
  return result.ok ? [] : result.problems.map(formatProblem)
}

describe('a quiz', () => {
  it('stands at its number, with its own questions behind it', async () => {
    const moved = new Map([...withQuiz()].map(([path, text]) => [path.replace('02-layers', '04-layers'), text]))
    expect((await load(moved)).items.map(({ kind, key, parentKey }) => [kind, key, parentKey])).toEqual([
      ['module', 'bloat', null],
      ['lesson', 'bloat/bytes', 'bloat'],
      ['question', 'bloat/bytes/what-ships', 'bloat/bytes'],
      ['quiz', 'bloat/check', 'bloat'],
      ['question', 'bloat/check/which-base', 'bloat/check'],
      ['lesson', 'bloat/layers', 'bloat'],
    ])
  })

  it('holds what its author wrote, defaults filled in, and how long it takes', async () => {
    const { items, metadata } = await load(withQuiz())
    const item = items.find(({ kind }) => kind === 'quiz')
    expect(item).toMatchObject({ title: 'Check yourself', concepts: ['final-stage'] })
    expect(item?.source).toEqual({
      title: 'Check yourself',
      summary: 'What ships, *really*?',
      concepts: ['final-stage'],
      include: ['bytes/what-ships'],
      shuffle: true,
      oneByOne: false,
      feedback: 'end',
      threshold: 0.75,
    })
    expect(item?.rendered).toEqual({ summary: 'What ships, *really*?', minutes: 2 })
    expect(metadata.minutes).toBe(5)
  })

  it('takes as long as the questions it picks', async () => {
    const { items } = await load(withQuiz({ [file]: `${quiz}pick: 1\n` }))
    expect(items.find(({ kind }) => kind === 'quiz')?.rendered).toMatchObject({ minutes: 1 })
  })

  it('may be made of other questions alone, and be linked to', async () => {
    const files = withQuiz({ [own]: null, [paths.second]: secondWith('[Check](../03-check/quiz.yaml)') })
    const { items } = await load(files)
    expect(JSON.stringify(items)).toContain('href=\\"/courses/small-images/bloat/check\\"')
  })
})

function secondWith(text: string): string {
  return `---\ntitle: Layers\nsummary: What they are.\n---\n\n${text}\n`
}

describe('what is wrong with a quiz', () => {
  const at = (place: string, rest: string) => `${file}:${place} ${rest}`
  it.each([
    [
      'an unknown question',
      withQuiz({ [file]: quiz.replace('bytes/what-ships', 'bytes/what-ship') }),
      at(
        '4:11',
        'Unknown question bytes/what-ship; did you mean bytes/what-ships? — expected the key of a question of this course, as in module/lesson/question',
      ),
    ],
    [
      'a question twice',
      withQuiz({ [file]: quiz.replace('what-ships]', 'what-ships, bloat/bytes/what-ships]') }),
      at('4:29', 'The quiz asks bloat/bytes/what-ships already — expected each question once'),
    ],
    [
      'a question that lies beside it',
      withQuiz({ [file]: quiz.replace('bytes/what-ships', 'check/which-base') }),
      at('4:11', 'The quiz asks bloat/check/which-base already — expected each question once'),
    ],
    [
      'no question at all',
      new Map([...without(/include.*\n/)].filter(([path]) => path !== own)),
      at(
        '1:1',
        'The quiz asks nothing — expected a question such as what-ships.question.yaml beside it, or include: with the keys of others',
      ),
    ],
    [
      'more picked than there is',
      withQuiz({ [file]: `${quiz}pick: 3\n` }),
      at('6:7', 'The quiz picks 3 of 2 questions — expected at most 2'),
    ],
    [
      'a lesson in the same folder',
      withQuiz({ '01-bloat/03-check/lesson.md': secondWith('Text.') }),
      at(
        '1:1',
        'This folder holds a lesson and a quiz — expected lesson.md or quiz.yaml; the other in a folder of its own',
      ),
    ],
    [
      'a question that grades itself',
      withQuiz({ [own]: card }),
      `${own}:1:7 A recall question is graded by whoever answers it — expected a question of another kind in a quiz`,
    ],
    [
      'an unknown field',
      withQuiz({ [file]: quiz.replace('threshold', 'treshold') }),
      at(
        '5:1',
        'Unknown field treshold; did you mean threshold? — expected one of title, summary, concepts, include, pick, timeLimitMinutes, attempts, shuffle, oneByOne, feedback, threshold',
      ),
    ],
    [
      'an unknown concept',
      withQuiz({ [file]: quiz.replace('final-stage', 'stages') }),
      at('3:12', 'Unknown concept stages — expected final-stage'),
    ],
    [
      'a link by file in its summary',
      withQuiz({ [file]: quiz.replace('*really*', '[x](lesson.md)') }),
      at(
        '2:10',
        'The link lesson.md leads nowhere from a question — expected an address from the top, as in /courses/small-images/module/lesson',
      ),
    ],
    [
      'a fault in one of its questions',
      withQuiz({ [own]: question.replace('answer: true', 'answer: perhaps') }),
      `${own}:4:9 answer is the text "perhaps" — expected true or false`,
    ],
    [
      'one by one without feedback',
      withQuiz({ [file]: `${quiz}oneByOne: true\n` }),
      at(
        '1:1',
        'feedback: Questions come one by one without a way back — expected feedback: now, so that each is graded when it is left',
      ),
    ],
  ])('%s is located', async (_name, files, problem) => expect(await problemsOf(files)).toContain(problem))
})
