import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createHttpClient, findQuestion, type Send } from '../../bench/web/learner.ts'
import { until } from '../product.ts'
import { docker } from './docker.ts'
import { type Installation, openInstallation } from './installation.ts'
import { whileLearning } from './load.ts'

let installation: Installation
let send: Send

beforeAll(async () => {
  installation = await openInstallation({ hasProxy: true })
  send = createHttpClient(installation.url, 16)
  await installation.compose('up', '--detach', '--wait', '--no-build', '--scale', 'web=3')
  await until(async () => (await send('/readyz')).status === 200, 'the proxy finds a copy')
})
afterAll(() => installation.remove())

describe('docker compose up --scale web=3 behind the proxy', () => {
  it('applies every migration and publishes every course once', async () => {
    const repeated = 'SELECT migration_name FROM _prisma_migrations GROUP BY 1 HAVING count(*) > 1'
    expect(await installation.query(repeated)).toBe('')
    const logged = (await installation.compose('logs', '--no-log-prefix', 'web')).split('\n')
    const applied = logged.filter((line) => line.includes('migration applied'))
    expect(applied).toHaveLength(Number(await installation.query('SELECT count(*) FROM _prisma_migrations')))
    expect(logged.filter((line) => line.includes('course published'))).toHaveLength(
      Number(await installation.query('SELECT count(*) FROM courses')),
    )
  })

  it('sends requests to all three', async () => {
    const { lessonPath } = await findQuestion(send)
    await Promise.all(Array.from({ length: 60 }, () => send(lessonPath)))
    for (const web of await installation.containersOf('web')) {
      expect(await docker(['logs', web])).toContain(`"path":"${lessonPath}"`)
    }
  })

  it('knows visitors by the address the proxy saw, not by one they make up', async () => {
    const made = '203.0.113.7'
    const { status } = await fetch(`${installation.url}/api/auth/sign-in/anonymous`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: installation.url, 'x-forwarded-for': made },
      body: '{}',
    })
    expect(status).toBe(200)
    const seen = await installation.query('SELECT ip_address FROM sessions ORDER BY created_at DESC LIMIT 1')
    expect(seen).toMatch(/^[\d.:a-f]+$/)
    expect(seen).not.toContain(made)
  })

  it('loses no request when a copy is stopped under load and started again', async () => {
    const [first = ''] = await installation.containersOf('web')
    const { requests, failures } = await whileLearning(send, 8, async () => {
      await docker(['stop', first])
      await docker(['start', first])
      await until(async () => (await healthOf(first)) === 'healthy', 'the copy is healthy again', 90_000)
    })
    expect(failures).toEqual([])
    expect(requests).toBeGreaterThan(200)
  })

  it('sends requests to another copy when one is killed over them', async () => {
    const { failures } = await whileLearning(send, 8, async () => {
      for (const copy of await installation.containersOf('web')) {
        await docker(['kill', copy])
        await docker(['start', copy])
        await until(async () => (await healthOf(copy)) === 'healthy', 'the copy is healthy again', 90_000)
      }
    })
    // What was on its way back already is cut off; no proxy can take that back.
    expect(failures.filter((failure) => !failure.endsWith('aborted'))).toEqual([])
  })

  it('needs no change at the proxy for more or fewer copies', async () => {
    const { failures } = await whileLearning(send, 4, async () => {
      await installation.compose('up', '--detach', '--wait', '--no-build', '--no-recreate', '--scale', 'web=1')
      await installation.compose('up', '--detach', '--wait', '--no-build', '--no-recreate', '--scale', 'web=2')
    })
    expect(failures).toEqual([])
  })
})

function healthOf(container: string): Promise<string> {
  return docker(['inspect', '--format', '{{.State.Health.Status}}', container])
}
