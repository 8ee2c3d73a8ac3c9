import { describe, expect, it } from 'vitest'
import { folderOfPattern, matchesPath, matchesText } from './glob.ts'

describe('a pattern', () => {
  it.each([
    ['/app', '/app', true],
    ['/app', '/app/x', false],
    ['/app/*', '/app/x', true],
    ['/app/*', '/app/x/y', false],
    ['/app/**', '/app/x/y', true],
    ['/app/**', '/app', true],
    ['/**/*.js', '/a/b/c.js', true],
    ['/**/*.js', '/c.js', true],
    ['/**/*.js', '/a/b/c.jsx', false],
    ['/**/src/**/*.go', '/a/src/b/src/c.go', true],
    ['/a?c', '/abc', true],
    ['/a?c', '/ac', false],
    ['/a*b*c', '/axxbyyc', true],
    ['/.env*', '/.env.local', true],
  ])('%s fits %s: %s', (pattern, path, fits) => expect(matchesPath(pattern, path)).toBe(fits))

  it('of a text takes slashes too', () => expect(matchesText('gcr.io/*:nonroot', 'gcr.io/a/b:nonroot')).toBe(true))

  it('names the folder that it looks in', () => {
    expect(folderOfPattern('/app/dist/*.js')).toBe('/app/dist')
    expect(folderOfPattern('/**/x')).toBe('/')
  })

  it('never takes long', () => {
    const start = performance.now()
    expect(matchesText(`${'*a'.repeat(40)}b`, 'a'.repeat(5_000))).toBe(false)
    expect(performance.now() - start).toBeLessThan(500)
  })
})
