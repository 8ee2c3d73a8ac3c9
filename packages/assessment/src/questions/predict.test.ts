import { describe, expect, it } from 'vitest'
import { parseAnswer, questionToText } from '../question.ts'
import { QuestionSchema } from '../registry.ts'
import { predict, type PredictAnswer, type PredictQuestion } from './predict.ts'

const GO = `FROM golang:1.22 AS build
WORKDIR /src
COPY go.mod ./
RUN go mod download
COPY . .
RUN CGO_ENABLED=0 go build -o /out/app .

FROM alpine:3.20
COPY --from=build /out/app /app
CMD ["/app"]
`

const DYNAMIC = GO.replace('CGO_ENABLED=0 ', '')

const NODE = `FROM node:20-alpine
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev
COPY . .
CMD ["node", "src/server.js"]
`

const written = (ask: unknown, dockerfile = GO, scenario: unknown = { preset: 'go' }) => ({
  kind: 'predict',
  title: 'What happens?',
  prompt: 'This is built.',
  scenario,
  dockerfile,
  ask,
  explanation: 'Only the last stage ships.',
})

const question = (ask: unknown, dockerfile = GO, scenario: unknown = { preset: 'go' }): PredictQuestion =>
  predict.schema.parse(written(ask, dockerfile, scenario))

const grade = (asked: PredictQuestion, answer: object) =>
  predict.grade(asked, { kind: 'predict', what: asked.ask.what, ...answer } as PredictAnswer, 1)

const score = (asked: PredictQuestion, answer: object): number => grade(asked, answer).score

describe('what ships', () => {
  const paths = ['/app', '/bin/sh', '/src/main.go', '/src/README.md', '/tmp/none/at/all', '/go.mod']
  const withRemoved = GO.replace('CMD', 'COPY go.mod /go.mod\nRUN rm /go.mod\nCMD')
  const ships = question({ what: 'ships', paths: paths.filter((path) => path !== '/tmp/none/at/all') }, withRemoved)

  it('is told by the simulation', () => {
    expect(predict.key(ships, 1)).toEqual({ kind: 'predict', what: 'ships', chosen: ['/app', '/bin/sh'] })
  })

  it.each([
    { chosen: ['/app', '/bin/sh'], expected: 1 },
    { chosen: ['/app'], expected: 0.5 },
    { chosen: ['/app', '/bin/sh', '/go.mod'], expected: 2 / 3 },
    { chosen: ['/src/main.go'], expected: 0 },
    { chosen: [], expected: 0 },
  ])('scores $expected for $chosen', ({ chosen, expected }) => expect(score(ships, { chosen })).toBeCloseTo(expected))

  it.each([
    [
      '/app',
      true,
      /^\/app \(7\.0 MB\) was put there by the COPY in line 9: .* It is a copy of \/out\/app in stage build\.$/,
    ],
    ['/bin/sh', true, /comes with the base image alpine:3\.20\.$/],
    [
      '/src/main.go',
      false,
      /^\/src\/main\.go stays in stage build, put there by COPY \. \. \(line 5\): no step copies it/,
    ],
    ['/src/README.md', false, /^Nothing puts/],
    ['/go.mod', false, /^\/go\.mod was there and is removed by RUN rm \/go\.mod \(line 11\)\.$/],
  ])('explains %s', (path, isRight, reason) => {
    const { feedback } = grade(ships, { chosen: ['/app'] })
    const option = 'options' in feedback ? feedback.options.find(({ id }) => id === path) : undefined
    expect(option).toMatchObject({
      isRight,
      isChosen: path === '/app',
      reason: expect.stringMatching(reason) as string,
    })
  })

  it('explains what .dockerignore keeps out', () => {
    const single = 'FROM alpine:3.20\nWORKDIR /app\nCOPY . .\n'
    const { feedback } = grade(question({ what: 'ships', paths: ['/app/README.md', '/app/main.go'] }, single), {
      chosen: [],
    })
    expect(JSON.stringify(feedback)).toContain('.dockerignore keeps it out of the build')
  })
})

describe('what runs again', () => {
  const reruns = question({ what: 'reruns', edit: { change: ['main.go'] } })

  it('is told by the simulation', () => {
    expect(predict.key(reruns, 1)).toMatchObject({ chosen: ['step-4', 'step-5', 'step-6'] })
    expect(score(reruns, { chosen: ['step-4', 'step-5', 'step-6'] })).toBe(1)
    expect(score(reruns, { chosen: ['step-4', 'step-5'] })).toBeCloseTo(2 / 3)
    expect(score(reruns, { chosen: ['step-1', 'step-4'] })).toBe(0)
  })

  it('is shown as the steps in the order of the file, with their lines', () => {
    const { ask } = predict.redact(reruns, 7)
    expect(ask).toMatchObject({ what: 'reruns', edit: { change: ['main.go'] } })
    expect('options' in ask ? ask.options.map(({ text, firstLine }) => `${firstLine} ${text}`) : []).toEqual([
      '2 WORKDIR /src',
      '3 COPY go.mod ./',
      '4 RUN go mod download',
      '5 COPY . .',
      '6 RUN CGO_ENABLED=0 go build -o /out/app .',
      '9 COPY --from=build /out/app /app',
    ])
  })

  it('is explained, the changed files by name', () => {
    expect(JSON.stringify(grade(reruns, { chosen: [] }).feedback)).toContain('it copies main.go from the build context')
  })

  it('can be told where a file is only known by its size', () => {
    const asked = question({ what: 'reruns', edit: { change: ['src/server.js'] } }, NODE, { preset: 'node' })
    expect(predict.key(asked, 1)).toMatchObject({ chosen: ['step-4'] })
    const lock = question({ what: 'reruns', edit: { change: ['package-lock.json'] } }, NODE, { preset: 'node' })
    expect(predict.key(lock, 1)).toMatchObject({ chosen: ['step-2', 'step-3', 'step-4'] })
  })
})

describe('how big', () => {
  const size = question({ what: 'size', unit: 'MB', tolerance: 1.25 })
  it.each([
    { value: 14.8, expected: 1 },
    { value: 12, expected: 1 },
    { value: 18, expected: 1 },
    { value: 11.8, expected: 0 },
    { value: 18.6, expected: 0 },
    { value: 0, expected: 0 },
    { value: null, expected: 0 },
  ])('$value MB scores $expected', ({ value, expected }) => expect(score(size, { value })).toBe(expected))

  it('is explained part by part', () => {
    expect(grade(size, { value: 7 }).feedback).toMatchObject({
      reason: 'The image takes 14.8 MB.',
      parts: [
        { name: 'the base image', size: '7.8 MB' },
        { name: 'COPY /out/app /app # buildkit', size: '7.0 MB' },
      ],
    })
  })
})

describe('whether it starts', () => {
  const causes = ['no-loader', 'no-file', 'not-executable']
  const simple = question({ what: 'starts' }, DYNAMIC)
  const withCauses = question({ what: 'starts', causes }, DYNAMIC)
  const works = question({ what: 'starts', causes })
  it.each([
    { asked: simple, answer: { starts: false, cause: null }, expected: 1 },
    { asked: simple, answer: { starts: true, cause: null }, expected: 0 },
    { asked: simple, answer: { starts: null, cause: null }, expected: 0 },
    { asked: withCauses, answer: { starts: false, cause: 'no-loader' }, expected: 1 },
    { asked: withCauses, answer: { starts: false, cause: 'no-file' }, expected: 0.5 },
    { asked: withCauses, answer: { starts: false, cause: null }, expected: 0.5 },
    { asked: withCauses, answer: { starts: true, cause: 'no-loader' }, expected: 0 },
    { asked: works, answer: { starts: true, cause: null }, expected: 1 },
    { asked: works, answer: { starts: false, cause: 'no-file' }, expected: 0 },
  ])('scores $expected for $answer', ({ asked, answer, expected }) => expect(score(asked, answer)).toBe(expected))

  it('is explained', () => {
    const { feedback } = grade(withCauses, { starts: false, cause: 'no-file' })
    expect(feedback).toMatchObject({ starts: false, reason: expect.stringMatching(/glibc|ld-linux/) as string })
    expect(feedback).toMatchObject({
      causes: [{ id: 'no-loader', isRight: true, isChosen: false }, { isChosen: true }, {}],
    })
  })

  it('asks for a cause without saying whether there is one', () => {
    expect(predict.redact(works, 1).ask).toEqual(predict.redact(withCauses, 1).ask)
  })
})

describe('whether the build fails', () => {
  const broken = question({ what: 'fails' }, GO.replace('--from=build ', ''))
  it('is told by the simulation', () => {
    expect(predict.key(broken, 1)).toMatchObject({ chosen: 'line-9' })
    expect(predict.key(question({ what: 'fails' }), 1)).toMatchObject({ chosen: 'nothing' })
    expect(score(broken, { chosen: 'line-9' })).toBe(1)
    expect(score(broken, { chosen: 'line-6' })).toBe(0)
    expect(score(broken, { chosen: null })).toBe(0)
  })

  it('is explained', () => {
    expect(grade(broken, { chosen: 'nothing' }).feedback).toMatchObject({
      reason: expect.stringMatching(/^The build fails: .*"\/out\/app": not found$/) as string,
    })
  })

  it('offers every instruction', () => {
    const { ask } = predict.redact(broken, 1)
    expect('options' in ask ? ask.options.map(({ id }) => id) : []).toEqual([
      ...[1, 2, 3, 4, 5, 6, 8, 9, 10].map((line) => `line-${line}`),
      'nothing',
    ])
  })
})

describe('what is shown', () => {
  it('is the Dockerfile and the files, and nothing that was computed', () => {
    const shown = predict.redact(question({ what: 'size', unit: 'MB' }), 1)
    expect(shown).toMatchObject({
      dockerfile: GO,
      dockerignore: '.git\nREADME.md\n',
      ask: { what: 'size', unit: 'MB' },
    })
    expect(shown.files).toContain('main.go')
    expect(JSON.stringify(shown)).not.toMatch(/14\.8|14802742|isRight|reason/)
  })

  it('is text as well', () => {
    expect(questionToText(question({ what: 'fails' }))).toContain('- The build does not fail')
  })
})

describe('what an author must write', () => {
  const unknown = { preset: 'go', files: { 'tool.sh': { sizeBytes: 40, mode: '0755' } } }
  it.each([
    {
      name: 'a build that fails',
      input: written({ what: 'size', unit: 'MB' }, GO.replace('--from=build ', '')),
      path: ['dockerfile'],
      message: /^The build fails: .*; expected one that succeeds$/,
    },
    {
      name: 'a path of which it can’t be told',
      input: written({ what: 'ships', paths: ['/app', '/usr/lib/libfoo.so'] }),
      path: ['ask', 'paths', 1],
      message: /can’t be told; expected a path of which/,
    },
    {
      name: 'only paths that ship',
      input: written({ what: 'ships', paths: ['/app', '/bin/sh'] }),
      path: ['ask', 'paths'],
      message: /^All of these paths are in the image; expected some/,
    },
    {
      name: 'only paths that do not',
      input: written({ what: 'ships', paths: ['/src', '/out'] }),
      path: ['ask', 'paths'],
      message: /^None of these/,
    },
    {
      name: 'a path twice',
      input: written({ what: 'ships', paths: ['/app', '/src', '/app'] }),
      path: ['ask', 'paths', 2],
      message: /twice; expected/,
    },
    {
      name: 'a relative path',
      input: written({ what: 'ships', paths: ['app', '/src'] }),
      path: ['ask', 'paths', 0],
      message: /expected one from the root/,
    },
    {
      name: 'an edit after which nothing runs',
      input: written({ what: 'reruns', edit: { change: ['README.md'] } }),
      path: ['ask', 'edit'],
      message: /^No step runs again after this edit; expected some/,
    },
    {
      name: 'an edit after which everything runs',
      input: written({ what: 'reruns', edit: { change: ['main.go'] } }, 'FROM alpine:3.20\nCOPY main.go /\n'),
      path: ['ask', 'edit'],
      message: /^All steps run again/,
    },
    {
      name: 'an edit that breaks the build',
      input: written({ what: 'reruns', edit: { remove: ['go.mod'] } }),
      path: ['ask', 'edit'],
      message: /^The build fails after this edit: /,
    },
    {
      name: 'an edit of what is not there',
      input: written({ what: 'reruns', edit: { change: ['server.go'] } }),
      path: ['ask', 'edit', 'change', 0],
      message: /^The scenario has no file server\.go; expected one of go\.mod, /,
    },
    {
      name: 'a size that is not known',
      input: written({ what: 'size', unit: 'MB' }, NODE, { preset: 'node' }),
      path: ['scenario'],
      message: /^The size of the image can’t be told closely \(at least .*\); expected facts/,
    },
    {
      name: 'a start that can’t be told',
      input: written({ what: 'starts' }, GO.replace('CMD ["/app"]', 'CMD ["something"]')),
      path: ['dockerfile'],
      message: /^Whether the image starts can’t be told/,
    },
    {
      name: 'causes without the right one',
      input: written({ what: 'starts', causes: ['no-file', 'no-user'] }, DYNAMIC),
      path: ['ask', 'causes'],
      message: /^The cause is no-loader, which is not among these; expected it to be$/,
    },
    {
      name: 'one cause',
      input: written({ what: 'starts', causes: ['no-loader'] }, DYNAMIC),
      path: ['ask', 'causes'],
      message: /expected two at least/,
    },
    {
      name: 'a failure that can’t be told',
      input: written({ what: 'fails' }, GO.replace('CMD', 'COPY tool.sh /\nRUN /tool.sh\nCMD'), unknown),
      path: ['dockerfile'],
      message: /can’t be told \(.*\); expected steps of which it can$/,
    },
    {
      name: 'two failures',
      input: written({ what: 'fails' }, GO.replace('COPY go.mod', 'COPY none').replace('CMD', 'COPY nothing /\nCMD')),
      path: ['dockerfile'],
      message: /^The build may fail in line 3 or line 10; expected one place$/,
    },
    {
      name: 'a way of asking that does not exist',
      input: written({ what: 'smells' }),
      path: ['ask', 'what'],
      message: /./,
    },
    {
      name: 'an empty Dockerfile',
      input: written({ what: 'fails' }, ' '),
      path: ['dockerfile'],
      message: /expected one$/,
    },
  ])('$name is refused where it stands', ({ input, path, message }) => {
    const issues = QuestionSchema.safeParse(input).error?.issues ?? []
    const here = issues.filter((issue) => JSON.stringify(issue.path) === JSON.stringify(path))
    expect(here.map((issue) => issue.message).join('; ')).toMatch(message)
  })
})

it('refuses the answer to another way of asking', () => {
  const asked = question({ what: 'fails' })
  expect(parseAnswer(asked, { kind: 'predict', what: 'size', value: 3 })).toEqual({
    ok: false,
    message: 'This is the answer to another question. Reload the page and answer again.',
  })
})
