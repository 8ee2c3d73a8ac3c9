import * as fc from 'fast-check'
import type { QuestionKindCases } from './cases.ts'
import { predict, type PredictAnswer, type PredictPublic, type PredictQuestion, type PredictShapes } from './predict.ts'

const GO = `FROM golang:1.25 AS build
WORKDIR /src
COPY go.mod ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -o /out/app .

FROM alpine:3.20
COPY --from=build /out/app /app
USER nobody
CMD ["/app"]
`

const BROKEN = GO.replace('/out/app /app', '/out/server /app')

const DYNAMIC = GO.replace('CGO_ENABLED=0 ', '')

const asks: fc.Arbitrary<{ readonly dockerfile: string; readonly ask: unknown }> = fc.oneof(
  fc
    .constantFrom(
      ['/app', '/src/main.go'],
      ['/app', '/bin/busybox', '/out/app', '/src'],
      ['/bin/sh', '/go', '/src/go.mod'],
    )
    .map((paths) => ({ dockerfile: GO, ask: { what: 'ships', paths } })),
  fc
    .constantFrom({ change: ['main.go'] }, { change: ['go.mod'] }, { add: ['more.go'] }, { remove: ['main_test.go'] })
    .map((edit) => ({ dockerfile: GO, ask: { what: 'reruns', edit } })),
  fc
    .record({ unit: fc.constantFrom('kB', 'MB', 'GB'), tolerance: fc.constantFrom(1, 1.25, 2) })
    .map(({ unit, tolerance }) => ({ dockerfile: GO, ask: { what: 'size', unit, tolerance } })),
  fc
    .record({
      dockerfile: fc.constantFrom(GO, DYNAMIC),
      causes: fc.constantFrom([], ['no-loader', 'no-file'], ['not-executable', 'no-loader', 'no-user']),
    })
    .map(({ dockerfile, causes }) => ({ dockerfile, ask: { what: 'starts', causes } })),
  fc.constantFrom(GO, BROKEN).map((dockerfile) => ({ dockerfile, ask: { what: 'fails' } })),
)

const secretTexts = fc.uuid().map((id) => `secret ${id}`)

const questions: fc.Arbitrary<PredictQuestion> = fc
  .record({ asked: asks, explanation: secretTexts })
  .map(({ asked, explanation }) =>
    predict.schema.parse({
      kind: 'predict',
      title: 'What happens?',
      prompt: 'This is built.',
      scenario: { preset: 'go' },
      ...asked,
      explanation,
      concepts: ['final-stage'],
    }),
  )

const optionIds = ({ ask }: PredictPublic): readonly string[] =>
  'options' in ask ? ask.options.map(({ id }) => id) : []

function answersTo(question: PredictQuestion): fc.Arbitrary<PredictAnswer> {
  const shown = predict.redact(question, 1)
  const { what } = shown.ask
  switch (what) {
    case 'ships':
    case 'reruns':
      return fc.subarray([...optionIds(shown)]).map((chosen) => ({ kind: 'predict', what, chosen }))
    case 'size': {
      const value = fc.oneof(fc.constant(null), fc.double({ min: 0, max: 1e6, noNaN: true }))
      return value.map((one) => ({ kind: 'predict', what, value: one }))
    }
    case 'starts': {
      const cause = fc.constantFrom(null, ...shown.ask.causes.map(({ id }) => id))
      return fc
        .record({ starts: fc.constantFrom(null, true, false), cause })
        .map((answer) => ({ kind: 'predict', what, ...answer }))
    }
    case 'fails':
      return fc.constantFrom(null, ...optionIds(shown)).map((chosen) => ({ kind: 'predict', what, chosen }))
  }
}

function reordered(question: PredictQuestion): PredictQuestion {
  const { ask } = question
  if (ask.what === 'ships') return { ...question, ask: { ...ask, paths: ask.paths.toReversed() } }
  if (ask.what === 'starts') return { ...question, ask: { ...ask, causes: ask.causes.toReversed() } }
  return question
}

/** What the laws are tried on for predict questions. */
export const predictCases: QuestionKindCases<PredictShapes> = {
  questions,
  answersTo,
  reordered,
  secretsOf: ({ explanation }) => [explanation],
  secretFields: ['explanation', 'reason', 'isRight', 'concepts', 'scenario', 'tolerance', 'least', 'parts'],
  refused: ({ ask: { what } }) => ({
    'an option of another question': { kind: 'predict', what: 'ships', chosen: ['/no/such/path'] },
    'a step that is not there': { kind: 'predict', what: 'reruns', chosen: ['step-99'] },
    'a line that is not there': { kind: 'predict', what: 'fails', chosen: 'line-99' },
    'a cause that is not there': { kind: 'predict', what: 'starts', starts: false, cause: 'full-moon' },
    'another way of asking': { kind: 'predict', what: what === 'size' ? 'fails' : 'size', value: 3, chosen: null },
    'no number': { kind: 'predict', what: 'size', value: Number.NaN },
    'an endless number': { kind: 'predict', what: 'size', value: Number.POSITIVE_INFINITY },
    'a negative number': { kind: 'predict', what: 'size', value: -1 },
    'another kind': { kind: 'choice', chosen: [] },
    'a field too many': { kind: 'predict', what, chosen: [], value: 1, score: 1 },
    'nothing at all': { kind: 'predict', what },
  }),
}
