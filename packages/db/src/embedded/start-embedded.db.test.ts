import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { joinEmbedded } from './join-embedded.ts'
import { AlreadyRunningError, findPostmaster } from './running-postmaster.ts'
import { type EmbeddedPostgres, startEmbedded } from './start-embedded.ts'
import { stopLeftOver } from './stop-left-over.ts'

let dataDir = ''
const servers: EmbeddedPostgres[] = []

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'stagecraft-embedded-'))
})
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop()
  await rm(dataDir, { recursive: true })
})

async function start(port?: number): Promise<EmbeddedPostgres> {
  const server = await startEmbedded({ dataDir, ...(port === undefined ? {} : { port }) })
  servers.push(server)
  return server
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<{ answer: unknown }>(sql)).rows[0]?.answer
  } finally {
    await client.end()
  }
}

const pidOf = async () => (await findPostmaster(path.join(dataDir, 'cluster')))?.pid ?? 0
const lockFile = () => path.join(dataDir, 'cluster/postmaster.pid')
const portOf = ({ url }: EmbeddedPostgres) => Number(new URL(url).port)

describe('the embedded PostgreSQL', () => {
  it('keeps its data, its address and its password from one start to the next', async () => {
    const first = await start()
    await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer')
    await first.stop()
    expect(await first.exited).toEqual({ code: 0, signal: null })
    const second = await start()
    expect(second.url).toBe(first.url)
    expect(await ask(second.url, 'SELECT answer FROM kept')).toBe(42)
  })

  it('can be joined while it runs, and goes on when who joined it leaves', async () => {
    const server = await start()
    const joined = await joinEmbedded({ dataDir })
    expect(joined.url).toBe(server.url)
    await joined.stop()
    expect(await ask(server.url, 'SELECT 42 AS answer')).toBe(42)
  })

  it('speaks UTF-8, UTC and only to this machine, behind a password of its own', async () => {
    const { url } = await start()
    expect(await ask(url, "SELECT current_setting('server_encoding') AS answer")).toBe('UTF8')
    expect(await ask(url, "SELECT lower('ÄΣ') || current_setting('timezone') AS answer")).toBe('äσUTC')
    expect(await ask(url, "SELECT current_setting('listen_addresses') AS answer")).toBe('127.0.0.1')
    expect((await stat(path.join(dataDir, 'password'))).mode & 0o777).toBe(0o600)
    const stranger = new URL(url)
    stranger.password = 'guessed'
    await expect(ask(stranger.href, 'SELECT 1')).rejects.toThrow('password authentication failed')
  })

  it('recovers after it was killed', async () => {
    const first = await start()
    await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer')
    process.kill(await pidOf(), 'SIGKILL')
    expect(await first.exited).toMatchObject({ signal: 'SIGKILL' })
    const second = await start()
    expect(await ask(second.url, 'SELECT answer FROM kept')).toBe(42)
  })

  it('says who is running it already', async () => {
    const first = await start()
    const second = startEmbedded({ dataDir })
    await expect(second).rejects.toThrow(AlreadyRunningError)
    await expect(second).rejects.toThrow(`process ${await pidOf()}, address 127.0.0.1:${portOf(first)}`)
    expect(await ask(first.url, 'SELECT 1 AS answer')).toBe(1)
  })

  it('is stopped for a caller who knows that it was left over', async () => {
    const left = await start()
    await stopLeftOver(dataDir)
    expect(await left.exited).toEqual({ code: 0, signal: null })
    await stopLeftOver(dataDir)
  })

  it.each([
    ['another program has got the number of its dead process', 'echo $$; exec sleep 60'],
    ['nobody has collected its dead process', 'true & echo $!; exec sleep 60'],
  ])('begins although %s', async (_, script) => {
    await (await start()).stop()
    const other = spawn('sh', ['-c', script])
    const [pid] = (await once(other.stdout, 'data')) as [Buffer]
    await writeFile(lockFile(), `${pid.toString().trim()}\n${dataDir}/cluster\n1\n1\n\n127.0.0.1\n\nready\n`)
    const server = await start()
    other.kill()
    expect(await ask(server.url, 'SELECT 1 AS answer')).toBe(1)
  })

  it('takes another port when its own is in use', async () => {
    const first = await start()
    await first.stop()
    const occupant = createServer().listen(portOf(first), '127.0.0.1')
    await once(occupant, 'listening')
    const second = await start()
    expect(portOf(second)).not.toBe(portOf(first))
    expect(await readFile(path.join(dataDir, 'port'), 'utf8')).toBe(`${portOf(second)}\n`)
    occupant.close()
  })

  it('begins anew what was interrupted while it was made', async () => {
    await mkdir(path.join(dataDir, 'cluster.unfinished/base'), { recursive: true })
    const server = await start()
    expect(await ask(server.url, 'SELECT 1 AS answer')).toBe(1)
  })

  it('refuses the files of another major version', async () => {
    await mkdir(path.join(dataDir, 'cluster'))
    await writeFile(path.join(dataDir, 'cluster/PG_VERSION'), '15\n')
    await expect(start()).rejects.toThrow(/was written by PostgreSQL 15/)
  })

  it('ends when the process that started it was killed', async () => {
    const module = new URL('start-embedded.ts', import.meta.url).href
    const program = `const { startEmbedded } = await import(${JSON.stringify(module)})
      await startEmbedded({ dataDir: ${JSON.stringify(dataDir)} })
      console.log('started')`
    const parent = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program])
    await once(parent.stdout, 'data')
    expect(await pidOf()).toBeGreaterThan(0)
    parent.kill('SIGKILL')
    await expect.poll(pidOf, { timeout: 5000 }).toBe(0)
    expect(await readFile(path.join(dataDir, 'server.log'), 'utf8')).toContain('database system is shut down')
  })
})
