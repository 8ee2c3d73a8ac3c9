import { expect, test } from 'vitest'
import { runWith } from '../test-io.ts'
import type { BatchAnswer } from './answer-row.ts'

const ROW = {
  id: 1,
  dockerfile: 'FROM scratch AS a\nCOPY src /src\nFROM scratch\nCOPY --from=a /src/x /x\nCOPY y /y\nCMD ["/x"]\n',
  files: {
    'src/x': 'one',
    'src/z': { text: 'z', mode: 0o755 },
    y: { size: 7 },
    'd.tar': { archive: { f: 'f' }, gzip: true },
  },
  edits: [{ files: { 'src/z': 'other' } }, { files: { y: { chmod: 0o600 }, 'src/x': { remove: true } } }],
}

async function answerTo(row: object, args: readonly string[] = ['--build']) {
  const { exitCode, stdout } = await runWith(['batch', ...args], { stdin: `${JSON.stringify(row)}\n` })
  return { exitCode, answer: JSON.parse(stdout) as BatchAnswer & { readonly error?: string } }
}

const [A, X, Y] = ['[a 1/1] COPY src /src', '[stage-1 1/2] COPY --from=a /src/x /x', '[stage-1 2/2] COPY y /y']

test('a build is told in the form in which builds are recorded', async () => {
  const { answer } = await answerTo(ROW)
  expect(answer.build).toEqual({
    steps: [A, X, Y].map((name) => ({ name, names: [name], cached: false, outcome: 'done' })),
    errors: [],
    layers: [
      {
        createdBy: 'COPY /src/x /x # buildkit',
        contentBytes: 3,
        isComplete: true,
        entries: [['x', 'file', 3, '0o644', 0, 0]],
      },
      {
        createdBy: 'COPY y /y # buildkit',
        contentBytes: 7,
        isComplete: true,
        entries: [['y', 'file', 7, '0o644', 0, 0]],
      },
    ],
    files: {
      isComplete: true,
      entries: [
        ['x', 'file', 3, '0o644', 0, 0],
        ['y', 'file', 7, '0o644', 0, 0],
      ],
    },
    config: expect.objectContaining({ Cmd: ['/x'] }),
    history: [
      { createdBy: 'COPY /src/x /x # buildkit', empty: false },
      { createdBy: 'COPY y /y # buildkit', empty: false },
      { createdBy: 'CMD ["/x"]', empty: true },
    ],
    start: { started: false, message: expect.stringContaining('may not be run') },
    reruns: [
      { ran: [A], cached: [X, Y], unsure: [], errors: [] },
      { ran: [A, X, Y], cached: [], unsure: [], errors: [expect.stringContaining('"/src/x": not found')] },
    ],
  })
})

test('edits may be those of the first build', async () => {
  const edits = [{ files: { y: { remove: true } } }, { files: { 'src/z': 'other' } }]
  const { answer } = await answerTo({ ...ROW, edits, editsOf: 'original' })
  expect(answer.build?.reruns).toMatchObject([{ ran: [Y] }, { ran: [A], cached: [X, Y], errors: [] }])
})

test('what can not be told is null', async () => {
  const { answer } = await answerTo({ id: 1, dockerfile: 'FROM acme/x\nRUN frobnicate > /a\n', files: {} })
  expect(answer.build).toMatchObject({ errors: null, layers: [{ isComplete: false }], start: { started: null } })
})

test('public images are known, unless the line says that its own are all there are', async () => {
  const row = { id: 1, dockerfile: 'FROM alpine:3.20\nCOPY a /srv/\n', files: { a: 'a' } }
  expect((await answerTo(row)).answer.build).toMatchObject({
    start: { started: true },
    files: {
      entries: [
        ['srv', 'dir', 0, '0o755', 0, 0],
        ['srv/a', 'file', 1, '0o644', 0, 0],
      ],
    },
  })
  const { answer } = await answerTo({ ...row, hasAllImages: true })
  expect(answer.build?.errors).toEqual([expect.stringContaining('docker.io/library/alpine:3.20: not found')])
})

test('nothing is said of builds that nobody asked for', async () => {
  const { answer } = await answerTo({ ...ROW, files: 7 }, [])
  expect(answer).not.toHaveProperty('build')
  expect(answer).not.toHaveProperty('error')
})

test.each<readonly [object, string]>([
  [{ files: 7 }, 'files must be a map, is 7'],
  [{ files: { a: { sise: 7 } } }, 'files.a must be a text, or an object with archive, text, size, symlink, directory'],
  [{ files: { a: { size: -7 } } }, 'files.a.size must be a whole number, is -7'],
  [{ edits: [{ files: { a: { remove: false } } }] }, 'edits[0].files.a.remove must be true, is false'],
  [{ edits: [{ dockerfil: '' }] }, 'edits[0].dockerfil is no known key: did you mean dockerfile?'],
  [{ editsOf: 'first' }, 'editsOf must be "previous" or "original", is "first"'],
  [{ project: { go: { binaryBytes: 'much' } } }, 'project.go.binaryBytes must be a number of bytes'],
])('%j can not be used', async (given, message) => {
  const { exitCode, answer } = await answerTo({ ...ROW, ...given })
  expect(exitCode).toBe(2)
  expect(answer.error).toContain(`line 1: ${message}`)
})
