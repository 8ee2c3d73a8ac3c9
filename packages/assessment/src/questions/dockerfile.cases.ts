import * as fc from 'fast-check'
import { ScenarioSchema } from '../simulation/scenario.ts'
import { type QuestionKindCases, secretTexts } from './cases.ts'
import type { DockerfileQuestion, DockerfileShapes } from './dockerfile.ts'

const RIGHT = `FROM golang:1.25 AS build
WORKDIR /src
COPY go.mod ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -o /out/app .

FROM scratch
COPY --from=build /out/app /app
USER 10001
ENTRYPOINT ["/app"]
`

const OTHERS = [
  RIGHT,
  RIGHT.replace('CGO_ENABLED=0 ', ''),
  RIGHT.replace('FROM scratch', 'FROM alpine:3.22'),
  RIGHT.replace('--from=build ', ''),
  'FROM golang:1.25\nCOPY . .\nRUN go build -o /app .\nCMD /app\n',
  'FROM an/image:nobody-knows\nCMD ["/app"]\n',
  'FROM\n',
  '# nothing\n',
]

const testsOf = [
  { starts: true },
  { contains: '/app' },
  { lacks: ['/src/**', '/usr/local/go'] },
  { lacksTool: 'go' },
  { sizeUnder: '20 MB' },
  { maxWasted: 0 },
  { stageNames: 'used' },
  { finalBase: ['scratch', 'alpine:*'] },
  { copiedFrom: { stage: 'build', to: '/app' } },
  { nonRoot: true },
  { editKeepsCached: { edit: { change: ['main.go'], add: [], remove: [], buildArgs: {} }, step: 'go mod download' } },
  { lacksProblem: 'wrong-libc' },
  { any: [{ lacksKind: 'shell' }, { not: { starts: true } }] },
]

const checks = fc
  .uniqueArray(fc.record({ test: fc.constantFrom(...testsOf), points: fc.nat(5), hidden: fc.boolean() }), {
    minLength: 1,
    maxLength: 5,
    selector: ({ test }) => test,
  })
  .map((list) =>
    list.map(({ test, points, hidden }, index) => ({
      ...test,
      // One check at least is worth something.
      points: index === 0 ? points + 1 : points,
      hidden,
      concepts: ['final-stage'],
    })),
  )

const questions: fc.Arbitrary<DockerfileQuestion> = fc
  .record({
    checks,
    explanation: secretTexts,
    reason: secretTexts,
    hints: fc.array(fc.record({ text: secretTexts, cost: fc.constantFrom(0, 0.1, 0.5) }), { maxLength: 3 }),
  })
  .map(({ reason, ...given }) => ({
    kind: 'dockerfile' as const,
    title: 'Cut it down',
    prompt: 'Ship the program and nothing else.',
    minutes: 10,
    starter: 'FROM golang:1.25\n',
    scenario: ScenarioSchema.parse({ preset: 'go' }),
    solutions: [{ title: 'To scratch', dockerfile: RIGHT, explanation: reason }],
    wrong: [{ title: 'With cgo', dockerfile: OTHERS[1] ?? '', fails: ['builds'] }],
    concepts: ['final-stage'],
    ...given,
  }))

/** What the laws are tried on for exercises. */
export const dockerfileCases: QuestionKindCases<DockerfileShapes> = {
  questions,
  answersTo: ({ hints }) =>
    fc
      .record({ dockerfile: fc.constantFrom(...OTHERS), hintsUsed: fc.nat(hints.length) })
      .map((answer) => ({ kind: 'dockerfile' as const, ...answer })),
  reordered: (question) => ({ ...question, checks: question.checks.toReversed() }),
  secretsOf: ({ explanation, hints, solutions }) => [
    explanation,
    ...hints.map(({ text }) => text),
    ...solutions.map((solution) => solution.explanation),
  ],
  keysOf: () => ['CGO_ENABLED=0', 'To scratch', 'With cgo'],
  secretFields: ['explanation', 'solutions', 'wrong', 'text', 'fails'],
  mayBeUndecided: true,
  refused: ({ hints }) => ({
    'no Dockerfile': { kind: 'dockerfile' },
    'a Dockerfile in lines': { kind: 'dockerfile', dockerfile: ['FROM scratch'] },
    'more hints than there are': { kind: 'dockerfile', dockerfile: '', hintsUsed: hints.length + 1 },
    'half a hint': { kind: 'dockerfile', dockerfile: '', hintsUsed: 0.5 },
    'a field too many': { kind: 'dockerfile', dockerfile: '', score: 1 },
    'more than 64 KB': { kind: 'dockerfile', dockerfile: `FROM scratch\n# ${'é'.repeat(33_000)}\n` },
    'another kind': { kind: 'choice', chosen: [] },
  }),
}
