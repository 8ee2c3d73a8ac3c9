import { describe, expect, it } from 'vitest'
import { formatProblem } from '../problem.ts'
import { courseFiles, paths } from '../testing/course-files.ts'
import { compileCourse } from './compile-course.ts'

const base = `title: What ships?
prompt: Which of these?
concepts: [final-stage]
`

// One of each kind, as an author writes it.
const questions: Readonly<Record<string, string>> = {
  'true-false': `${base}kind: true-false
statement: Every stage ships.
answer: false
whenTrue: Only the last one does.
whenFalse: Right.
`,
  blanks: `${base}kind: blanks
language: dockerfile
text: |
  FROM golang:1.22 AS [[naming]]
  COPY --from=[[source]] /app /app
blanks:
  - name: naming
    accepted: [build]
    pattern: '[a-z]+'
    explanation: A name.
  - name: source
    accepted: [build, "0"]
    explanation: The name again.
explanation: Stages have names.
`,
  match: `${base}kind: match
pairs:
  - { left: COPY, right: Adds files, explanation: So. }
  - { left: RUN, right: Runs a command, explanation: So. }
distractors: [Does nothing]
explanation: So.
`,
  lines: `${base}kind: lines
code: |
  FROM golang:1.22 AS build
  FROM scratch
multiple: false
right:
  - { line: 2, explanation: The last stage. }
otherwise: Not the last stage.
explanation: So.
`,
  number: `${base}kind: number
value: 14
unit: MB
tolerance: { percent: 10 }
explanation: So.
`,
  text: `${base}kind: text
accepted: ["--target test"]
spaces: collapse
commonMistakes:
  - { pattern: '-t .*', message: That names the image. }
explanation: So.
`,
  recall: `${base}kind: recall
quick: The last one.
detailed: The last one, or the target.
`,
}

const parametrised = `kind: choice
title: What ships?
prompt: |
  A {{stack.language}} program:

  See {{stack.link}}.
multiple: "{{several}}"
parameters:
  several: [true, false]
  stack:
    - { language: Go, link: "[there](https://example.org)" }
    - { language: C, link: "[here](https://example.org)" }
options:
  - { id: binary, text: The program, correct: true, explanation: It was copied. }
  - { id: compiler, text: "The {{stack.language}} compiler", correct: false, explanation: It was left. }
explanation: Only the final stage ships.
`

async function compiled(question: string) {
  return compileCourse('small-images', courseFiles({ [paths.question]: question }))
}

async function problemsOf(question: string): Promise<readonly string[]> {
  const result = await compiled(question)
  return result.ok ? [] : result.problems.map((problem) => formatProblem(problem).replace(`${paths.question}:`, ''))
}

async function sourceOf(question: string): Promise<unknown> {
  const result = await compiled(question)
  if (!result.ok) throw new Error(result.problems.map(formatProblem).join('\n'))
  return result.course.items.find(({ kind }) => kind === 'question')?.source
}

describe('a question file', () => {
  it.each(Object.entries(questions))('may be of the kind %s', async (kind, question) => {
    expect(await sourceOf(question)).toMatchObject({ kind, title: 'What ships?' })
  })

  it('may have parameters, which are published as they were written', async () => {
    expect(await sourceOf(parametrised)).toMatchObject({
      prompt: 'A {{stack.language}} program:\n\nSee {{stack.link}}.\n',
      multiple: '{{several}}',
      parameters: { several: [true, false] },
      concepts: [],
    })
  })
})

describe('a problem of a question', () => {
  const edited = (question: string, from: string, to: string): string => {
    if (!question.includes(from)) throw new Error(`There is no ${from}`)
    return question.replace(from, () => to)
  }
  const edit = (kind: string, from: string, to: string) => edited(questions[kind] ?? '', from, to)
  const vary = (from: string, to: string) => edited(parametrised, from, to)

  it.each([
    [
      'an unknown field',
      edit('recall', 'quick:', 'quik:'),
      '5:1 Unknown field quik; did you mean quick? — expected one of kind, title, prompt, quick, detailed, concepts, parameters',
    ],
    [
      'an unknown kind',
      edit('recall', 'kind: recall', 'kind: recal'),
      '4:7 Unknown value of kind: recal; did you mean recall?',
    ],
    [
      'an unknown language',
      edit('blanks', 'language: dockerfile', 'language: dockerfil'),
      '5:11 Unknown language dockerfil; did you mean dockerfile?',
    ],
    [
      'a pattern that is none',
      edit('blanks', "'[a-z]+'", "'[a-z+'"),
      '12:14 blanks[1].pattern: The set does not end (at character 6) — expected ]',
    ],
    [
      'a line that is not there',
      edit('lines', 'line: 2', 'line: 3'),
      '10:13 right[1].line: Line 3 does not exist — expected one from 1 to 2',
    ],
    [
      'a tolerance that is none',
      edit('number', 'percent: 10', 'about: 10'),
      '7:12 tolerance: This is no tolerance — expected absolute: and a number in the unit, or percent: and a number up to 100',
    ],
    ['an unknown unit', edit('number', 'unit: MB', 'unit: MBs'), '6:7 Unknown value of unit: MBs; did you mean MB?'],
    [
      'Markdown in an explanation',
      edit('text', 'That names the image.', '"<b>No.</b>"'),
      '8:34 HTML is not taken: <b>',
    ],
    [
      'a name that stands for nothing',
      vary('The {{stack.language}} compiler', 'The {{language}} compiler'),
      '15:27 options[2].text: {{language}} stands for nothing — expected one of {{several}}, {{stack.language}}, {{stack.link}}',
    ],
    [
      'a name of a parameter that is none',
      vary('  several:', '  Several:'),
      '9:3 parameters.Several: "Several" cannot stand in a text — expected a name such as port or baseImage',
    ],
    [
      'values that are none',
      vary('[true, false]', '[true, [false]]'),
      '9:12 parameters.several: These are no values to draw from — expected a list of values, or of groups with the same fields',
    ],
    [
      'a fault in some variants',
      vary('[true, false]', '[true, 7]'),
      '7:11 multiple: This does not fit (with several=7,stack=1 and 1 more) — expected boolean, received number',
    ],
    [
      'a fault in all variants',
      vary('multiple: "{{several}}"', 'multiple: 7'),
      '7:11 multiple is the number 7 — expected true or false',
    ],
    [
      'an unknown field beside parameters',
      vary('explanation: Only', 'explanaton: Only'),
      '16:1 Unknown field explanaton; did you mean explanation? — expected one of kind, title,',
    ],
    [
      'Markdown of a variant',
      vary('[here](https://example.org)', '[here](nowhere.md)'),
      '6:7 The link nowhere.md leads nowhere from a question',
    ],
  ])('is located: %s', async (_name, question, problem) => {
    expect(await problemsOf(question)).toContainEqual(expect.stringContaining(problem) as unknown)
  })

  it('is told once, though every variant has it', async () => {
    const problems = await problemsOf(vary('See {{stack.link}}.', '{{stack.language}} <b>and</b> <i>more</i>'))
    expect(problems.map((problem) => problem.slice(0, 30))).toEqual([
      '6:6 HTML is not taken: <b> — e',
      '6:12 HTML is not taken: </b> —',
      '6:17 HTML is not taken: <i> — ',
      '6:24 HTML is not taken: </i> —',
    ])
  })

  it('stands at its text where a value has several lines', async () => {
    const problems = await problemsOf(vary('"[here](https://example.org)"', '"here\\n\\n<b>"'))
    expect(problems).toEqual([expect.stringMatching(/^3:9 HTML is not taken: <b>/) as unknown])
  })
})
