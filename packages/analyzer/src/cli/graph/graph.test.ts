import { expect, test } from 'vitest'
import { runWith } from '../test-io.ts'
import type { StageGraph } from './stage-graph.ts'

const STAGES = `FROM golang:1.25 AS build
RUN go build -o /app
FROM build AS test
RUN --mount=from=alpine:3.22,target=/x go test
FROM scratch
COPY --from=build /app /app
COPY --from=build /etc/x /etc/x
`

async function draw(format: string, stdin = STAGES, options: readonly string[] = []) {
  return runWith(['graph', '-', '--format', format, ...options], { stdin })
}

test('text names the stages and what they are made of', async () => {
  expect(await draw('text')).toEqual({
    exitCode: 0,
    stderr: '',
    stdout: `build    needed
  line 1: FROM golang:1.25
test     not needed
  line 3: FROM build
  line 4: RUN from alpine:3.22
stage-2  target
  line 5: FROM scratch
  line 6: COPY from build
`,
  })
})

test('Mermaid', async () => {
  expect((await draw('mermaid')).stdout).toBe(`flowchart LR
  image0(["golang:1.25"])
  image1(["alpine:3.22"])
  scratch2(["scratch"])
  stage0["build"]
  stage1["test"]
  stage2["stage-2"]
  image0 --> stage0
  stage0 --> stage1
  image1 -. RUN .-> stage1
  scratch2 --> stage2
  stage0 -. COPY .-> stage2
  classDef target stroke-width:3px
  class stage2 target
  classDef skipped stroke-dasharray:4
  class image1,stage1 skipped
`)
})

test('DOT', async () => {
  expect((await draw('dot')).stdout).toBe(`digraph stages {
  rankdir=LR
  node [shape=box]
  image0 [label="golang:1.25" shape=ellipse]
  image1 [label="alpine:3.22" shape=ellipse style=dashed]
  scratch2 [label="scratch" shape=ellipse]
  stage0 [label="build"]
  stage1 [label="test" style=dashed]
  stage2 [label="stage-2" penwidth=3]
  image0 -> stage0
  stage0 -> stage1
  image1 -> stage1 [label=RUN style=dashed]
  scratch2 -> stage2
  stage0 -> stage2 [label=COPY style=dashed]
}
`)
})

test('JSON, for another target', async () => {
  const { stdout } = await draw('json', STAGES, ['--target', 'test'])
  const graph = JSON.parse(stdout) as StageGraph & { readonly version: number; readonly problem: unknown }
  const target = graph.nodes.find(({ isTarget }) => isTarget)?.label
  expect({ version: graph.version, problem: graph.problem, target }).toEqual({
    version: 1,
    problem: null,
    target: 'test',
  })
  expect(graph.edges).toContainEqual({ from: 'image1', to: 'stage1', by: 'RUN', line: 4 })
})

test('names mean nothing to what draws them', async () => {
  const stdin = 'FROM "a\\"]x;<b>" AS b\nFROM $X\n'
  expect((await draw('mermaid', stdin)).stdout).not.toMatch(/;<|"\]x/)
  expect((await draw('dot', stdin)).exitCode).toBe(1)
})

test('a build that would not start is drawn as far as it goes', async () => {
  const { exitCode, stdout, stderr } = await draw('text', 'FROM a AS b\nCOPY --from=c$x /x /\n')
  expect(exitCode).toBe(1)
  expect(stdout).toContain('FROM a')
  expect(stderr).toMatch(/^<stdin>: variable expansion is not supported/)
})

test('Dockerfile is taken if none is named', async () => {
  expect(await runWith(['graph'], { files: { Dockerfile: STAGES } })).toEqual(await draw('text'))
})
