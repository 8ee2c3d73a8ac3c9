import { describe, expect, it } from 'vitest'
import { behaviourOf, compareBehaviour } from './behaviour.ts'
import { EditSchema } from './edit.ts'
import { ScenarioSchema } from './scenario.ts'
import { rerun, simulate } from './simulate.ts'

const compare = (given: unknown, model: string, other: string, change: readonly string[] = []) => {
  const scenario = ScenarioSchema.parse(given)
  const behave = (dockerfile: string) => {
    const build = simulate(scenario, dockerfile)
    const edits = change.map((path) => ({
      name: `a change of ${path}`,
      reruns: rerun(scenario, dockerfile, EditSchema.parse({ change: [path] }), build),
    }))
    return behaviourOf(build, edits)
  }
  return compareBehaviour(behave(other), behave(model))
}

const NODE = `FROM node:20-alpine AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev
COPY . .

FROM node:20-alpine
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app /app
USER node
CMD ["node", "src/server.js"]
`

const GO = `FROM golang:1.25 AS build
WORKDIR /src
COPY go.mod ./
COPY main.go ./
RUN CGO_ENABLED=0 go build -o /out/app .

FROM scratch
COPY --from=build /out/app /app
EXPOSE 8080
ENTRYPOINT ["/app"]
`

const swap = (text: string, one: string, other: string): string =>
  text
    .split('\n')
    .map((line) => (line === one ? other : line === other ? one : line))
    .join('\n')

describe('builds that do the same', () => {
  it.each([
    ['the very same text', 'node', NODE, NODE],
    [
      'ENV before WORKDIR',
      'node',
      NODE,
      NODE.replace('ENV NODE_ENV=production\nWORKDIR /app\n', 'WORKDIR /app\nENV NODE_ENV=production\n'),
    ],
    ['USER after CMD', 'node', NODE, swap(NODE, 'USER node', 'CMD ["node", "src/server.js"]')],
    ['two copies swapped before a build', 'go', GO, swap(GO, 'COPY go.mod ./', 'COPY main.go ./')],
    ['ports before files', 'go', GO, swap(GO, 'EXPOSE 8080', 'COPY --from=build /out/app /app')],
    ['a variable set in the build stage', 'go', GO, GO.replace('WORKDIR', 'ENV EDITOR=vi\nWORKDIR')],
  ])('%s', (_what, preset, model, other) => {
    expect(compare({ preset }, model, other, preset === 'node' ? ['src/server.js'] : ['main.go'])).toEqual({
      kind: 'same',
    })
  })
})

describe('the first difference', () => {
  const copyAll = swap(NODE, 'COPY package.json package-lock.json ./', 'COPY . .')
  it.each([
    [
      'a failing step',
      'node',
      NODE,
      swap(NODE, 'RUN npm ci --omit=dev', 'COPY package.json package-lock.json ./'),
      'build',
      3,
      /npm ci/,
    ],
    [
      'work done again',
      'node',
      NODE,
      copyAll,
      'cache',
      4,
      /^RUN npm ci --omit=dev \(line 4\) runs again after a change of src\/server\.js, because COPY \. \. \(line 3\) stands before it and copies what has changed\.$/,
    ],
    [
      'a setting',
      'node',
      NODE,
      NODE.replace('USER node\n', ''),
      'config',
      null,
      /^USER of the image is not set; in the model solution it is "node"\.$/,
    ],
    [
      'an owner',
      'node',
      NODE,
      NODE.replace('COPY --from', 'COPY --chown=node --from'),
      'files',
      10,
      /belongs to 1000:1000, but to 0:0 in the model/,
    ],
    [
      'another program',
      'go',
      GO.replace('scratch', 'debian:12'),
      GO.replace('scratch', 'debian:12').replace('CGO_ENABLED=0 ', ''),
      'files',
      8,
      /it is a program for glibc, not a static program/,
    ],
    ['a program that does not start', 'go', GO, GO.replace('CGO_ENABLED=0 ', ''), 'start', null, /does not start: /],
    [
      'a file too many',
      'go',
      GO,
      GO.replace('EXPOSE', 'COPY go.mod /\nEXPOSE'),
      'files',
      9,
      /^The image has \/go\.mod, which/,
    ],
    [
      'a file too few',
      'go',
      GO.replace('EXPOSE', 'COPY go.mod /\nEXPOSE'),
      GO,
      'files',
      null,
      /^The image lacks \/go\.mod, which/,
    ],
    [
      'a larger image',
      'go',
      GO.replace('scratch', 'debian:12'),
      GO.replace('scratch', 'debian:12').replace('EXPOSE', 'COPY go.mod /\nRUN rm /go.mod\nEXPOSE'),
      'size',
      null,
      /^The image is larger/,
    ],
  ] as const)('is %s', (_what, preset, model, other, aspect, line, message) => {
    const change = preset === 'node' ? ['src/server.js'] : []
    const found = compare({ preset }, model, other, change)
    expect(found).toMatchObject({ kind: 'different', difference: { aspect } })
    if (found.kind !== 'different') return
    expect(found.difference.lines?.firstLine ?? null).toBe(line)
    expect(found.difference.message).toMatch(message)
  })
})

describe('what can’t be told', () => {
  it('is said, and is no difference', () => {
    const model = GO.replace('EXPOSE', 'COPY --from=build /etc/os-release /\nEXPOSE')
    const other = model.replace('RUN', 'RUN ./unknown-tool.sh || true\nRUN')
    expect(
      compare({ preset: 'go', files: { 'unknown-tool.sh': { sizeBytes: 90, mode: '0755' } } }, model, other).kind,
    ).not.toBe('different')
  })

  it('does not count where the text is the same', () => {
    const text = 'FROM nobody/knows:1\nRUN something\n'
    expect(compare({}, text, text)).toEqual({ kind: 'same' })
  })
})

describe('stages', () => {
  const model = `FROM golang:1.22 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /out/app .

FROM scratch AS final
COPY --from=build /out/app /app
CMD ["/app"]
`
  const [first = '', last = ''] = model.split('\n\n')

  it('count if they stand last, and can be named only further down', () => {
    expect(compare({ preset: 'go' }, model, `${last}\n${first}\n`, [])).toMatchObject({
      kind: 'different',
      difference: {
        aspect: 'config',
        message: 'The image is that of stage build, not of final: the last stage counts.',
      },
    })
    expect(compare({ preset: 'go' }, model, last)).toMatchObject({
      kind: 'different',
      difference: {
        aspect: 'build',
        lines: { firstLine: 2 },
        message: expect.stringMatching(/^The build fails: no stage above is called build/) as string,
      },
    })
  })
})
