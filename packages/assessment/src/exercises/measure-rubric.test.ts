import { describe, expect, it } from 'vitest'
import { ScenarioSchema } from '../simulation/scenario.ts'
import { BuildScene } from './build-scene.ts'
import { CheckSchema } from './check-schema.ts'
import { fingerprint } from './fingerprint.ts'
import { interestsOf } from './interests.ts'
import { type AnsweredExercise, isFit, measureRubric } from './measure-rubric.ts'

const SERVER = `FROM golang:1.25 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /out/app .

FROM scratch
COPY --from=build /out/app /app
USER 10001
CMD ["/app"]
`

const scenario = ScenarioSchema.parse({ preset: 'go' })

const exercise = (
  checks: readonly object[],
  wrong: AnsweredExercise['wrong'] = [],
  dockerfile = SERVER,
): AnsweredExercise => ({
  scenario,
  checks: checks.map((check) => CheckSchema.parse(check)),
  solutions: [{ title: 'Plain', dockerfile }],
  wrong,
})

const STRONG = [{ starts: true }, { nonRoot: true }, { sizeUnder: '10 MB' }, { maxLayers: 1 }, { copiedFrom: {} }]

describe('the strength of checks', () => {
  it('is what they catch of what makes a difference', () => {
    const rubric = measureRubric(exercise(STRONG))
    expect(rubric).toMatchObject({
      strength: 1,
      survivors: [],
      solutions: [{ isSolved: true, failed: [], unsure: [] }],
    })
    expect(rubric.caught + rubric.equal).toBe(rubric.mutants)
    // Another WORKDIR to build in, or Alpine to build on, makes the same image.
    expect(rubric.equal).toBeGreaterThan(2)
    expect(isFit(rubric)).toBe(true)
  })

  it('names what no check minds, with the lines that differ', () => {
    const rubric = measureRubric(exercise([{ starts: true }]))
    expect(isFit(rubric)).toBe(false)
    expect(rubric.survivors).toContainEqual({
      solution: 'Plain',
      line: 8,
      what: 'drop USER 10001',
      diff: '- USER 10001',
    })
    expect(rubric.survivors).toContainEqual({
      solution: 'Plain',
      line: 6,
      what: 'base scratch becomes debian:bookworm-slim',
      diff: '- FROM scratch\n+ FROM debian:bookworm-slim',
    })
  })

  it('tells of a model answer that is none, and of wrong answers that pass', () => {
    const root = SERVER.replace('USER 10001\n', '')
    const rubric = measureRubric(
      exercise(STRONG, [{ title: 'As root', dockerfile: root, fails: ['non-root', 'starts'] }], root),
    )
    expect(rubric.solutions).toEqual([{ title: 'Plain', isSolved: false, failed: ['non-root'], unsure: [] }])
    expect(rubric.wrong).toEqual([{ title: 'As root', failed: ['non-root'], missed: ['starts'] }])
    expect(isFit(rubric)).toBe(false)
  })

  it('is the same every time', () => {
    expect(measureRubric(exercise(STRONG))).toEqual(measureRubric(exercise(STRONG)))
  })
})

describe('two Dockerfiles', () => {
  const edits = interestsOf([
    CheckSchema.parse({ any: [{ editReruns: { edit: { change: ['main.go'] } } }, { targetBuilds: 'build' }] }),
  ])
  const behaviour = (text: string): string => fingerprint(new BuildScene(scenario, text), edits)

  it('are asked about the edits and targets of the checks, however deep', () => {
    expect(edits).toEqual({ edits: [{ change: ['main.go'], add: [], remove: [], buildArgs: {} }], targets: ['build'] })
  })

  it.each([
    ['build elsewhere', SERVER.replace('WORKDIR /src', 'WORKDIR /work')],
    ['build on Alpine', SERVER.replace('golang:1.25', 'golang:1.25-alpine')],
    ['say the same by ENTRYPOINT', SERVER.replace('CMD', 'ENTRYPOINT')],
  ])('do the same that only %s', (_what, other) => expect(behaviour(other)).toBe(behaviour(SERVER)))

  it.each([
    ['with another libc', SERVER.replace('CGO_ENABLED=0 ', '')],
    ['with a file more', SERVER.replace('USER', 'COPY main.go /\nUSER')],
    ['with another owner', SERVER.replace('--from=build', '--from=build --chown=1:1')],
    ['as another user', SERVER.replace('10001', '10002')],
    ['by another base', SERVER.replace('scratch', 'alpine:3.22')],
    ['for other targets', SERVER.replace('AS build', 'AS make').replace('=build', '=make')],
    ['after an edit', SERVER.replace('COPY . .', 'COPY . .\nRUN go vet ./...')],
    ['not at all', SERVER.replace('/out/app /app', '/out/other /app')],
  ])('do not the same: one %s', (_what, other) => expect(behaviour(other)).not.toBe(behaviour(SERVER)))
})
