import { describe, expect, it } from 'vitest'
import type { DockerfileQuestion } from '@stagecraft/assessment'
import { ExerciseSchema, redactQuestion } from '@stagecraft/assessment'
import type { Task } from '../exercise.ts'
import { viewBuild, viewProject } from './view-build.ts'

const task = redactQuestion(
  ExerciseSchema.parse({
    kind: 'dockerfile',
    title: 'Shrink it',
    prompt: 'Ship the program.',
    scenario: { preset: 'go' },
    checks: [{ starts: true }, { lacksKind: 'compiler' }, { nonRoot: true, hidden: true }],
    solutions: [{ title: 'On scratch', dockerfile: 'FROM scratch', explanation: 'So.' }],
    explanation: 'So.',
    concepts: [],
  }) satisfies DockerfileQuestion,
  0,
) as Task

const onScratch = [
  'FROM golang:1.25 AS build',
  'WORKDIR /src',
  'COPY . .',
  'RUN CGO_ENABLED=0 go build -o /out .',
  'FROM alpine AS never',
  'FROM scratch',
  'COPY --from=build /out /server',
  'ENTRYPOINT ["/server"]',
].join('\n')

describe('what is seen of a build', () => {
  it('is which stages ship, what they hold, and which checks hold', () => {
    const view = viewBuild(task, onScratch)
    expect(view.stages.map(({ name, base, fate }) => [name, base, fate])).toEqual([
      ['build', 'golang:1.25', 'stays'],
      ['never', 'alpine', 'skipped'],
      ['stage 2', 'scratch', 'ships'],
    ])
    expect(view.layers.map(({ text, lines }) => [text, lines?.firstLine])).toEqual([
      ['scratch', undefined],
      ['COPY --from=build /out /server', 7],
    ])
    expect(view.files.map(({ path }) => path)).toEqual(['/server'])
    expect(view.checks.map(({ verdict }) => verdict)).toEqual(['passed', 'passed', 'passed'])
    expect(view.failure).toBeNull()
  })

  it('is why a build stops, and where', () => {
    const view = viewBuild(task, 'FROM golang:1.25\nCOPY nothing-there .\n')
    expect(view).toMatchObject({ image: null, layers: [], files: [], failure: { lines: [{ firstLine: 2 }] } })
    expect(view.failure?.reason).toContain('nothing-there')
  })

  it.each(['', '# nothing', 'FROM', 'FROM nowhere.example/at/all', 'COPY . .'])('is told of %j too', (text) => {
    expect(viewBuild(task, text).checks).toHaveLength(3)
  })
})

it('a project has its files in order', () => {
  const files = viewProject(task.scenario)
  expect(files.map(({ path }) => path)).toContain('main.go')
  expect(files.every(({ sizeText }) => /^\d/.test(sizeText))).toBe(true)
})
