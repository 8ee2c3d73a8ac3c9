import { describe, expect, test } from 'vitest'
import { findSource } from '../facts/sources.ts'
import { completeFacts } from './families/complete-facts.ts'
import { findImage } from './find-image.ts'
import { readImageFacts } from './read-image-facts.ts'
import { imageTable } from './table.ts'
import { readTraits } from './traits.ts'

describe.each(Object.entries(imageTable))('%s', (name, facts) => {
  const { sizeBytes = 0, compressedBytes = 0, layers = [], tools = {} } = facts
  const complete = completeFacts(facts)

  test('has the form that facts have', () => {
    expect(readImageFacts(facts)).toMatchObject({ ok: true })
    expect(readImageFacts(complete)).toMatchObject({ ok: true })
  })

  test('is found by its name', () => expect(findImage(name, imageTable)).toMatchObject({ name }))

  test('says where its facts are from and when they were collected', () => {
    expect(findSource(facts.source ?? '')).not.toBeNull()
    expect(facts.date).toBeDefined()
  })

  test('has figures that agree', () => {
    expect(compressedBytes).toBeLessThanOrEqual(sizeBytes)
    const sum = layers.reduce((total, layer) => total + layer.sizeBytes, 0)
    if (layers.length > 0) expect(Math.abs(sum - sizeBytes)).toBeLessThanOrEqual(sizeBytes / 1000)
  })

  test('has nothing that it lacks', () => {
    expect((complete.lacks ?? []).filter((tool) => Object.hasOwn(complete.tools ?? {}, tool))).toEqual([])
    expect(facts.hasShell).toBe(Object.hasOwn(complete.tools ?? {}, 'sh'))
  })

  test('names users, groups and folders once', () => {
    const { users = [], groups = [], folders = [] } = complete
    for (const names of [users.map((each) => each.name), groups.map((each) => each.name), folders.map((f) => f.path)]) {
      expect(names).toEqual([...new Set(names)])
    }
  })

  test('runs as a user that is there', () => {
    const names = ['', ...(complete.users ?? []).flatMap((user) => [user.name, String(user.uid)])]
    expect(facts.hasAllUsers !== true || names.includes(facts.config?.User ?? '')).toBe(true)
  })

  test('is what its name gives away', () => {
    const { system, libc, sh, toolchain } = readTraits(name)
    expect(facts.os?.libc).toBe(libc ?? facts.os?.libc)
    expect(facts.hasShell).toBe(sh === null ? facts.hasShell : sh !== 'none')
    expect(system === null ? facts.os?.id : SYSTEMS[system]).toContain(facts.os?.id)
    expect(toolchain === null || Object.hasOwn(tools, COMPILERS[toolchain] ?? '')).toBe(true)
  })
})

const SYSTEMS = {
  alpine: ['alpine'],
  arch: ['arch'],
  busybox: ['busybox'],
  debian: ['debian', 'ubuntu'],
  distroless: ['debian', 'ubuntu', 'wolfi'],
  redhat: ['amzn', 'ol', 'fedora', 'rhel'],
  scratch: ['scratch'],
  suse: ['opensuse'],
  windows: ['windows'],
}

const COMPILERS: Readonly<Record<string, string>> = {
  Go: 'go',
  Rust: 'rustc',
  'Maven and a JDK': 'mvn',
  'Gradle and a JDK': 'gradle',
  'a JDK': 'javac',
  GCC: 'gcc',
  Swift: 'swiftc',
  Haskell: 'ghc',
  Composer: 'composer',
  'the .NET SDK': 'dotnet',
}
