import { describe, expect, test } from 'vitest'
import { formatPlatform, normalizePlatform, readPlatform } from './platform.ts'

describe('reading a platform', () => {
  test.each([
    ['linux/amd64', 'linux/amd64'],
    ['linux', 'linux/amd64'],
    ['arm64', 'linux/arm64'],
    ['linux/arm', 'linux/arm'],
    ['linux/arm/7', 'linux/arm/v7'],
    ['linux/arm64/v8', 'linux/arm64/v8'],
    ['LINUX/X86_64', 'linux/amd64'],
    ['macos/aarch64', 'darwin/arm64'],
    ['windows(10.0.17763+win32k)/amd64', 'windows(10.0.17763+win32k)/amd64'],
    ['armhf', 'linux/arm'],
    ['plan10/whatever', 'plan10/whatever'],
  ])('%s is %s', (text, expected) => {
    const reading = readPlatform(text)
    expect(reading.ok && formatPlatform(reading.platform)).toBe(expected)
  })

  test.each([
    [
      'linux/',
      '"" is an invalid component of "linux/": platform specifier component must match "^[A-Za-z0-9_.-]+$": invalid argument',
    ],
    ['*', '"*": wildcards not yet supported: invalid argument'],
    ['nowhere', '"nowhere": unknown operating system or architecture: invalid argument'],
    ['a/b/c/d', '"a/b/c/d": cannot parse platform specifier: invalid argument'],
  ])('%s is refused', (text, message) => {
    expect(readPlatform(text)).toEqual({ ok: false, message })
  })

  test('a wrong system is refused with the expression it should match', () => {
    const reading = readPlatform('li nux/amd64')
    expect(!reading.ok && reading.message).toContain(
      'OSAndVersion specifier component must match "^([A-Za-z0-9_-]+)(?:\\\\(',
    )
  })
})

test('a platform has usual names', () => {
  const reading = readPlatform('linux/amd64')
  if (!reading.ok) throw new Error(reading.message)
  expect(formatPlatform(normalizePlatform({ ...reading.platform, architecture: 'aarch64', variant: 'v8' }))).toBe(
    'linux/arm64',
  )
  expect(formatPlatform({ ...reading.platform, os: '' })).toBe('unknown')
})
