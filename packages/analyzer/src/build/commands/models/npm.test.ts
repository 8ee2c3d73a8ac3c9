import { describe, expect, test } from 'vitest'
import { exactly } from '../../../facts/size-range.ts'
import { editorOf } from '../../files/a-tree.cases.ts'
import type { FolderNode } from '../../files/node.ts'
import { SOMEBODY, tryCommand, tryOn, type TrialOptions } from '../a-call.cases.ts'
import type { CommandResult } from '../command-model.ts'
import { failed, succeeded } from '../results.ts'

const OPTIONS: TrialOptions = { folder: '/app', environment: { HOME: '/root', PATH: '/bin' } }

const MANIFEST = {
  name: 'board',
  version: '1.0.0',
  scripts: { build: 'node build.js', lint: 'eslint .', prebuild: 'rm old', start: 'node dist' },
  dependencies: { ms: '2.1.3' },
  devDependencies: { tsx: '^4' },
}

const LOCK = {
  name: 'board',
  version: '1.0.0',
  lockfileVersion: 3,
  requires: true,
  packages: {
    '': { name: 'board', dependencies: { ms: '2.1.3' }, devDependencies: { tsx: '^4' } },
    'node_modules/ms': { version: '2.1.3', integrity: 'sha512-one' },
    'node_modules/tsx': { version: '4.1.0', integrity: 'sha512-two', dev: true, bin: { tsx: './dist/cli.mjs' } },
  },
}

const FILES = project(MANIFEST, LOCK)

function project(manifest: object, lock: object | null): readonly string[] {
  const own = [`/app/package.json ${JSON.stringify(manifest)}`, '/root/', '/bin/']
  return lock === null ? own : [...own, `/app/package-lock.json ${JSON.stringify(lock)}`]
}

/** What is below a folder of the project after a command. */
function modulesAfter(line: string, files = FILES, options: TrialOptions = {}): readonly string[] {
  const { tree } = tryCommand(files, line, { ...OPTIONS, ...options })
  const own = tree.filter((path) => path.startsWith('/app/node_modules'))
  return own.map((path) => path.replace(/^\/app\/node_modules\/?/, '').replace(/^(\.package-lock\.json).*/s, '$1'))
}

const PRODUCTION = ['.package-lock.json', 'ms/']
const ALL = ['.bin/tsx -> ../tsx/dist/cli.mjs', '.package-lock.json', 'ms/', 'tsx/']

describe('npm ci', () => {
  test.each([
    ['npm ci', {}, ALL],
    ['npm clean-install --no-audit --fund=false', {}, ALL],
    ['npm ci --omit=dev', {}, PRODUCTION],
    ['npm ci --only=production', {}, PRODUCTION],
    ['npm ci --production', {}, PRODUCTION],
    ['npm ci', { NODE_ENV: 'production' }, PRODUCTION],
    ['npm ci', { NPM_CONFIG_OMIT: 'dev' }, PRODUCTION],
    ['npm ci --include=dev', { NODE_ENV: 'production' }, ALL],
  ])('%s with %j', (line, variables, modules) => {
    const environment = { HOME: '/root', PATH: '/bin', ...variables }
    expect(modulesAfter(line, FILES, { environment })).toEqual(modules)
  })

  test.each([
    ['goes well where the lock file says all', FILES, 'npm ci', 0],
    ['fails without a lock file', project(MANIFEST, null), 'npm ci', 1],
    ['fails where the lock file lacks a package', project({ dependencies: { other: '1' } }, LOCK), 'npm ci', 1],
    ['fails where the lock file has another version', project({ dependencies: { ms: '2.1.2' } }, LOCK), 'npm ci', 1],
    [
      'is not sure about ranges that are not the same',
      project({ ...MANIFEST, dependencies: { ms: '^2' } }, LOCK),
      'npm ci',
      'unsure',
    ],
    [
      'is not sure where a package has scripts of its own',
      project(MANIFEST, {
        ...LOCK,
        packages: { ...LOCK.packages, 'node_modules/ms': { version: '2.1.3', integrity: 'x', hasInstallScript: true } },
      }),
      'npm ci',
      'unsure',
    ],
    ['is not known with a setting that is not', [...FILES, '/app/.npmrc node-linker=x'], 'npm ci', null],
    ['takes a registry of somebody', [...FILES, '/app/.npmrc @acme:registry=https://npm.acme.dev'], 'npm ci', 0],
    ['is not known with an option that is not', FILES, 'npm ci --dry-run', null],
  ])('%s', (_, files, line, status) => {
    expect(tryCommand(files, line, OPTIONS).status).toBe(status)
  })

  test('fails without a network', () => {
    expect(tryCommand(FILES, 'npm ci', { ...OPTIONS, machine: { hasNetwork: false } }).status).toBe(1)
  })

  test('fails for somebody who may not write there', () => {
    expect(tryCommand(FILES, 'npm ci', { ...OPTIONS, account: SOMEBODY }).status).toBe(243)
  })

  test('takes away what was there', () => {
    expect(modulesAfter('npm ci', [...FILES, '/app/node_modules/old/index.js'])).toEqual(ALL)
  })

  test('leaves a log and what it fetched at home, or where it is told to', () => {
    expect(tryCommand(FILES, 'npm ci', OPTIONS).tree).toContain('/root/.npm/_cacache/index-v5/')
    expect(tryCommand(FILES, 'npm ci --cache /c', OPTIONS).tree).toContain('/c/_logs/')
  })

  test('leaves out what is for another system', () => {
    const packages = {
      ...LOCK.packages,
      'node_modules/linux': { version: '1.0.0', integrity: 'x', optional: true, os: ['linux'] },
      'node_modules/mac': { version: '1.0.0', integrity: 'x', optional: true, os: ['darwin'] },
      'node_modules/arm': { version: '1.0.0', integrity: 'x', optional: true, cpu: ['arm64'] },
    }
    const modules = modulesAfter('npm ci', project(MANIFEST, { ...LOCK, packages }))
    expect(modules).toEqual(['.bin/tsx -> ../tsx/dist/cli.mjs', 'linux/', 'ms/', 'tsx/'])
  })

  test('makes the same of the same lock file', () => {
    const [one, same, other] = ['npm ci', 'npm ci --no-fund', 'npm ci --omit=dev'].map((line) => restAfter(line))
    expect(one?.identity).toEqual(same?.identity)
    expect(one?.identity).not.toEqual(other?.identity)
    expect(one?.identity).toMatchObject({ isExact: true })
  })

  test('is as big as the project says', () => {
    const node = { productionModules: { bytes: 5000 }, developmentModules: { bytes: 700 } }
    const rest = restAfter('npm ci', { machine: { project: { node } } })
    const own = listedBytes(tryCommand(FILES, 'npm ci', OPTIONS).tree)
    expect(rest?.size).toEqual(exactly(5700 - own))
  })

  test.each([
    ['npm ci', 127],
    ['npm ci --ignore-scripts', 0],
  ])('%s runs what package.json has for afterwards', (line, status) => {
    const files = project({ ...MANIFEST, scripts: { prepare: 'husky' } }, LOCK)
    const run = (): CommandResult => failed('husky: not found', 127)
    expect(tryCommand(files, line, { ...OPTIONS, run }).status).toBe(status)
  })
})

function restAfter(
  line: string,
  options: TrialOptions = {},
): NonNullable<NonNullable<FolderNode['doubt']>['rest']> | undefined {
  const { editor } = tryCommand(FILES, line, { ...OPTIONS, ...options })
  const place = editor.find('/app/node_modules')
  return place.kind === 'found' && place.node.kind === 'folder' ? place.node.doubt?.rest : undefined
}

function listedBytes(tree: readonly string[]): number {
  const line = tree.find((path) => path.includes('.package-lock.json')) ?? ''
  return line.length - '/app/node_modules/.package-lock.json '.length
}

describe('npm install', () => {
  test('does as npm ci where nothing is installed yet', () => {
    expect(modulesAfter('npm install')).toEqual(ALL)
    expect(tryCommand(FILES, 'npm i', OPTIONS).status).toBe(0)
  })

  test('has what package.json asks for, where there is no lock file', () => {
    const trial = tryCommand(project(MANIFEST, null), 'npm install', OPTIONS)
    expect(trial.status).toBe('unsure')
    expect(trial.tree).toEqual(
      expect.arrayContaining(['/app/node_modules/ms/', '/app/node_modules/tsx/', '/app/package-lock.json']),
    )
  })

  test('adds packages by name', () => {
    expect(modulesAfter('npm install express@4 @types/node')).toEqual(['@types/node/', 'express/'])
  })

  test('brings programs for all with -g', () => {
    const files = editorOf('/usr/local/lib/node_modules/', '/usr/local/bin/npm x', '/root/')
    expect(tryOn(files, 'npm install -g typescript', OPTIONS).status).toBe(null)
  })
})

describe('npm run', () => {
  const scripts = { build: { writes: [{ path: 'dist', files: { 'main.js': 120 } }] } }

  test.each([
    ['fails where there is no such script', 'npm run none', 1],
    ['minds nothing if it is told so', 'npm run none --if-present', 0],
    ['runs a script', 'npm run lint', 0],
    ['starts', 'npm start', 0],
    ['fails where nothing is to be tested', 'npm test', 1],
    ['is not known without a name', 'npm run', null],
  ])('%s', (_, line, status) => {
    expect(tryCommand(FILES, line, { ...OPTIONS, run: () => succeeded() }).status).toBe(status)
  })

  test('fails without package.json', () => {
    expect(tryCommand(['/app/'], 'npm run build', OPTIONS).status).toBe(254)
  })

  test('runs what comes before and after, with the programs of packages first in PATH', () => {
    const { editor } = tryCommand(FILES, 'npm ci', OPTIONS)
    const ran: unknown[] = []
    const run: TrialOptions['run'] = (words, changes) => {
      ran.push([...words, changes?.folder, changes?.environment?.get('PATH')])
      return succeeded()
    }
    tryOn(editor, 'npm run build -- --fast', { ...OPTIONS, folder: '/app', run })
    const path = '/app/node_modules/.bin:/bin'
    expect(ran).toEqual([
      ['sh', '-c', 'rm old', '/app', path],
      ['sh', '-c', 'node build.js --fast', '/app', path],
    ])
  })

  test('does what the project says of a script', () => {
    const { tree, status, editor } = tryCommand(FILES, 'npm run build', {
      ...OPTIONS,
      run: () => succeeded(),
      machine: { project: { node: { scripts } } },
    })
    expect(status).toBe(0)
    expect(tree).toContain('/app/dist/main.js')
    expect(editor.find('/app/dist/main.js')).toMatchObject({ node: { content: { size: exactly(120) } } })
  })

  test.each([
    ['nothing is installed', null, 127],
    ['packages for development are not', 'npm ci --omit=dev', 127],
    ['all are', 'npm ci', 0],
  ])('fails a script that needs packages for development where %s', (_, install, status) => {
    const build = { ...scripts.build, needsDevelopment: true }
    const facts = { node: { scripts: { build }, developmentModules: { bytes: 1, names: ['tsx'] } } }
    const options = { ...OPTIONS, run: () => succeeded(), machine: { project: facts } }
    const { editor } = tryCommand(FILES, install ?? 'npm cache clean --force', OPTIONS)
    expect(tryOn(editor, 'npm run build', options).status).toBe(status)
  })
})

describe('npm prune', () => {
  test('takes away what is for development', () => {
    const { editor } = tryCommand(FILES, 'npm ci', OPTIONS)
    const { status, tree } = tryOn(editor, 'npm prune --omit=dev', OPTIONS)
    expect(status).toBe(0)
    expect(tree).toContain('/app/node_modules/ms/')
    expect(tree).not.toContain('/app/node_modules/tsx/')
  })

  test('is not sure of what it did not install', () => {
    expect(tryCommand([...FILES, '/app/node_modules/x/'], 'npm prune', OPTIONS).status).toBe('unsure')
  })
})

describe('npm cache clean', () => {
  test('leaves the logs', () => {
    const { editor } = tryCommand(FILES, 'npm ci', OPTIONS)
    const { status, tree } = tryOn(editor, 'npm cache clean --force', OPTIONS)
    expect(status).toBe(0)
    expect(tree.filter((path) => path.startsWith('/root'))).toEqual(['/root/.npm/_logs/'])
  })

  test('wants --force', () => {
    expect(tryCommand(FILES, 'npm cache clean', OPTIONS).status).toBe(1)
  })
})

test('npm config set writes a file at home', () => {
  expect(tryCommand(FILES, 'npm config set fund false', OPTIONS).tree).toContain('/root/.npmrc')
})

test('npm --version says something', () => {
  expect(tryCommand(FILES, 'npm --version', OPTIONS)).toMatchObject({ status: 0, output: null })
})
