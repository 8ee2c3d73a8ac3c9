import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { beGuest, createHttpClient, findQuestion, makeSubmission, type Send } from '../../bench/web/learner.ts'
import { until } from '../product.ts'
import { docker } from './docker.ts'
import { type Installation, openInstallation } from './installation.ts'

let installation: Installation
let send: Send

beforeAll(async () => {
  installation = await openInstallation()
  send = createHttpClient(installation.url, 4)
  await installation.compose('up', '--detach', '--wait', '--no-build')
})
afterAll(() => installation.remove())

const statusOf = async (path: string) => send(path).then(({ status }) => status, String)

describe('docker compose up', () => {
  it('serves a lesson from a clean state', async () => {
    const { lessonPath } = await findQuestion(send)
    const { status, body } = await send(lessonPath)
    expect(status).toBe(200)
    expect(body).toContain('<h1')
  })

  it('keeps what a guest has answered when everything is taken down and brought up again', async () => {
    const cookie = await beGuest(send)
    const question = await findQuestion(send)
    const submission = makeSubmission(question)
    expect(await send('/api/trpc/attempts.submit', { json: submission, cookie })).toMatchObject({ status: 200 })

    await installation.compose('down')
    await installation.compose('up', '--detach', '--wait', '--no-build')

    const input = encodeURIComponent(JSON.stringify({ revisionId: question.revisionId }))
    const latest = await send(`/api/trpc/attempts.latest?input=${input}`, { cookie })
    expect(latest.body).toContain(submission.id)
  })

  it('is not ready while the database is away, and again when it is back', async () => {
    await installation.compose('stop', 'db')
    await until(async () => (await statusOf('/readyz')) === 503, '/readyz fails', 90_000)
    expect(await statusOf('/healthz')).toBe(200)
    await installation.compose('start', 'db')
    await until(async () => (await statusOf('/readyz')) === 200, '/readyz answers', 90_000)
  })

  it('publishes neither the database nor the metrics', async () => {
    const ports = await installation.compose('ps', '--format', '{{.Service}} {{.Publishers}}')
    expect(ports).not.toMatch(/9464 [1-9]|5432 [1-9]/)
    const [web = ''] = await installation.containersOf('web')
    const metrics = "fetch('http://127.0.0.1:9464/metrics').then((r) => r.text()).then(console.log)"
    expect(await docker(['exec', web, '/usr/local/bin/node', '-e', metrics])).toContain('http_request_duration_seconds')
  })

  it('ends with 0 when it is stopped', async () => {
    const [web = ''] = await installation.containersOf('web')
    await docker(['stop', web])
    expect(await docker(['inspect', '--format', '{{.State.ExitCode}}', web])).toBe('0')
  })
})

describe('docker compose without its secrets', () => {
  it.each(['AUTH_SECRET', 'POSTGRES_PASSWORD'])('says that %s is to be set, and how', async (name) => {
    const incomplete = await openInstallation({ settings: { [name]: null } })
    const { code, stderr } = await incomplete.tryCompose('up', '--detach')
    await incomplete.remove()
    expect(code).not.toBe(0)
    expect(stderr).toContain(`set ${name} in .env`)
  })
})
