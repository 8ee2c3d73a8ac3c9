import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { onceFor } from './stamp.mjs'

let folder = ''
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'stagecraft-stamp-'))))
afterEach(() => rmSync(folder, { recursive: true }))

const file = () => join(folder, 'new/stamp')
const yes = () => true

describe('work that is done once', () => {
  it('is done again when its inputs change, or its result is gone', async () => {
    let times = 0
    const work = () => (times += 1)
    expect(await onceFor(file(), 'a', yes, work)).toBe(true)
    expect(await onceFor(file(), 'a', yes, work)).toBe(false)
    expect(await onceFor(file(), 'b', yes, work)).toBe(true)
    expect(await onceFor(file(), 'b', () => false, work)).toBe(true)
    expect(times).toBe(3)
  })

  it('is done again when it failed', async () => {
    const fail = () => Promise.reject(new Error('disk full'))
    await expect(onceFor(file(), 'a', yes, fail)).rejects.toThrow('disk full')
    expect(await onceFor(file(), 'a', yes, () => {})).toBe(true)
  })
})
