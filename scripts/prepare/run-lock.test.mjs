import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { identify } from './process-identity.mjs'
import { takeRunLock } from './run-lock.mjs'

let folder = ''
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'stagecraft-lock-'))))
afterEach(() => rmSync(folder, { recursive: true }))

const file = () => join(folder, 'data/running.json')
const take = () => takeRunLock(file(), 'http://localhost:3000')

/** @param {unknown} holder */
function leaveBehind(holder) {
  take().release()
  writeFileSync(file(), typeof holder === 'string' ? holder : JSON.stringify(holder))
}

describe('the lock of a data folder', () => {
  it('is held by one process, which the others are told of', () => {
    const lock = take()
    expect(take).toThrow(`running already: process ${process.pid}, at http://localhost:3000`)
    lock.noteWeb(process.pid)
    expect(take).toThrow('running already')
    lock.release()
    expect(existsSync(file())).toBe(false)
    take().release()
  })

  it.each([
    ['a process that is gone', { pid: 2 ** 22 - 1, born: '1', url: '' }],
    ['a process whose number another one has by now', { pid: process.pid, born: '1', url: '' }],
    ['a process that was killed while it wrote', '{"pid":'],
  ])('passes on from %s', (_, holder) => {
    leaveBehind(holder)
    const lock = take()
    expect(take).toThrow('running already')
    lock.release()
  })

  it('passes on together with the end of a web process that was left over', async () => {
    const web = spawn('sleep', ['60'], { detached: true })
    await once(web, 'spawn')
    const pid = web.pid ?? 0
    leaveBehind({ pid: process.pid, born: '1', url: '', web: { pid, born: identify(pid) } })
    const ended = once(web, 'exit')
    take().release()
    expect(await ended).toEqual([null, 'SIGKILL'])
  })
})

describe('the identity of a process', () => {
  it('stays while it lives, and ends with it', async () => {
    const child = spawn('sleep', ['60'])
    await once(child, 'spawn')
    const pid = child.pid ?? 0
    const born = identify(pid)
    expect(born).toBeTruthy()
    expect(identify(pid)).toBe(born)
    child.kill()
    await once(child, 'exit')
    expect(identify(pid)).toBeNull()
  })
})
