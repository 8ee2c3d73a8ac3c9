import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeFolder, runWith } from './test-io.ts'

const BAD = 'FROM alpine:3.20 as base\nADD app.js /srv/\nUSER 1000\n'
const GOOD = 'FROM alpine:3.20 AS base\nCOPY app.js /srv/\nUSER 1000\n'

describe('a fixed file', () => {
  test.each([
    ['has what was safe put right', BAD, GOOD],
    ['keeps its line ends', BAD.replaceAll('\n', '\r\n'), GOOD.replaceAll('\n', '\r\n')],
    ['keeps its byte order mark', `\ufeff${BAD}`, `\ufeff${GOOD}`],
    ['keeps its last line as it ends', BAD.trimEnd(), GOOD.trimEnd()],
    ['stays as it is if nothing is wrong', GOOD, GOOD],
    ['stays as it is if nothing can be fixed', 'FROM alpine\n', 'FROM alpine\n'],
  ])('%s', async (_, before, after) => {
    const folder = makeFolder({ Dockerfile: before })
    await runWith(['check', '--fix', 'Dockerfile'], { folder })
    expect(readFileSync(join(folder, 'Dockerfile'), 'utf8')).toBe(after)
    expect(readdirSync(folder)).toEqual(['Dockerfile'])
  })

  test('keeps bytes that are no characters', async () => {
    const bytes = Buffer.concat([Buffer.from('# '), Buffer.of(0xff, 0xfe), Buffer.from(`\n${BAD}`)])
    const folder = makeFolder({ Dockerfile: bytes })
    await runWith(['check', '--fix', 'Dockerfile'], { folder })
    const fixed = Buffer.concat([Buffer.from('# '), Buffer.of(0xff, 0xfe), Buffer.from(`\n${GOOD}`)])
    expect(readFileSync(join(folder, 'Dockerfile'))).toEqual(fixed)
  })

  test('keeps its mode, and a link to it stays a link', async () => {
    const folder = makeFolder({ 'real/Dockerfile': BAD })
    chmodSync(join(folder, 'real/Dockerfile'), 0o640)
    symlinkSync('real/Dockerfile', join(folder, 'Dockerfile'))
    await runWith(['check', '--fix', 'Dockerfile'], { folder })
    expect(lstatSync(join(folder, 'Dockerfile')).isSymbolicLink()).toBe(true)
    expect(statSync(join(folder, 'real/Dockerfile')).mode & 0o777).toBe(0o640)
    expect(readFileSync(join(folder, 'real/Dockerfile'), 'utf8')).toBe(GOOD)
  })
})

test('what was changed is said, and counts no more', async () => {
  const outcome = await runWith(['check', '--fix', '.'], { files: { Dockerfile: BAD } })
  expect(outcome).toEqual({
    exitCode: 0,
    stdout: 'Nothing found in 1 file.\n',
    stderr: 'Dockerfile:1 fixed: Write AS (FromAsCasing)\nDockerfile:2 fixed: Use COPY (prefer-copy)\n',
  })
})

test('of standard input, the fixed text is printed, and the report beside it', async () => {
  const { exitCode, stdout, stderr } = await runWith(['check', '--fix', '-'], { stdin: BAD })
  expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: GOOD })
  expect(stderr).toContain('<stdin>:2 fixed: Use COPY (prefer-copy)\n')
  expect(stderr).toContain('Nothing found')
})

test('a rule that is off fixes nothing', async () => {
  const { stdout } = await runWith(['check', '--fix', '-', '--rule', 'prefer-copy=off'], { stdin: BAD })
  expect(stdout).toContain('ADD app.js')
})

test.each([
  ['--fix', 'RUN cd /srv\n'],
  ['--fix-all', 'WORKDIR /srv\n'],
])('what changes the build is fixed only if that is asked for: %s', async (option, line) => {
  const stdin = 'FROM alpine:3.20\nRUN cd /srv\nUSER 1000\n'
  const { stdout } = await runWith(['check', '-', option], { stdin })
  expect(stdout).toBe(`FROM alpine:3.20\n${line}USER 1000\n`)
})
