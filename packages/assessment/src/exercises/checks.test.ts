import { describe, expect, it } from 'vitest'
import { ScenarioSchema } from '../simulation/scenario.ts'
import { allChecks, findCheck } from './all-checks.ts'
import { BuildScene } from './build-scene.ts'
import { CheckSchema, nameChecks } from './check-schema.ts'
import { judgeChecks } from './judge-checks.ts'

const GO = `FROM golang:1.25 AS build
WORKDIR /src
COPY go.mod ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -o /out/app .

FROM build AS test
RUN go test ./...

FROM alpine:3.22
ENV MODE=fast
LABEL org.opencontainers.image.source=https://example.org/app
WORKDIR /srv
COPY --from=build /out/app /app
EXPOSE 8080
USER 10001
STOPSIGNAL SIGINT
HEALTHCHECK CMD wget -q -O - http://localhost:8080/healthz
ENTRYPOINT ["/app"]
CMD ["--port", "8080"]
`

const FAT = `FROM golang:1.25
COPY . /src
RUN cd /src && go build -o /app . && rm -rf /root/.cache
RUN mv /app /server
COPY .env /src/.env
ARG TOKEN
ENV API_TOKEN=$TOKEN
CMD /server
`

const UNKNOWN = 'FROM example.org/nobody/knows:1\nCMD ["/app"]\n'

const NOBODY = 'FROM golang:1.25\nUSER who-is-this\nCMD ["go"]\n'

const world = ScenarioSchema.parse({
  preset: 'go',
  files: { '.env': 'PASSWORD=opensesame\n' },
  buildArgs: { TOKEN: 'opensesame-token' },
  secrets: { token: 'opensesame-token', other: 'nowhere-to-be-found' },
})

const scenes = {
  go: new BuildScene(world, GO),
  fat: new BuildScene(world, FAT),
  unknown: new BuildScene(world, UNKNOWN),
  nobody: new BuildScene(world, NOBODY),
}

const source = { edit: { change: ['main.go'] } }

type Row = readonly [scene: keyof typeof scenes, test: object, verdict: string, reason: RegExp]

const rows: readonly Row[] = [
  ['go', { builds: true }, 'passed', /goes well/],
  ['go', { starts: true }, 'passed', /`\/app` starts/],
  ['unknown', { starts: true }, 'unsure', /not known|Not every/],
  ['go', { contains: '/app' }, 'passed', /put there by the COPY in line 15/],
  ['go', { contains: ['/app', '/srv'] }, 'passed', /./],
  ['go', { contains: '/out/app' }, 'failed', /no `\/out\/app` in the image. There is `\/app`/],
  ['unknown', { contains: '/app' }, 'unsure', /./],
  ['fat', { contains: '/src/**/*.go' }, 'passed', /main/],
  ['go', { lacks: '/src/**' }, 'passed', /no `\/src\/\*\*`/],
  ['fat', { lacks: '/src/*.go' }, 'failed', /main/],
  ['go', { hasTool: 'wget' }, 'passed', /comes with the base image alpine:3.22/],
  ['go', { hasTool: 'go' }, 'failed', /No folder of PATH has `go`/],
  ['go', { lacksTool: ['go', 'gcc'] }, 'passed', /./],
  ['fat', { lacksTool: 'go' }, 'failed', /golang:1.25/],
  ['unknown', { lacksTool: 'go' }, 'unsure', /./],
  ['go', { containsKind: 'shell' }, 'passed', /alpine/],
  ['go', { lacksKind: 'package-manager' }, 'failed', /`apk`/],
  ['fat', { lacksKind: 'compiler' }, 'failed', /go.*ship/],
  ['go', { lacksKind: 'compiler' }, 'passed', /./],
  ['unknown', { lacksKind: 'compiler' }, 'unsure', /base image/],
  ['nobody', { lacksKind: 'compiler' }, 'failed', /`(?:\/usr\/local\/go\/bin\/)?go`/],
  ['nobody', { starts: true }, 'failed', /who-is-this/],
  ['fat', { lacksKind: 'source' }, 'failed', /main/],
  ['go', { lacksKind: 'source' }, 'passed', /./],
  ['fat', { lacksKind: 'tests' }, 'failed', /main_test.go/],
  ['fat', { lacksKind: 'secret' }, 'failed', /./],
  ['go', { lacksKind: 'secret' }, 'passed', /./],
  ['go', { lacksSecret: 'token' }, 'passed', /No layer/],
  ['fat', { lacksSecret: 'token' }, 'failed', /docker history|holds it/],
  ['fat', { lacksSecret: 'other' }, 'passed', /./],
  ['go', { sizeUnder: '20 MB' }, 'passed', /15\.\d MB/],
  ['fat', { sizeUnder: '20 MB' }, 'failed', /base image golang:1.25 in line 1 brings 848 MB/],
  ['unknown', { sizeUnder: '20 MB' }, 'unsure', /can’t be told/],
  ['go', { maxLayers: 2 }, 'passed', /2 layers/],
  ['go', { maxLayers: 1 }, 'failed', /2 layers/],
  ['go', { maxWasted: 0 }, 'passed', /No layer/],
  ['fat', { maxWasted: '1 MB' }, 'failed', /nothing sees, \/app/],
  ['go', { stageCount: 3 }, 'passed', /3 stages/],
  ['go', { stageCount: { max: 2 } }, 'failed', /3 stages/],
  ['fat', { stageCount: { min: 2 } }, 'failed', /1 stage\./],
  ['go', { stageNames: 'used' }, 'passed', /./],
  ['go', { stageNames: ['build', 'TEST'] }, 'passed', /./],
  ['go', { stageNames: ['deps'] }, 'failed', /no stage `deps`. There is `build` and `test`/],
  ['go', { targetBuilds: 'test' }, 'passed', /./],
  ['fat', { targetBuilds: 'test' }, 'failed', /No stage has a name/],
  ['go', { targetSkips: { stage: 'test' } }, 'passed', /Nothing in it needs `test`/],
  ['go', { targetSkips: { target: 'test', stage: 'build' } }, 'failed', /needed/],
  ['go', { baseOf: { stage: 'build', is: 'golang:*' } }, 'passed', /golang:1.25/],
  ['go', { baseOf: { stage: 'build', is: ['node:*', 'rust:*'] } }, 'failed', /golang:1.25/],
  ['go', { finalBase: ['scratch', 'alpine:*'] }, 'passed', /alpine:3.22/],
  ['fat', { finalBase: 'scratch' }, 'failed', /golang:1.25/],
  ['go', { copiedFrom: { stage: 'build', path: '/out/*', to: '/app' } }, 'passed', /Line 15/],
  ['go', { copiedFrom: { stage: 'build', path: '/src/*' } }, 'failed', /not `\/src\/\*`/],
  ['go', { copiedFrom: { stage: 'test' } }, 'failed', /Nothing in the image is copied from `test`/],
  ['go', { nonRoot: true }, 'passed', /10001/],
  ['fat', { nonRoot: true }, 'failed', /root/],
  ['unknown', { nonRoot: true }, 'unsure', /./],
  ['go', { user: ['node', '10*'] }, 'passed', /10001/],
  ['fat', { user: 'node' }, 'failed', /`root`/],
  ['go', { exposes: 8080 }, 'passed', /8080/],
  ['go', { exposes: [8080, '53/udp'] }, 'failed', /8080/],
  ['go', { command: '/app --port 8080' }, 'passed', /--port/],
  ['fat', { command: '/server' }, 'passed', /server/],
  ['fat', { command: ['/server'] }, 'failed', /sh -c/],
  ['go', { entrypoint: ['/app'] }, 'passed', /\/app/],
  ['fat', { entrypoint: '/server' }, 'failed', /nothing about what to start/],
  ['go', { execForm: true }, 'passed', /./],
  ['fat', { execForm: true }, 'failed', /CMD is in shell form/],
  ['go', { env: { MODE: 'f*' } }, 'passed', /MODE/],
  ['go', { env: { MODE: 'slow' } }, 'failed', /`MODE` is `fast`/],
  ['go', { env: { OTHER: true } }, 'failed', /`OTHER` is not set/],
  ['go', { labels: { 'org.opencontainers.image.source': true } }, 'passed', /./],
  ['fat', { labels: { version: '1' } }, 'failed', /not set/],
  ['go', { workdir: '/srv' }, 'passed', /\/srv/],
  ['go', { workdir: '/app' }, 'failed', /\/srv/],
  ['go', { healthcheck: true }, 'passed', /wget/],
  ['fat', { healthcheck: true }, 'failed', /no health check/],
  ['go', { stopSignal: 'SIGINT' }, 'passed', /./],
  ['fat', { stopSignal: 'SIGINT' }, 'failed', /SIGTERM/],
  ['go', { editKeepsCached: { ...source, step: 'go mod download' } }, 'passed', /cache/],
  [
    'fat',
    { editKeepsCached: { ...source, step: 'go build' } },
    'failed',
    /RUN in line 3 runs again.*It begins with the COPY in line 2/,
  ],
  ['fat', { editKeepsCached: { ...source, step: 'go mod download' } }, 'failed', /No step of the build holds/],
  ['go', { editKeepsCached: { edit: { change: ['README.md'] } } }, 'passed', /./],
  ['go', { editReruns: { ...source, step: ['go build', 'make'] } }, 'passed', /runs again/],
  ['go', { editReruns: { edit: { change: ['README.md'] } } }, 'failed', /taken from the cache/],
  ['go', { lacksFinding: 'prefer-copy' }, 'passed', /./],
  ['fat', { lacksFinding: 'user-missing' }, 'failed', /USER/],
  ['go', { lacksProblem: ['wrong-libc', 'tools-ship'] }, 'passed', /./],
  ['fat', { lacksProblem: 'tools-ship' }, 'failed', /ship/],
  ['go', { all: [{ starts: true }, { nonRoot: true }] }, 'passed', /starts.*10001/],
  ['fat', { all: [{ builds: true }, { nonRoot: true }] }, 'failed', /root/],
  ['unknown', { all: [{ builds: true }, { nonRoot: true }] }, 'unsure', /./],
  ['go', { any: [{ finalBase: 'scratch' }, { hasTool: 'wget' }] }, 'passed', /alpine/],
  ['unknown', { any: [{ finalBase: 'scratch' }, { hasTool: 'wget' }] }, 'unsure', /./],
  ['fat', { any: [{ finalBase: 'scratch' }, { nonRoot: true }] }, 'failed', /golang.*root/],
  ['go', { not: { hasTool: 'go' } }, 'passed', /./],
  ['unknown', { not: { hasTool: 'go' } }, 'unsure', /./],
]

function judge(scene: BuildScene, test: object) {
  const check = CheckSchema.parse(test)
  const results = judgeChecks(nameChecks([check]), scene)
  return results.at(-1)
}

describe('a check', () => {
  it.each(rows)('%s: %j %s', (scene, test, verdict, reason) => {
    const result = judge(scenes[scene], test)
    expect({ verdict: result?.verdict, reason: result?.reason }).toEqual({
      verdict,
      reason: expect.stringMatching(reason) as unknown,
    })
    expect(result?.message).toMatch(/^[A-Z`].*\.$/s)
    for (const { firstLine, lastLine } of result?.lines ?? []) expect(lastLine).toBeGreaterThanOrEqual(firstLine)
  })

  it('that fails says where', () => {
    const silent = rows.filter(
      ([scene, test, verdict]) => verdict === 'failed' && judge(scenes[scene], test)?.lines.length === 0,
    )
    // What is nowhere to be found has no line: a path, a program, a step.
    expect(silent.map(([, test]) => Object.keys(test)[0])).toEqual(['contains', 'hasTool', 'editKeepsCached'])
  })

  it('fails with the build, and says no more than that', () => {
    const scene = new BuildScene(world, 'FROM scratch\nCOPY nothing /\n')
    const results = judgeChecks(
      nameChecks([{ starts: true }, { lacks: '/x' }].map((test) => CheckSchema.parse(test))),
      scene,
    )
    expect(results.map(({ verdict, lines }) => [verdict, lines.length])).toEqual([
      ['failed', 1],
      ['failed', 0],
      ['failed', 0],
    ])
    expect(results[0]?.reason).toMatch(/^The build stops: .*nothing/)
    expect(results[1]?.reason).toMatch(/^The build stops before/)
  })

  it('tells a program of the wrong C library', () => {
    const scene = new BuildScene(world, GO.replace('CGO_ENABLED=0 ', ''))
    expect(judge(scene, { starts: true })).toMatchObject({
      verdict: 'failed',
      reason: expect.stringMatching(/^\/app was built against glibc, and this image has musl/) as unknown,
      lines: [
        { firstLine: 6, lastLine: 6 },
        { firstLine: 15, lastLine: 15 },
        { firstLine: 20, lastLine: 20 },
      ],
    })
  })

  it('that finds files for a command tells of the one that is missing', () => {
    const node = new BuildScene(
      ScenarioSchema.parse({ preset: 'node' }),
      'FROM node:22-alpine\nWORKDIR /app\nCOPY src ./\nCMD ["node", "src/server.js"]\n',
    )
    expect(judge(node, { starts: true })).toMatchObject({
      verdict: 'failed',
      reason: expect.stringMatching(/server.js/) as unknown,
    })
  })
})

describe('the vocabulary', () => {
  it.each(allChecks)(
    '$name has its own name, a sentence, and an example that it reads',
    ({ name, what, example, schema, ask }) => {
      expect(name).toMatch(/^[a-z][A-Za-z]*$/)
      expect(what).toMatch(/^[A-Z`].*\.$/)
      const read = schema.parse(example)
      expect(schema.parse(read)).toEqual(read)
      expect(ask(read)).toMatch(/^[A-Z`].*\.$/s)
    },
  )

  it('is tried in full', () => {
    const tried = new Set(rows.flatMap(([, test]) => Object.keys(test)))
    expect(allChecks.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([])
  })

  it('has no other words', () => expect(findCheck('constructor')).toBeNull())
})

describe('a written check', () => {
  it('keeps its form, with what is left out filled in', () => {
    const written = { sizeUnder: '20 MB', hidden: true, message: 'Small, please.' }
    const check = CheckSchema.parse(written)
    expect(check).toEqual({ ...written, points: 1, concepts: [] })
    expect(CheckSchema.parse(check)).toEqual(check)
  })

  it('has an id of its own', () => {
    const written = [
      { lacksTool: 'go' },
      { sizeUnder: '20 MB' },
      { lacksTool: 'go' },
      { starts: true, id: 'runs' },
      { lacksTool: 'go', id: 'lacks-tool-go' },
    ]
    const ids = nameChecks(written.map((check) => CheckSchema.parse(check))).map(({ id }) => id)
    expect(ids).toEqual(['builds', 'lacks-tool-go-2', 'size-under-20-mb', 'lacks-tool-go-3', 'runs', 'lacks-tool-go'])
  })

  it.each([
    [{ sizeunder: '20 MB' }, [], /There is no check sizeunder; expected sizeUnder/],
    [{ starts: true, nonRoot: true }, [], /starts and nonRoot are two checks/],
    [{ points: 2 }, [], /names no check/],
    ['starts', [], /This is no check/],
    [{ starts: false }, ['starts'], /expected true/],
    [{ sizeUnder: 'small' }, ['sizeUnder'], /This is no size; expected a number with a unit/],
    [{ contains: 'app' }, ['contains'], /not absolute/],
    [{ lacksFinding: 'prefer-cpy' }, ['lacksFinding'], /is no rule; expected prefer-copy/],
    [{ lacksProblem: 'toolship' }, ['lacksProblem'], /is no problem/],
    [{ lacksKind: 'dust' }, ['lacksKind'], /expected compiler, /],
    [{ starts: true, points: 'many' }, ['points'], /expected/],
    [{ copiedFrom: { stage: 'build', form: 'x' } }, ['copiedFrom'], /no field form/],
    [{ editKeepsCached: { edit: {} } }, ['editKeepsCached', 'edit'], /Nothing changes here/],
    [{ all: [{ starts: true, points: 2 }] }, ['all', 0], /no check points/],
    [{ not: { start: true } }, ['not'], /There is no check start; expected starts/],
  ])('%j is refused where it is wrong', (written, path, message) => {
    const issues = CheckSchema.safeParse(written).error?.issues ?? []
    expect(issues.map((issue) => issue.path)).toContainEqual(path)
    expect(issues.map((issue) => issue.message).join('\n')).toMatch(message)
  })
})
