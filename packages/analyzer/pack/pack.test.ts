import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const top = fileURLToPath(new URL('../../..', import.meta.url))

const folder = mkdtempSync(join(tmpdir(), 'stagecraft-pack-'))

/** A copy of the package, so that nobody meets the manifest that it has while npm packs it. */
const copy = join(folder, 'packages/analyzer')

/** An empty project that the package is installed into, with no registry in reach. */
const project = join(folder, 'project')

const BAD = 'FROM alpine:3.20\nADD app.js /srv/\nUSER 1000\n'

beforeAll(() => {
  for (const path of ['LICENSE', 'tsconfig.base.json']) cpSync(join(top, path), join(folder, path))
  for (const path of ['pack', 'src', 'package.json', 'tsconfig.json', 'README.md']) {
    cpSync(join(top, 'packages/analyzer', path), join(copy, path), { recursive: true })
  }
  symlinkSync(join(top, 'packages/analyzer/node_modules'), join(copy, 'node_modules'))
  const [{ filename }] = JSON.parse(npm(copy, 'pack', '--json')) as readonly [{ filename: string }]
  cpSync(join(copy, filename), join(project, 'analyzer.tgz'))
  writeFileSync(join(project, 'package.json'), '{ "name": "project", "type": "module", "private": true }')
  npm(project, 'install', '--offline', '--no-audit', '--no-fund', './analyzer.tgz')
  writeFileSync(join(project, 'Dockerfile'), BAD)
}, 180_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs npm as it is run by hand, whatever runs this test, and gives what it says. */
function npm(cwd: string, ...args: readonly string[]): string {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_')))
  const { status, stdout, stderr } = spawnSync('npm', args, {
    cwd,
    env,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error(`npm ${args.join(' ')} failed:\n${stdout}${stderr}`)
  return stdout
}

function stagecraft(args: readonly string[], input = ''): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(join(project, 'node_modules/.bin/stagecraft'), args, { cwd: project, input, encoding: 'utf8' })
}

test('the package has its manifest back, and depends on nothing', () => {
  const manifest = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, unknown>>
  expect(manifest(join(copy, 'package.json'))).toEqual(manifest(join(top, 'packages/analyzer/package.json')))
  const packed = manifest(join(project, 'node_modules/@stagecraft/analyzer/package.json'))
  expect(Object.keys(packed).filter((name) => /dependencies/i.test(name))).toEqual([])
  expect(readdirSync(join(project, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['@stagecraft'])
})

describe('the command', () => {
  test('checks a file', () => {
    const { status, stdout } = stagecraft(['check', 'Dockerfile'])
    expect(stdout).toContain('Dockerfile:2:1 warning: Use COPY')
    expect(status).toBe(1)
  })

  test('checks standard input', () => {
    expect(stagecraft(['check', '-', '--format', 'github'], BAD)).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('::warning file=stdin,line=2'),
    })
    expect(stagecraft(['check', '-'], 'FROM scratch\nUSER 1000\n').status).toBe(0)
  })

  test('says what it can not use', () => {
    expect(stagecraft(['check', 'nowhere'])).toMatchObject({ status: 2, stdout: '' })
  })

  test('says nothing of a pipe that nobody reads', () => {
    const rows = `${JSON.stringify({ id: 1, dockerfile: BAD.repeat(1000) })}\n`.repeat(200)
    writeFileSync(join(project, 'rows.jsonl'), rows)
    const pipe = '(node_modules/.bin/stagecraft batch rows.jsonl; echo "code $?" >&2) | head -c 10'
    const { stdout, stderr } = spawnSync('sh', ['-c', pipe], { cwd: project, encoding: 'utf8' })
    expect({ stdout, stderr }).toEqual({ stdout: '{"id":1,"a', stderr: 'code 0\n' })
  })
})

describe('the library', () => {
  const source = `import { check, parse, plan } from '@stagecraft/analyzer'
export const rules: readonly string[] = check(plan(parse('FROM alpine:3.20\\nADD a /\\n'))).map(({ rule }) => rule)
`

  test('is imported', () => {
    writeFileSync(join(project, 'use.mjs'), `${source.replace(': readonly string[]', '')}console.log(rules.join())\n`)
    const { stdout } = spawnSync(process.execPath, ['use.mjs'], { cwd: project, encoding: 'utf8' })
    expect(stdout).toContain('prefer-copy')
  })

  test.each(['nodenext', 'preserve'])('has types for module %s', { timeout: 60_000 }, (module) => {
    const compile = (text: string) => {
      writeFileSync(join(project, 'use.ts'), text)
      const compiler = join(copy, 'node_modules/.bin/tsc')
      const options = ['--noEmit', '--strict', '--target', 'es2023', '--skipLibCheck', 'false', '--ignoreConfig']
      return spawnSync(compiler, ['--module', module, ...options, 'use.ts'], { cwd: project, encoding: 'utf8' }).stdout
    }
    expect(compile(source)).toBe('')
    expect(compile(source.replace('string[]', 'number[]'))).toContain('TS2322')
  })
})
