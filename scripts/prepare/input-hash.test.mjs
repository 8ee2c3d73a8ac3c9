import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hashInputs } from './input-hash.mjs'
import { top } from './top.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stagecraft-hash-'))
  write('lesson.md', 'Layers add up')
  write('pictures/layers.svg', '<svg/>')
})
afterEach(() => rmSync(folder, { recursive: true }))

/** @param {string} file @param {string} text */
function write(file, text) {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), text)
}

/** @param {readonly string[]} except */
const hash = (...except) => hashInputs([relative(top, folder)], [], except)

describe('the hash of inputs', () => {
  it.each([
    ['a text', () => write('lesson.md', 'Layers add up.')],
    ['a new file', () => write('pictures/new.svg', '')],
    ['a name', () => renameSync(join(folder, 'lesson.md'), join(folder, 'lesson-1.md'))],
    ['a file that moves', () => renameSync(join(folder, 'lesson.md'), join(folder, 'pictures/lesson.md'))],
  ])('follows %s', (_, change) => {
    const before = hash()
    change()
    expect(hash()).not.toBe(before)
  })

  it.each(['lesson.test.ts', 'node_modules/x/index.js', 'src/generated/client.ts', '.next/BUILD_ID', 'a.tsbuildinfo'])(
    'leaves %s aside',
    (file) => {
      const before = hash()
      write(file, 'whatever')
      expect(hash()).toBe(before)
    },
  )

  it('leaves aside what it is told to', () => {
    const pictures = join(relative(top, folder), 'pictures')
    const before = hash(pictures)
    write('pictures/layers.svg', '<svg></svg>')
    expect(hash(pictures)).toBe(before)
  })

  it('follows what else the result depends on', () => {
    expect(hashInputs([], ['node 20'])).not.toBe(hashInputs([], ['node 22']))
    expect(hashInputs(['no/such/folder'])).toBe(hashInputs([]))
  })
})
