import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { allChecks, ExerciseSchema } from '@stagecraft/assessment'
import { formatProblem } from '../problem.ts'
import { courseFiles, paths } from '../testing/course-files.ts'
import { compileCourse } from './compile-course.ts'

const file = '01-bloat/03-cut-it-down.exercise.yaml'

const exercise = `kind: dockerfile
title: Cut it down
minutes: 12
concepts: [final-stage]
prompt: |
  Ship the program.
starter: |
  FROM golang:1.25
scenario:
  preset: go
checks:
  - starts: true
    concepts: [final-stage]
  - lacksTool: go
hints:
  - text: Use two stages.
    cost: 0.1
solutions:
  - title: On scratch
    dockerfile: |
      FROM golang:1.25 AS build
      WORKDIR /src
      COPY . .
      RUN CGO_ENABLED=0 go build -o /app .
      FROM scratch
      COPY --from=build /app /app
      CMD ["/app"]
    explanation: One file crosses.
wrong:
  - title: One stage
    dockerfile: |
      FROM golang:1.25
    fails: [lacks-tool-go]
explanation: See [the base](/courses/small-images/bloat/bytes#the-base).
`

const withExercise = (text = exercise, path = file) => courseFiles({ [path]: text })

const edited = (from: string, to: string) => {
  if (!exercise.includes(from)) throw new Error(`the exercise does not hold ${from}`)
  return withExercise(exercise.replace(from, () => to))
}

async function problemsOf(files: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const result = await compileCourse('small-images', files)
  return result.ok ? [] : result.problems.map(formatProblem)
}

describe('an exercise of a course', () => {
  it('stands between the lessons by its number, as its author wrote it', async () => {
    const files = new Map([...courseFiles(), ['01-bloat/01-first.exercise.yaml', exercise]])
    files.delete(file)
    const moved = new Map([...files].map(([path, text]) => [path.replace('/01-bytes/', '/04-bytes/'), text]))
    const result = await compileCourse(
      'small-images',
      new Map([...moved].map(([path, text]) => [path, text.replace('../01-bytes', '../04-bytes')])),
    )
    const items = result.ok ? result.course.items : []
    expect(items.map(({ kind, key, parentKey }) => [kind, key, parentKey])).toEqual([
      ['module', 'bloat', null],
      ['exercise', 'bloat/first', 'bloat'],
      ['lesson', 'bloat/layers', 'bloat'],
      ['lesson', 'bloat/bytes', 'bloat'],
      ['question', 'bloat/bytes/what-ships', 'bloat/bytes'],
    ])
    const [, item] = items
    expect(item).toMatchObject({ title: 'Cut it down', concepts: ['final-stage'], rendered: { minutes: 12 } })
    expect(ExerciseSchema.parse(item?.source)).toMatchObject({ kind: 'dockerfile', scenario: { preset: 'go' } })
    const stored = JSON.stringify(item?.source)
    expect(JSON.parse(stored)).toEqual(item?.source)
  })

  it('adds to the time that the course takes', async () => {
    const [without, together] = [
      await compileCourse('x', courseFiles()),
      await compileCourse('small-images', withExercise()),
    ]
    const minutes = (result: typeof without) => (result.ok ? result.course.metadata.minutes : 0)
    expect(minutes(together)).toBe(minutes(without) + 12)
  })

  it('is where links lead', async () => {
    const text = courseFiles().get(paths.second) ?? ''
    const files = new Map([
      ...withExercise(),
      [paths.second, `${text}\nThen [try it](../03-cut-it-down.exercise.yaml).\n`],
    ])
    expect(await problemsOf(files)).toEqual([])
  })
})

describe('a fault of an exercise', () => {
  it.each([
    [
      'an unknown check',
      edited('  - lacksTool: go', '  - lackTool: go'),
      '14:5 checks[2]: There is no check lackTool — expected lacksTool',
    ],
    [
      'a value that does not fit',
      edited('lacksTool: go', 'sizeUnder: small'),
      '14:16 checks[2].sizeUnder: This is no size — expected a number with a unit, as in 20 MB',
    ],
    [
      'an unknown check to fail',
      edited('[lacks-tool-go]', '[lacks-go]'),
      '33:13 wrong[1].fails[1]: No check has the id lacks-go — expected one of builds, starts, lacks-tool-go',
    ],
    ['an unknown preset', edited('preset: go', 'preset: golang'), /10:11 Unknown value of scenario\.preset: golang/],
    [
      'no solution',
      edited(/solutions:[\s\S]*?(?=wrong:)/.exec(exercise)?.[0] ?? '', ''),
      '1:1 solutions is missing — expected a field solutions: a list',
    ],
    ['an unknown field', edited('minutes: 12', 'minuts: 12'), /3:1 Unknown field minuts; did you mean minutes\?/],
    [
      'an unknown concept of a check',
      edited('    concepts: [final-stage]', '    concepts: [layers]'),
      '13:16 Unknown concept layers — expected final-stage',
    ],
    ['a link to no section', edited('#the-base', '#the-top'), /leads to no section/],
    ['HTML in a hint', edited('Use two stages.', 'Use <b>two</b> stages.'), /16:11 HTML is not taken: <b>/],
    ['another kind', edited('kind: dockerfile', 'kind: choice'), /1:7 Unknown value of kind: choice/],
  ])('%s is located', async (_what, files, problem) => {
    const problems = await problemsOf(files)
    const wanted =
      typeof problem === 'string' ? expect.stringContaining(`${file}:${problem}`) : expect.stringMatching(problem)
    expect(problems).toContainEqual(wanted as unknown)
  })

  it.each([
    [
      'beside a lesson’s questions',
      '01-bloat/01-bytes/cut.exercise.yaml',
      'Unknown file cut.exercise.yaml — expected lesson.md',
    ],
    [
      'without a number',
      '01-bloat/cut.exercise.yaml',
      'Unknown file cut.exercise.yaml — expected module.yaml, or an exercise such as 03-name.exercise.yaml',
    ],
    ['under the name of a lesson', '01-bloat/03-bytes.exercise.yaml', 'A lesson and an exercise have the key bytes'],
    ['under the number of a lesson', '01-bloat/02-cut.exercise.yaml', 'A lesson and an exercise have the number 2'],
  ])('a file %s has no place', async (_what, path, problem) => {
    expect((await problemsOf(withExercise(exercise, path))).join('\n')).toContain(problem)
  })

  it('an exercise that is written as a question is sent to where it belongs', async () => {
    const files = new Map([...courseFiles(), [paths.question, exercise]])
    expect(await problemsOf(files)).toContain(
      `${paths.question}:1:7 An exercise among the questions of a lesson — expected it beside the lessons, in a file such as 03-name.exercise.yaml`,
    )
  })
})

describe('the README', () => {
  const text = readFileSync(new URL('../../README.md', import.meta.url), 'utf8').replaceAll(/ +/g, ' ')

  it.each(allChecks)('tells authors of $name', ({ name, what }) => {
    const row = text.split('\n').find((line) => line.startsWith(`| \`${name}: `))
    expect(row).toContain(` | ${what} |`)
  })
})
