import { describe, expect, test } from 'vitest'
import { findDigestFault, readImageReference } from './image-reference.ts'

const SHA256 = `sha256:${'0123456789abcdef'.repeat(4)}`

describe('the full name of an image', () => {
  test.each([
    ['node', 'docker.io/library/node:latest'],
    ['node:20', 'docker.io/library/node:20'],
    ['team/app', 'docker.io/team/app:latest'],
    ['index.docker.io/node', 'docker.io/library/node:latest'],
    ['ghcr.io/team/app:1.4', 'ghcr.io/team/app:1.4'],
    ['localhost/app', 'localhost/app:latest'],
    ['registry:5000/app', 'registry:5000/app:latest'],
    ['[::1]:5000/app', '[::1]:5000/app:latest'],
    [`node@${SHA256}`, `docker.io/library/node@${SHA256}`],
    ['a__b/c.d/e---f', 'docker.io/a__b/c.d/e---f:latest'],
    ['Team/app', 'Team/app:latest'],
  ])('%s is %s', (text, reference) => {
    expect(readImageReference(text)).toEqual({ ok: true, reference })
  })

  test.each([
    ['golang:', 'invalid reference format'],
    ['', 'invalid reference format'],
    ['/app', 'invalid reference format'],
    ['a..b', 'invalid reference format'],
    ['node:20 slim', 'invalid reference format'],
    ['$IMAGE', 'invalid reference format: repository name (library/$IMAGE) must be lowercase'],
    ['REPLACE-ME', 'invalid reference format: repository name (library/REPLACE-ME) must be lowercase'],
    ['a'.repeat(256), 'repository name must not be more than 255 characters'],
    [`node@sha256:${'a'.repeat(63)}`, 'invalid checksum digest length'],
    [`node@md5:${'a'.repeat(64)}`, 'unsupported digest algorithm'],
    ['a'.repeat(64), `invalid repository name (${'a'.repeat(64)}), cannot specify 64-byte hexadecimal strings`],
  ])('%s is none', (text, message) => {
    expect(readImageReference(text)).toEqual({ ok: false, message })
  })

  test.each(['a-'.repeat(100_000), 'a.'.repeat(100_000), 'a_'.repeat(100_000), `${'-a'.repeat(100_000)}/`])(
    'a hostile name is refused in time',
    (text) => {
      expect(readImageReference(text).ok).toBe(false)
    },
  )
})

test.each([
  [SHA256, null],
  ['foobar', 'invalid checksum digest format'],
  [`SHA256:${'a'.repeat(64)}`, 'invalid checksum digest format'],
  [`sha256:${'A'.repeat(64)}`, 'invalid checksum digest format'],
])('the fault of %s', (text, fault) => {
  expect(findDigestFault(text)).toBe(fault)
})
