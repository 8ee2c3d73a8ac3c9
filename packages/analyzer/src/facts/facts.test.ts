import { describe, expect, test } from 'vitest'
import { apkIndex, findApkAdd } from './apk.ts'
import { findAptInstall, findAptLists } from './apt.ts'
import { bashVersions, findBashVersion } from './bash-versions.ts'
import { effects, findEffect } from './effects.ts'
import { findFactSource } from './find-fact-source.ts'
import { findNodeModules } from './npm.ts'
import { emptyVenv, findPipInstall } from './pip.ts'
import { addSizes, atLeast, between, exactly } from './size-range.ts'
import { findSource } from './sources.ts'
import { findVenvScripts, venvScripts } from './venv.ts'

const bare = { hasRecommends: false, release: '12', onto: 'minimal' } as const

describe('sizes', () => {
  test('add up at both ends', () => {
    expect(addSizes(exactly(2), between(1, 3))).toEqual({ minBytes: 3, maxBytes: 5 })
    expect(addSizes(atLeast(2), exactly(1))).toEqual({ minBytes: 3, maxBytes: Infinity })
  })
})

describe('apt-get install', () => {
  test('knows what was measured', () => {
    expect(findAptInstall(['curl'], bare)).toMatchObject({
      size: exactly(11_904_998),
      packages: 16,
      facts: [{ id: 'apt/curl', source: 'debian-chroot' }],
    })
    expect(findAptInstall(['ca-certificates', 'curl'], bare).size).toEqual(exactly(14_861_665))
  })

  test('is more with what is recommended', () => {
    const all = findAptInstall(['git'], { ...bare, hasRecommends: true })
    expect(all.size.minBytes).toBeGreaterThan(findAptInstall(['git'], bare).size.maxBytes)
  })

  test('counts what two packages share at most twice', () => {
    const { size, unknown } = findAptInstall(['curl', 'git'], bare)
    expect(size).toEqual(between(108_740_087, 108_740_087 + 11_904_998))
    expect(unknown).toEqual([])
  })

  test('knows only the least where a package is unknown', () => {
    const { size, unknown } = findAptInstall(['curl', 'acme-agent'], bare)
    expect(size).toEqual(atLeast(11_904_998))
    expect(unknown).toEqual(['acme-agent'])
  })

  test('leaves versions and architectures aside', () => {
    expect(findAptInstall(['curl=7.88.*', 'git:amd64'], bare)).toEqual(findAptInstall(['curl', 'git'], bare))
  })

  test('is less sure of another release, of slim images, and where some may be there already', () => {
    expect(findAptInstall(['curl'], { ...bare, release: '13' }).size).toEqual(between(5_952_499, 23_809_996))
    expect(findAptInstall(['curl'], { ...bare, onto: 'slim' }).size.minBytes).toBeLessThan(11_904_998)
    expect(findAptInstall(['curl'], { ...bare, onto: 'more' }).size.minBytes).toBe(0)
  })

  test('adds nothing where nothing is asked for', () => {
    expect(findAptInstall([], bare).size).toEqual(exactly(0))
  })

  test('has lists for the release they were measured in', () => {
    expect(findAptLists('12')?.size.minBytes).toBeGreaterThan(15_000_000)
    expect(findAptLists('13')).toBeNull()
  })
})

describe('apk add', () => {
  test.each([
    [['ca-certificates'], exactly(729_088)],
    [['gcc', 'musl-dev'], exactly(198_689_792)],
    [['curl'], atLeast(258_048)],
    [['tzdata~2024', 'ca-certificates'], between(729_088, 729_088 + 3_145_728)],
    [['acme'], atLeast(0)],
  ])('%j', (packages, size) => expect(findApkAdd(packages).size).toEqual(size))
})

describe('pip install', () => {
  test.each([
    [['flask'], true, exactly(5_155_605)],
    [['flask'], false, exactly(2_325_886)],
    [['Flask==3.1.3', 'gunicorn>=22'], true, exactly(7_155_560)],
    [['FastAPI', 'uvicorn[standard] ~= 0.30'], true, exactly(38_741_854)],
    [['requests', 'numpy'], true, between(72_056_738, 72_056_738 + 3_358_443)],
    [['gunicorn'], true, atLeast(0)],
  ])('%j', (packages, isCompiled, size) => expect(findPipInstall(packages, isCompiled).size).toEqual(size))
})

describe('node_modules', () => {
  test.each([
    [['express'], exactly(2_918_607)],
    [['express@^4.18.2'], exactly(2_981_121)],
    [['express@5'], exactly(2_918_607)],
    [['react@18', 'react-dom@18'], exactly(8_358_543)],
    [['react-dom', 'react', 'typescript'], between(30_547_879, 30_547_879 + 8_358_543)],
  ])('%j', (packages, size) => expect(findNodeModules(packages).size).toEqual(size))
})

describe('effects', () => {
  test('are found by their ids, of which each is there once', () => {
    expect(findEffect('go/web-server')).toMatchObject({ size: exactly(7_002_742), isEstimate: false })
    expect(findEffect('go/none')).toBeNull()
    expect(effects.map(({ id }) => id)).toEqual([...new Set(effects.map(({ id }) => id))])
  })
})

describe('versions', () => {
  test('of bash are those of a release', () => {
    expect(findBashVersion('debian', '12')?.version).toBe('5.2.15(1)-release')
    expect(findBashVersion('alpine', '3.22')).toBeNull()
    expect(findBashVersion(null, null)).toBeNull()
  })

  test('of Python are only known where they were measured', () => {
    expect(findVenvScripts('3.11.7')?.scripts.map(({ name }) => name)).toContain('activate')
    expect(findVenvScripts('3.11.99')).toBeNull()
  })
})

test.each([
  'apt/curl',
  'apt-recommended/git',
  'apt/lists',
  'apk/index',
  'go/hello',
  'npm/express',
  'pip/flask',
  'bash/debian-12',
])('where %s is from is found by its id', (id) => expect(findSource(findFactSource(id) ?? '')).not.toBeNull())

test('a fact that is none is from nowhere', () => {
  expect(findFactSource('image/alpine:3.20')).toBeNull()
  expect(findFactSource('constructor')).toBeNull()
})

test('every fact says where it is from', () => {
  const installed = [
    findAptInstall(['curl', 'git', 'make'], bare),
    findApkAdd(['curl', 'build-base']),
    findPipInstall(['flask']),
    findNodeModules(['express']),
  ].flatMap(({ facts }) => facts)
  const all = [...installed, ...effects, ...bashVersions, ...venvScripts, apkIndex, emptyVenv]
  const sources = all.map(({ source }) => source)
  expect(sources.filter((source) => findSource(source) === null)).toEqual([])
})
