import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { COMMANDS } from './commands.ts'
import { makeFolder, runWith } from './test-io.ts'
import type { Setting } from './test-io.ts'

const CLEAN = '# syntax=docker/dockerfile:1\nFROM scratch\nCOPY app /app\nUSER 1000\nENTRYPOINT ["/app"]\n'

const PLAIN_ADD = 'FROM alpine:3.20\nADD app.js /srv/\nUSER 1000\n'

interface Case {
  readonly args: readonly string[]
  readonly setting?: Setting
  readonly says: string
}

describe('input that nothing can be done with', () => {
  test.each<Case>([
    { args: [], says: 'Usage: stagecraft <command>' },
    { args: ['chekc'], says: 'There is no command "chekc". Did you mean check?' },
    { args: ['Dockerfile'], says: 'say stagecraft check Dockerfile' },
    { args: ['check', '--taget', 'a'], says: 'stagecraft check has no option --taget. Did you mean --target?' },
    { args: ['check', '--nothing-like-it'], says: 'stagecraft check --help lists its options' },
    { args: ['check', '-q'], says: 'has no option -q' },
    { args: ['check', '--target'], says: '--target needs a value: --target STAGE' },
    { args: ['check', '--fix=yes'], says: '--fix takes no value' },
    { args: ['check', '--target=a', '--target=b'], says: '--target is given twice' },
    { args: ['check', '--format', 'sarf'], says: '--format can\'t be "sarf". Did you mean sarif?' },
    { args: ['check', '--fail-on', 'all'], says: 'There are: error, warning, info, style, never' },
    { args: ['check', '--rule', 'prefer-cpy=off'], says: 'There is no rule "prefer-cpy". Did you mean prefer-copy?' },
    { args: ['check', '--rule', 'prefer-copy'], says: 'Say --rule prefer-copy=off|on|' },
    { args: ['check', '--build-arg', '=1'], says: '--build-arg =1 has no name' },
    { args: ['check', '--platform', 'a/b/c/d'], says: '--platform names no platform' },
    { args: ['check', 'Dockrfile'], says: 'There is no "Dockrfile". Name a file' },
    { args: ['check', '.'], says: 'There is no Dockerfile in ".".' },
    { args: ['check', 'x', 'y'], setting: { files: { x: CLEAN } }, says: 'There is no "y"' },
    { args: ['check', '-', '-'], says: 'Standard input can be read once' },
    { args: ['check', '-', '--images', 'x'], says: 'There is no "x"' },
    { args: ['check', '-', '--images', 'x'], setting: { files: { x: '{' } }, says: '"x" is no JSON' },
    {
      args: ['check', '-', '--images', 'x'],
      setting: { files: { x: '{"a": {"tols": {}}}' } },
      says: 'tols is no known key: did you mean tools?',
    },
    {
      args: ['check', '-', '--images', 'x'],
      setting: { files: { x: '{"a": 1}' } },
      says: 'the facts about a are wrong',
    },
    { args: ['check', '-', '--context', 'x'], says: 'There is no "x"' },
    { args: ['check', '-', '--context', 'x'], setting: { files: { x: '' } }, says: '"x" is no folder' },
    { args: ['explain', 'prefer-cpy'], says: 'Did you mean prefer-copy?' },
    { args: ['explain', 'a', 'b'], says: 'leave "b" out' },
    { args: ['graph', 'a', 'b'], says: 'leave "b" out' },
    { args: ['graph', '.'], says: '"." is a folder' },
    { args: ['batch', 'x'], says: 'There is no "x"' },
  ])('$args', async ({ args, setting, says }) => {
    const { exitCode, stdout, stderr } = await runWith(args, setting)
    expect(stderr).toContain(says)
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
  })
})

describe('help', () => {
  test('names every command, and every command says all its options', async () => {
    const overview = await runWith(['--help'])
    expect(overview.exitCode).toBe(0)
    for (const command of COMMANDS) {
      expect(overview.stdout).toContain(command.name)
      const help = await runWith([command.name, '--help'])
      expect(help.exitCode).toBe(0)
      for (const option of Object.keys(command.options)) expect(help.stdout).toContain(`--${option}`)
      expect(await runWith(['help', command.name])).toEqual(help)
    }
  })

  test('the version is a version', async () => {
    expect(await runWith(['--version'])).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    })
  })
})

describe('the exit code of a check', () => {
  test.each([
    [[], CLEAN, 0],
    [[], PLAIN_ADD, 1],
    [['--fail-on', 'error'], PLAIN_ADD, 0],
    [['--fail-on=never'], 'FROM', 0],
    [['--fail-on', 'error'], 'FROM', 1],
    [['--fail-on', 'style'], 'FROM scratch as a\n', 1],
    [['--rule', 'prefer-copy=info'], PLAIN_ADD, 0],
    [['--rule', 'prefer-copy=error', '--fail-on', 'error'], PLAIN_ADD, 1],
    [['--rule', 'PREFER-copy=off'], PLAIN_ADD, 0],
    [['--rule', 'prefer-copy=off', '--rule', 'pin-base-digest=on', '--rule', 'pin-base-digest=error'], PLAIN_ADD, 1],
    [[], '', 1],
  ])('%j of %j', async (options, stdin, exitCode) => {
    expect((await runWith(['check', '-', ...options], { stdin })).exitCode).toBe(exitCode)
  })
})

describe('what a check goes by', () => {
  const IGNORED = 'FROM scratch\nCOPY secret.txt /\n'

  test.each<readonly [string, readonly string[], Setting, string | null]>([
    ['target', ['-', '--target', 'b'], { stdin: 'FROM scratch AS b\nCOPY $x /\nFROM scratch\n' }, 'UndefinedVar'],
    ['no such target', ['-', '--target', 'c'], { stdin: 'FROM scratch AS b\n' }, 'cannot-build'],
    ['a build argument', ['-', '--build-arg', 'A=scratch'], { stdin: 'ARG A\nFROM $A\n' }, null],
    ['one without a value', ['-', '--build-arg', 'A'], { stdin: 'ARG A\nFROM $A\n', env: { A: 'scratch' } }, null],
    ['one that is nowhere', ['-', '--build-arg', 'A'], { stdin: 'ARG A\nFROM $A\n' }, 'cannot-build'],
    [
      'images',
      ['-', '--images', 'facts.json', '--platform', 'linux/amd64'],
      { stdin: 'FROM a\n', files: { 'facts.json': '{"a:latest": {"platform": "linux/arm64"}}' } },
      'InvalidBaseImagePlatform',
    ],
    [
      'the .dockerignore beside it',
      ['x'],
      { files: { 'x/Dockerfile': IGNORED, 'x/.dockerignore': '*.txt\n' } },
      'CopyIgnoredFile',
    ],
    [
      'that of a context',
      ['x/Dockerfile', '--context', '.'],
      { files: { 'x/Dockerfile': IGNORED, '.dockerignore': '*.txt\n' } },
      'CopyIgnoredFile',
    ],
    [
      'its own before that',
      ['Dockerfile', '--context', '.'],
      { files: { Dockerfile: IGNORED, '.dockerignore': '*.txt\n', 'Dockerfile.dockerignore': '' } },
      null,
    ],
    ['none', ['-'], { stdin: IGNORED, files: { '.dockerignore': '*.txt\n' } }, null],
    [
      'one for standard input',
      ['-', '--context', '.'],
      { stdin: IGNORED, files: { '.dockerignore': '*.txt\n' } },
      'CopyIgnoredFile',
    ],
  ])('%s', async (_, args, setting, rule) => {
    const buildkit = new Set(['UndefinedVar', 'cannot-build', 'InvalidBaseImagePlatform', 'CopyIgnoredFile'])
    const options = ['--format', 'json', '--rule', 'CopyIgnoredFile=on']
    const { stdout } = await runWith(['check', ...args, ...options], setting)
    const report = JSON.parse(stdout) as {
      readonly files: readonly { readonly findings: readonly { rule: string }[] }[]
    }
    const rules = report.files.flatMap((file) => file.findings.map((finding) => finding.rule))
    expect(rules.find((id) => buildkit.has(id)) ?? null).toBe(rule)
  })
})

test('folders are searched, each file is checked once, in the order of the names', async () => {
  const names = ['Dockerfile', 'a/Containerfile', 'a/Dockerfile.dev', 'b/c/dockerfile', 'b/web.Dockerfile']
  const others = [
    'Dockerfile.dockerignore',
    'notes.md',
    'node_modules/x/Dockerfile',
    '.git/Dockerfile',
    'b/Dockerfiles',
  ]
  const files = Object.fromEntries([...names, ...others].map((name) => [name, CLEAN]))
  const { exitCode, stdout } = await runWith(['check', '.', 'a', 'Dockerfile', '--format', 'json'], { files })
  const report = JSON.parse(stdout) as { readonly files: readonly { readonly path: string }[] }
  expect(report.files.map(({ path }) => path)).toEqual(names)
  expect(exitCode).toBe(0)
})

test('a file that can not be read does not keep the others from being checked', async () => {
  const folder = makeFolder({ 'a/Dockerfile': PLAIN_ADD, 'b/Dockerfile': PLAIN_ADD })
  symlinkSync('..', join(folder, 'a/Containerfile'))
  const { exitCode, stdout, stderr } = await runWith(['check', '.'], { folder })
  expect(exitCode).toBe(2)
  expect(stderr).toBe('stagecraft: "a/Containerfile" is a folder. Name a file in it.\n')
  expect(stdout).toContain('2 warnings in 2 files.')
})

test.each([
  [
    'explain',
    'prefer-copy',
    ['prefer-copy (warning)', 'Concept: copy-and-add', "Like hadolint's DL3020", 'ADD app.js'],
  ],
  [
    'explain',
    'dl3020',
    ['prefer-copy (warning)', 'Where it differs:', 'Left alone, not by DL3020: What fits a pattern'],
  ],
  ['explain', 'latest-base', ['Found, not by DL3007: The ARG above says']],
  ['explain', 'jsonargsrecommended', ['https://docs.docker.com/go/dockerfile/rule/json-args-recommended/']],
  ['explain', 'pin-base-digest', ['only if asked for: --rule pin-base-digest=on']],
])('%s %s', async (command, rule, says) => {
  const { exitCode, stdout } = await runWith([command, rule])
  for (const text of says) expect(stdout).toContain(text)
  expect(exitCode).toBe(0)
})

test('explain alone lists all rules', async () => {
  const { stdout } = await runWith(['explain'])
  const data = await runWith(['explain', '--format', 'json'])
  const rules = JSON.parse(data.stdout) as readonly { readonly id: string; readonly concept: string }[]
  expect(rules.length).toBeGreaterThan(50)
  for (const { id, concept } of rules) {
    expect(stdout).toContain(`  ${id} `)
    expect(stdout).toContain(`${concept}\n`)
  }
})
