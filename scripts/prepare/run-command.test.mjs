import { describe, expect, it } from 'vitest'
import { identify } from './process-identity.mjs'
import { runCommand } from './run-command.mjs'
import { Stopped } from './stop-request.mjs'

/** @param {string} script @param {import('./run-command.mjs').CommandOptions} [options] */
const run = (script, options) => runCommand('sh', ['-c', script], 'Try again.', options)

describe('a command', () => {
  it('returns what it said', async () => {
    expect(await run('echo one; echo two >&2')).toContain('one')
  })

  it('fails with its last lines and advice', async () => {
    await expect(run('seq 100; echo disk full >&2; exit 3')).rejects.toMatchObject({
      message: expect.stringMatching(/failed:\n\n72\n.*disk full$/s),
      advice: 'Try again.',
    })
  })

  it('fails with advice when there is no such program', async () => {
    await expect(runCommand('no-such-program', [], 'Install it.')).rejects.toMatchObject({ advice: 'Install it.' })
  })

  it('is stopped together with what it has started', async () => {
    const stop = new AbortController()
    /** @type {number[]} */
    const pids = []
    const running = run('sleep 60 & sleep 60', { stop: stop.signal, watch: (pid) => (pids.push(pid), () => {}) })
    stop.abort(new Stopped())
    await expect(running).rejects.toThrow(Stopped)
    expect(pids.map(identify)).toEqual([null])
  })

  it('is not started any more after that', async () => {
    await expect(run('echo', { stop: AbortSignal.abort(new Stopped()) })).rejects.toThrow(Stopped)
  })
})
