import { describe, expect, test } from 'vitest'
import { run } from '../run.ts'
import { runWith } from '../test-io.ts'
import type { Setting } from '../test-io.ts'

async function batch(lines: readonly (string | object)[], args: readonly string[] = [], setting: Setting = {}) {
  const stdin = lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('')
  const { exitCode, stdout, stderr } = await runWith(['batch', ...args], { stdin, ...setting })
  const answers = stdout.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as unknown]))
  return { exitCode, answers, stderr }
}

const SOUND = { ast: '(from "a")', parseError: null, lint: [], lintError: null, buildWarnings: [], buildError: null }

const UNDEFINED = {
  rule: 'UndefinedVar',
  detail: "Usage of undefined variable '$X'",
  ranges: [{ start: 2, end: 2 }],
}

test('each line is answered in its turn', async () => {
  const { exitCode, answers } = await batch([
    { id: 1, dockerfile: 'FROM a' },
    '',
    { id: 'two', dockerfile: 'FROM a AS b\nCOPY $X /\nFROM a' },
    { dockerfile: 'FROM a\nRUN <<EOF\n' },
  ])
  const refused = { message: 'unterminated heredoc', ranges: [{ start: 2, end: 2 }] }
  expect(exitCode).toBe(0)
  expect(answers).toEqual([
    { id: 1, ...SOUND },
    {
      id: 'two',
      ...SOUND,
      ast: '(from "a" "AS" "b")\n(copy "$X" "/")\n(from "a")',
      lint: [UNDEFINED],
    },
    { id: null, ...SOUND, ast: null, parseError: refused, lintError: refused, buildError: refused },
  ])
})

describe('what a line gives besides the Dockerfile', () => {
  test.each<readonly [string, object, object]>([
    ['null is left out', { target: null, buildArgs: null, check: null, images: null, dockerignore: null }, {}],
    [
      'target',
      { dockerfile: 'FROM a AS b\nCOPY $X /\nFROM a', target: 'b' },
      { lint: [UNDEFINED], buildWarnings: [UNDEFINED] },
    ],
    [
      'buildArgs',
      { dockerfile: 'ARG A=a\nFROM $A\n', buildArgs: { A: '' } },
      { buildError: { message: 'base name ($A) should not be blank', ranges: [{ start: 2, end: 2 }] } },
    ],
    [
      'images',
      { images: { a: { platform: 'linux/arm64' } } },
      { lint: [expect.objectContaining({ rule: 'InvalidBaseImagePlatform' })] },
    ],
    [
      'images with all that programs write into a config',
      { images: { a: { config: { Hostname: '', User: '', Env: null, Labels: null, Cmd: ['sh', ''] } } } },
      { lint: [] },
    ],
    ['images of the platform', { images: { a: { platform: 'linux/arm64' } }, platform: 'linux/arm64' }, { lint: [] }],
    [
      'dockerignore',
      { dockerfile: 'FROM a\nCOPY x /\n', dockerignore: 'x' },
      { lint: [expect.objectContaining({ rule: 'CopyIgnoredFile' })] },
    ],
    [
      'check as in the file',
      { dockerfile: 'FROM a\nCOPY $X /\n', check: 'skip=UndefinedVar' },
      { lint: [], buildWarnings: [] },
    ],
    ['check as an object', { dockerfile: 'FROM a\nCOPY $X /\n', check: { skip: ['A', 'UndefinedVar'] } }, { lint: [] }],
    [
      'check that fails the build',
      { dockerfile: 'FROM a\nCOPY $X /\n', check: { error: true } },
      { buildError: { message: 'lint violation found for rules: UndefinedVar' } },
    ],
    ['check true', { dockerfile: 'FROM a\nCOPY $X /\n', check: true }, { lint: [UNDEFINED] }],
    [
      'check false',
      { dockerfile: 'FROM a\nCOPY $X /\n', check: false },
      { lint: undefined, lintError: undefined, buildWarnings: [UNDEFINED] },
    ],
  ])('%s', async (_, given, expected) => {
    const { exitCode, answers } = await batch([{ id: 1, dockerfile: 'FROM a', ...given }])
    expect(exitCode).toBe(0)
    for (const [name, value] of Object.entries(expected))
      expect((answers[0] as Readonly<Record<string, unknown>>)[name]).toEqual(value)
  })
})

test('a line that can not be used is told, and the others are answered', async () => {
  const { exitCode, answers } = await batch([
    '{',
    '[1]',
    { id: 3 },
    { id: 4, dockerfile: 4 },
    { id: 5, dockerfile: 'FROM a', buildArgs: { A: 1 } },
    { id: 6, dockerfile: 'FROM a', images: { a: { config: { Env: 'A=1' } } } },
    { id: 7, dockerfile: 'FROM a', check: { skp: 'all' } },
    { id: 8, dockerfile: 'FROM a' },
  ])
  expect(exitCode).toBe(2)
  expect(answers).toEqual([
    { id: null, error: expect.stringContaining('line 1: it is no JSON') },
    { id: null, error: 'line 2: it is no object' },
    { id: 3, error: 'line 3: dockerfile is missing' },
    { id: 4, error: 'line 4: dockerfile must be a text' },
    { id: 5, error: 'line 5: buildArgs must be an object of texts' },
    { id: 6, error: 'line 6: the facts about a are wrong: config.Env must be a list of texts' },
    { id: 7, error: 'line 7: check has no skp; it has skip, experimental and error' },
    { id: 8, ...SOUND },
  ])
})

test('the general texts of warnings are given if asked for', async () => {
  const { answers } = await batch([{ id: 1, dockerfile: 'FROM a\nCOPY $X /\n' }], ['--describe'])
  const description = 'Variables should be defined before their use'
  const url = 'https://docs.docker.com/go/dockerfile/rule/undefined-var/'
  expect(answers).toEqual([expect.objectContaining({ lint: [{ ...UNDEFINED, description, url }] })])
})

test('a file is read as standard input is', async () => {
  const files = { 'rows.jsonl': '{"id": 1, "dockerfile": "FROM a"}' }
  expect(await batch([], ['rows.jsonl'], { files })).toMatchObject({ exitCode: 0, answers: [{ id: 1, ...SOUND }] })
})

test('no line is read before the one above is answered', async () => {
  const order: string[] = []
  async function* stdin(): AsyncIterable<Uint8Array> {
    for (const id of [1, 2]) {
      order.push(`read ${id}`)
      yield Buffer.from(`{"id": ${id}, "dock`)
      yield Buffer.from('erfile": "FROM a"}\n')
    }
  }
  const answer = (text: string | Uint8Array): Promise<void> => {
    order.push(`answer ${(JSON.parse(String(text)) as { id: number }).id}`)
    return Promise.resolve()
  }
  const output = { hasColour: false, isClosed: false, write: answer }
  await run(['batch'], { stdin: stdin(), stdout: output, stderr: output, env: {}, folder: '.' })
  expect(order).toEqual(['read 1', 'answer 1', 'read 2', 'answer 2'])
})
