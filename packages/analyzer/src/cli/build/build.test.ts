import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeFolder, runWith } from '../test-io.ts'
import type { BuildReport } from './build-report.ts'

const SHOP = {
  Dockerfile: `FROM alpine:3.20 AS build
WORKDIR /src
COPY . .
RUN mkdir /out && cp page.html /out/index.html && echo x > /out/extra

FROM scratch
COPY start.sh /start.sh
COPY --from=build /out/ /www/
CMD ["/start.sh"]
`,
  'page.html': '<p>hello</p>\n',
  'start.sh': '#!/bin/sh\necho started\n',
  'notes.md': 'not for the image\n',
  '.dockerignore': '*.md\n',
}

async function report(args: readonly string[], files: Readonly<Record<string, string>> = SHOP): Promise<BuildReport> {
  const { stdout } = await runWith(['build', '--context', '.', '--format', 'json', ...args], { files })
  return JSON.parse(stdout) as BuildReport
}

describe('the report', () => {
  test('says what each stage does, what ships and what the image is made of', async () => {
    const { verdict, stages, steps, image, files, figures } = await report([])
    expect(verdict).toBe('builds')
    expect(stages.map(({ name, role, base }) => [name, role, base])).toEqual([
      ['build', 'stays-behind', 'alpine:3.20'],
      ['stage-1', 'ships', 'scratch'],
    ])
    expect(steps.map(({ line, stage }) => [line, stage])).toEqual([
      [2, 'build'],
      [3, 'build'],
      [4, 'build'],
      [7, 'stage-1'],
      [8, 'stage-1'],
    ])
    expect(image?.layers.map(({ step, size }) => [step, size.minBytes])).toEqual([
      [4, 23],
      [5, 15],
    ])
    expect(files?.tree.children?.map(({ name, size }) => [name, size.maxBytes])).toEqual([
      ['start.sh', 23],
      ['www', 15],
    ])
    expect(figures).toMatchObject([{ image: 'alpine:3.20', isNeighbour: false, date: expect.any(String) }])
  })

  test('shows another stage, and another target', async () => {
    expect((await report(['--stage', 'BUILD'])).files).toMatchObject({
      stage: 'build',
      tree: { children: expect.arrayContaining([expect.objectContaining({ name: 'src' })]) },
    })
    expect((await report(['--target', 'build'])).stages).toMatchObject([{ role: 'ships' }, { role: 'not-needed' }])
  })

  test('says where a file is from', async () => {
    const { origins } = await report(['--why', '/www/index.html', '--why', 'www/nothing', '--why', 'start.sh'])
    expect(origins).toMatchObject([
      { path: '/www/index.html', step: 5, copies: [{ path: '/out/index.html' }] },
      { text: 'There is no /www/nothing for sure.', step: null },
      { path: '/start.sh', step: 4, copies: [{ path: '/start.sh' }] },
    ])
  })

  test('says what is wrong with the image', async () => {
    const { problems } = await report([])
    expect(problems).toContainEqual(expect.objectContaining({ weight: 'broken', certainty: 'sure' }))
    const { stdout } = await runWith(['build', '--context', '.'], { files: SHOP })
    expect(stdout).toContain('Problems\n  broken: ')
  })

  test('says what that rests on, and where it is known from', async () => {
    const files = { Dockerfile: 'FROM alpine:3.20\nCMD ["bash"]\n' }
    const { problems } = await report([], files)
    expect(problems.find(({ problem }) => problem === 'program-not-found')?.facts).toEqual([
      { id: 'image/alpine:3.20', source: expect.stringContaining('Docker publishes') as string, date: '2026-11-20' },
    ])
    const { stdout } = await runWith(['build', '--context', '.'], { files })
    expect(stdout).toContain('    Rests on image/alpine:3.20\n')
  })
})

describe('what runs again', () => {
  test.each<readonly [string, readonly string[], string]>([
    ['a file that both stages take', ['page.html'], '2 cached, 3 runs, 4 runs, 7 cached, 8 runs'],
    ['a file that one takes', ['start.sh'], '2 cached, 3 runs, 4 runs, 7 runs, 8 runs'],
    ['a file that nobody gets to see', ['notes.md'], '2 cached, 3 cached, 4 cached, 7 cached, 8 cached'],
    ['a new file', ['new/file.txt'], '2 cached, 3 runs, 4 runs, 7 cached, 8 cached'],
    ['a file that goes', ['page.html=delete'], '2 cached, 3 runs, 4 runs, 7 cached, 8 runs'],
  ])('%s', async (_, edits, expected) => {
    const { rerun } = await report(edits.map((edit) => `--edit=${edit}`))
    expect(rerun?.steps.map(({ line, verdict }) => `${line} ${verdict}`).join(', ')).toBe(expected)
  })

  test('a build argument', async () => {
    const files = { Dockerfile: 'FROM alpine:3.20\nARG V=1\nRUN echo hello > /a\nCOPY a /b\n', a: 'a' }
    const { rerun } = await report(['--edit-arg', 'V=2'], files)
    expect(rerun).toMatchObject({
      edits: ['V is 2'],
      steps: [
        { verdict: 'runs', line: 3, reason: expect.stringContaining('variable') },
        { verdict: 'runs', line: 4, reason: expect.stringContaining('line 3') },
      ],
    })
  })
})

describe('the exit code', () => {
  const START = 'COPY start.sh /start.sh\nCMD ["/start.sh"]\n'
  test.each<readonly [string, number, Readonly<Record<string, string>>]>([
    ['of what builds and may start', 0, { Dockerfile: `FROM alpine:3.20\nRUN frobnicate\n${START}`, 'start.sh': 'x' }],
    ['of a missing file', 1, { Dockerfile: `FROM alpine:3.20\n${START}` }],
    ['of a command that fails', 1, { Dockerfile: 'FROM alpine:3.20\nRUN exit 3\nCMD ["sh"]\n' }],
    ['of an image that has nothing to start', 1, { Dockerfile: 'FROM scratch\nCOPY a /\n', a: '' }],
    ['of a file that is no Dockerfile', 1, { Dockerfile: 'FRM alpine\n' }],
  ])('%s', async (_, exitCode, files) => {
    expect((await runWith(['build', '--context', '.'], { files })).exitCode).toBe(exitCode)
  })
})

describe('what a build is given', () => {
  test.each<readonly [string, readonly string[], Readonly<Record<string, string>>, string]>([
    ['no context', [], { Dockerfile: 'FROM scratch\nCOPY a /\n' }, 'No --context was given'],
    [
      'an ignore file of the Dockerfile',
      ['--context', '.'],
      { Dockerfile: 'FROM scratch\nCOPY a /\n', a: '', 'Dockerfile.dockerignore': 'a' },
      'does not build',
    ],
    [
      'a secret',
      ['--context', '.', '--secret', 'id=s,src=key'],
      { Dockerfile: 'FROM alpine:3.20\nRUN --mount=type=secret,id=s cat /run/secrets/s > /a\n', key: 'abc' },
      '3 B  a\n',
    ],
    [
      'another folder',
      ['--context', 'a', '--build-context', 'docs=docs'],
      { 'a/Dockerfile': 'FROM scratch\nCOPY --from=docs x /\n', 'docs/x': 'four' },
      '4 B  x\n',
    ],
    [
      'facts of a project',
      ['--context', '.', '--project', 'facts.json'],
      {
        Dockerfile: 'FROM alpine:3.20\nRUN hugo\n',
        'facts.json': '{"commands": {"hugo": {"writes": [{"path": "out", "bytes": 5}]}}}',
      },
      'Dockerfile ',
    ],
    [
      'an image that nobody knows',
      ['--context', '.'],
      { Dockerfile: 'FROM acme/x\n' },
      'acme/x:latest: nothing is known',
    ],
    ['a neighbour', ['--context', '.'], { Dockerfile: 'FROM node:22.3.1-alpine\n' }, 'those of a neighbouring version'],
  ])('%s', async (_, args, files, says) => {
    const { stdout, stderr } = await runWith(['build', ...args], { files })
    expect(stderr).toBe('')
    expect(stdout).toContain(says)
  })

  test.each<readonly [readonly string[], string]>([
    [['--edit', 'a'], '--edit needs the files of the build'],
    [['--edit', 'a=remove'], 'Say --edit a, or --edit a=delete'],
    [['--context', '.', '--edit', 'zz=delete'], 'the build context has no such file'],
    [['--edit-arg', 'A'], '--edit-arg A has no value'],
    [['--stage', 'biuld'], 'Did you mean build?'],
    [['--target', 'build', '--stage', 'stage-1'], 'Say --target stage-1 as well'],
    [['--tree', '0'], '--tree 0 is no depth'],
    [['--secret', 'src=a'], '--secret src=a has no id'],
    [['--build-context', 'a=https://x.example'], 'nothing is fetched here'],
    [['--project', 'notes.md'], '"notes.md" is no JSON'],
    [['a', 'b'], 'leave "b" out'],
  ])('%j', async (args, says) => {
    const { exitCode, stdout, stderr } = await runWith(['build', ...args], { files: SHOP })
    expect(stderr).toContain(says)
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
  })
})

test('a folder that is empty is a context too', async () => {
  const folder = makeFolder({ 'x/Dockerfile': 'FROM scratch\nCOPY . /\nCMD ["/a"]\n' })
  mkdirSync(join(folder, 'empty'))
  const { stdout } = await runWith(['build', 'x/Dockerfile', '--context', 'empty'], { folder })
  expect(stdout).toContain('Files of stage-0, 0 B\n  none')
  rmSync(folder, { recursive: true })
})
