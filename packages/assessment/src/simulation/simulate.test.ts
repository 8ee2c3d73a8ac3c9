import { describe, expect, it } from 'vitest'
import { EditSchema } from './edit.ts'
import { ScenarioSchema, type Scenario } from './scenario.ts'
import { editScenario, filesOf, projectOf, rerun, simulate } from './simulate.ts'

const GO = `FROM golang:1.25 AS build
WORKDIR /src
COPY go.mod ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -o /out/app .

FROM scratch
COPY --from=build /out/app /app
ENTRYPOINT ["/app"]
`

const scenario = (given: unknown): Scenario => ScenarioSchema.parse(given)

describe('a scenario', () => {
  it('is a project to build', () => {
    const { image, failures } = simulate(scenario({ preset: 'go' }), GO)
    expect(failures).toEqual([])
    expect(image?.start.verdict).toBe('starts')
  })

  it('has files that come to those of its preset, replace them, or take them away', () => {
    const files = filesOf(
      scenario({ preset: 'go', files: { 'main.go': 'package main', 'data.bin': { sizeBytes: 9 }, 'README.md': null } }),
    )
    expect(files).toMatchObject({ 'main.go': 'package main', 'data.bin': { sizeBytes: 9 } })
    expect(files).not.toHaveProperty(['README.md'])
    expect(files).toHaveProperty(['go.mod'])
  })

  it('has facts that are laid over those of its preset', () => {
    const { go } = projectOf(scenario({ preset: 'go', facts: { go: { usesCgo: true } } }))
    expect(go).toMatchObject({ usesCgo: true, usesNet: true })
  })

  it('leaves out of the context what its .dockerignore says', () => {
    const files = { 'a.txt': 'a', 'b.txt': 'b', '.dockerignore': 'b.txt' }
    const { failures } = simulate(scenario({ files }), 'FROM scratch\nCOPY b.txt /')
    expect(failures).toHaveLength(1)
  })

  it('is built by a superuser who is at home in /root, where the facts of an image do not say', () => {
    const single = 'FROM golang:1.22\nWORKDIR /src\nCOPY . .\nRUN go build -o /app . && rm -rf /root/.cache\n'
    const layers = simulate(scenario({ preset: 'go' }), single).image?.layers
    expect(layers?.at(-1)?.size.maxBytes).toBeLessThan(8_000_000)
  })

  it.each([
    [{ preset: 'cobol' }, ['preset']],
    [{ files: { a: { text: 'a', mode: '9' } } }, ['files', 'a', 'mode']],
    [{ facts: { go: { binaryBytes: 'big' } } }, ['facts', 'go', 'binaryBytes']],
    [{ images: { 'own:1': { platform: 7 } } }, ['images', 'own:1', 'platform']],
    [{ surprise: 1 }, []],
  ])('says where it is at fault: %j', (given, path) => {
    const result = ScenarioSchema.safeParse(given)
    expect(result.error?.issues.map((issue) => issue.path)).toContainEqual(path)
  })
})

describe('an edit', () => {
  it.each([
    [{ change: ['main.go'] }, ['cached', 'cached', 'cached', 'runs', 'runs', 'runs']],
    [{ change: ['go.mod'] }, ['cached', 'runs', 'runs', 'runs', 'runs', 'runs']],
    [{ change: ['README.md'] }, ['cached', 'cached', 'cached', 'cached', 'cached', 'cached']],
    [{ add: ['extra.go'] }, ['cached', 'cached', 'cached', 'runs', 'runs', 'runs']],
  ])('of %j decides what runs again', (given, verdicts) => {
    const world = scenario({ preset: 'go' })
    const steps = rerun(world, GO, EditSchema.parse(given), simulate(world, GO))
    expect(steps.map(({ verdict }) => verdict)).toEqual(verdicts)
  })

  it('takes files away', () => {
    const edit = EditSchema.parse({ remove: ['main.go'] })
    expect(filesOf(editScenario(scenario({ preset: 'go' }), edit))).not.toHaveProperty(['main.go'])
  })

  it('changes something', () => {
    expect(EditSchema.safeParse({}).error?.issues[0]?.message).toMatch(/^Nothing changes here/)
  })
})
