import { describe, expect, it } from 'vitest'
import { gradeAnswer, keyOf, parseAnswer, redactQuestion } from '../question.ts'
import { type DockerfileQuestion, DockerfileQuestionSchema } from './dockerfile.ts'

const RIGHT = `FROM golang:1.25 AS build
WORKDIR /src
COPY go.mod ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -o /out/app .

FROM alpine:3.22
COPY --from=build /out/app /app
USER 10001
ENTRYPOINT ["/app"]
`

const written = {
  kind: 'dockerfile',
  title: 'Cut it down',
  prompt: 'Ship the program and nothing else.',
  scenario: { preset: 'go' },
  checks: [
    { starts: true, points: 3 },
    { lacksTool: 'go', points: 2 },
    { nonRoot: true, hidden: true },
  ],
  hints: [
    { text: 'Use two stages.', cost: 0.1 },
    { text: 'Turn cgo off.', cost: 0.2 },
  ],
  solutions: [{ title: 'On Alpine', dockerfile: RIGHT, explanation: 'One file crosses.' }],
  wrong: [{ title: 'cgo', dockerfile: RIGHT.replace('CGO_ENABLED=0 ', ''), fails: ['starts'] }],
  explanation: 'Only the last stage ships.',
}

const question: DockerfileQuestion = DockerfileQuestionSchema.parse(written)

function grade(dockerfile: string, hintsUsed?: number) {
  return gradeAnswer(question, { kind: 'dockerfile', dockerfile, ...(hintsUsed !== undefined && { hintsUsed }) }, 0)
}

describe('the grade of a Dockerfile', () => {
  it.each([
    ['all of it', RIGHT, undefined, 1, 'correct'],
    ['all, with a hint', RIGHT, 1, 0.9, 'partial'],
    ['all, with two', RIGHT, 2, 0.7, 'partial'],
    ['as root', RIGHT.replace('USER 10001\n', ''), undefined, 5 / 6, 'partial'],
    ['built with cgo', RIGHT.replace('CGO_ENABLED=0 ', ''), undefined, 3 / 6, 'partial'],
    [
      'the tools ship',
      'FROM golang:1.25\nCOPY . .\nRUN go build -o /app .\nCMD ["/app"]\n',
      undefined,
      3 / 6,
      'partial',
    ],
    ['a build that fails', 'FROM alpine:3.22\nCOPY nothing /\n', undefined, 0, 'incorrect'],
    ['no Dockerfile at all', '', undefined, 0, 'incorrect'],
    ['a comment', '# nothing\n', undefined, 0, 'incorrect'],
    ['noise', '\u0000{"kind": 1}\n\\\n', undefined, 0, 'incorrect'],
    ['an image of which nothing is known', 'FROM example.org/x:1\nUSER 10001\nCMD ["/a"]\n', undefined, 1, 'undecided'],
  ])('for %s', (_what, dockerfile, hintsUsed, score, outcome) => {
    const graded = grade(dockerfile, hintsUsed)
    expect(graded.score).toBeCloseTo(score)
    expect(graded.outcome).toBe(outcome)
  })

  it('leaves out what can’t be told', () => {
    const { feedback } = grade('FROM example.org/x:1\nUSER 10001\nCMD ["/a"]\n')
    expect(feedback.points).toEqual({ earned: 1, decided: 1, total: 6 })
    expect(feedback.checks.map(({ verdict }) => verdict)).toEqual(['passed', 'unsure', 'unsure', 'passed'])
    expect(feedback.isSolved).toBe(false)
  })

  it('counts an exercise as solved whatever hints it took', () => {
    expect(grade(RIGHT, 2).feedback).toMatchObject({ isSolved: true, hintCost: expect.closeTo(0.3) as unknown })
  })
})

describe('what is said of a Dockerfile', () => {
  it('is every check with its lines, what could be better, and what is good', () => {
    const { feedback } = grade(RIGHT.replace('USER 10001\n', ''))
    expect(feedback.checks.find(({ id }) => id === 'non-root')).toEqual({
      id: 'non-root',
      message: 'The program does not run as root.',
      points: 1,
      isHidden: true,
      verdict: 'failed',
      reason: 'No USER is set, so the program runs as root.',
      lines: [{ firstLine: 8, lastLine: 8 }],
    })
    // The failed check said that already.
    expect(feedback.advice.map(({ id }) => id)).not.toContain('root-user')
    expect(feedback.praise.map(({ id }) => id)).toEqual([
      'tools-stay-behind',
      'cache-order',
      'small-image',
      'named-stages',
    ])
    expect(feedback.image).toMatchObject({
      sizeText: expect.stringMatching(/^15\.\d MB$/) as unknown,
      layers: 1,
      base: 'alpine:3.22',
      user: '',
      start: { verdict: 'starts', text: '/app starts.' },
    })
  })

  it('holds advice that no check asked for', () => {
    const { feedback } = grade(
      RIGHT.replace('COPY go.mod ./\nRUN go mod download\n', '').replace('COPY . .', 'ADD . .'),
    )
    expect(feedback.advice).toContainEqual(
      expect.objectContaining({ id: 'prefer-copy', source: 'rule', lines: [{ firstLine: 3, lastLine: 3 }] }),
    )
  })

  it('is how its author did it, once it is solved and no sooner', () => {
    expect(grade(RIGHT).feedback.solved).toEqual({ explanation: written.explanation, solutions: written.solutions })
    const other = JSON.stringify(grade(RIGHT.replace('CGO_ENABLED=0 ', '')).feedback)
    for (const secret of [written.explanation, 'One file crosses', 'Turn cgo off']) expect(other).not.toContain(secret)
  })

  it('can be sent as JSON', () => {
    for (const dockerfile of [RIGHT, '', 'FROM example.org/x:1\n']) {
      const { feedback } = grade(dockerfile)
      const wire = JSON.stringify(feedback)
      expect(JSON.parse(wire)).toEqual(feedback)
    }
  })
})

describe('an exercise before it is graded', () => {
  it('has what a browser needs to try it', () => {
    const shown = redactQuestion(question, 0)
    expect(shown).toMatchObject({
      checks: [
        { id: 'builds', points: 0 },
        { id: 'starts', message: 'A container of the image starts.', points: 3, check: { starts: true } },
        { id: 'lacks-tool-go', points: 2, check: { lacksTool: 'go' } },
      ],
      hiddenCount: 1,
      hints: [{ cost: 0.1 }, { cost: 0.2 }],
      scenario: { preset: 'go' },
    })
    expect(JSON.stringify(shown)).not.toMatch(/nonRoot|cgo|two stages|crosses/i)
  })

  it('takes as much as a Dockerfile may have', () => {
    const answer = (dockerfile: string) => parseAnswer(question, { kind: 'dockerfile', dockerfile })
    expect(answer(`FROM scratch\n#${'x'.repeat(60_000)}`)).toMatchObject({ ok: true })
    expect(answer(`FROM scratch\n#${'é'.repeat(40_000)}`)).toEqual({
      ok: false,
      message: 'The Dockerfile has 79 KB, and at most 64 KB are taken. Shorten it and send it again.',
    })
    expect(answer('x'.repeat(70_000))).toMatchObject({ ok: false, message: expect.stringMatching(/64 KB/) as unknown })
  })

  it('has its first model answer for a key', () => {
    expect(keyOf(question, 0)).toEqual({ kind: 'dockerfile', dockerfile: RIGHT })
  })
})

describe('an exercise that does not fit', () => {
  it.each([
    [{ checks: [{ starts: true, points: 0 }] }, ['checks'], /No check is worth a point/],
    [{ checks: [{ builds: true }, { builds: true }] }, ['checks'], /Two checks ask for a build/],
    [{ checks: [{ start: true }] }, ['checks', 0], /There is no check start; expected starts/],
    [
      {
        checks: [
          { starts: true, id: 'a' },
          { nonRoot: true, id: 'a' },
        ],
      },
      ['checks', 1, 'id'],
      /has the id a already/,
    ],
    [
      { wrong: [{ title: 'x', dockerfile: 'FROM x', fails: ['runs'] }] },
      ['wrong', 0, 'fails', 0],
      /No check has the id runs; expected one of builds, starts/,
    ],
    [{ solutions: [] }, ['solutions'], /./],
    [{ scenario: { preset: 'cobol' } }, ['scenario', 'preset'], /./],
    [{ hints: [{ text: ' ' }] }, ['hints', 0, 'text'], /no text/],
    [{ hints: [{ text: 'x', cost: 2 }] }, ['hints', 0, 'cost'], /./],
  ])('%j is refused where it is wrong', (change, path, message) => {
    const issues = DockerfileQuestionSchema.safeParse({ ...written, wrong: [], ...change }).error?.issues ?? []
    expect(issues.map((issue) => issue.path)).toContainEqual(path)
    expect(issues.map((issue) => issue.message).join('\n')).toMatch(message)
  })
})
