import { describe, expect, it } from 'vitest'
import { onceReachable } from './once-reachable.ts'

const failure = (code: string) => Object.assign(new Error(`refused with ${code}`), { code })

function failing(times: number, code: string) {
  const calls = { count: 0 }
  const work = async () => {
    calls.count += 1
    if (calls.count <= times) throw failure(code)
    return 'done'
  }
  return { calls, work }
}

function patience(totalMs: number) {
  const waits: string[] = []
  return { waits, totalMs, pauseMs: 1, onWaiting: (reason: string) => waits.push(reason) }
}

describe('onceReachable', () => {
  it.each(['ECONNREFUSED', 'EAI_AGAIN', '57P03'])('waits while the answer is %s, and says so once', async (code) => {
    const { calls, work } = failing(3, code)
    const { waits, ...rest } = patience(5_000)
    await expect(onceReachable(work, rest)).resolves.toBe('done')
    expect({ calls: calls.count, waits }).toEqual({ calls: 4, waits: [code] })
  })

  it('gives up with what to check', async () => {
    const { work } = failing(Infinity, 'ECONNREFUSED')
    await expect(onceReachable(work, patience(20))).rejects.toThrow(/could not be reached.*ECONNREFUSED.*DATABASE_URL/s)
  })

  it.each([
    ['28P01', /\.env/],
    ['3D000', /DATABASE_URL/],
  ])('does not repeat what cannot get better (%s) and says what to do', async (code, next) => {
    const { calls, work } = failing(Infinity, code)
    await expect(onceReachable(work, patience(5_000))).rejects.toThrow(next)
    expect(calls.count).toBe(1)
  })

  it('passes every other error on as it is', async () => {
    const edited = new Error('a migration was edited')
    await expect(onceReachable(() => Promise.reject(edited), patience(5_000))).rejects.toBe(edited)
  })
})
