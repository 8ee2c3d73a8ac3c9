// kill -9 of the web process and of the database at random points while a client sends answers and retries:
// every acknowledged answer must be stored once.   pnpm bench:durability [submissions] [kills]
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { startEmbedded } from '@stagecraft/db/embedded'
import { beGuest, createHttpClient, findQuestion, makeSubmission, type Submission } from './learner.ts'
import { findFreePort, startProduct } from './product.ts'

const submissions = Number(process.argv[2] ?? 500)
const kills = Number(process.argv[3] ?? 16)
const inFlight = 4

const dataDir = await mkdtemp(path.join(tmpdir(), 'stagecraft-durability-'))
const databaseDir = path.join(dataDir, 'postgres')
const port = await findFreePort()
let database = await startEmbedded({ dataDir: databaseDir })
const databaseUrl = database.url
let product = await startProduct({ databaseUrl, dataDir, port })

const send = createHttpClient(product.url, inFlight)
const question = await findQuestion(send)
const cookie = await beGuest(send)
const acknowledged: string[] = []
let retries = 0

const started = performance.now()
const queue = Array.from({ length: submissions }, () => makeSubmission(question))
const killing = killNowAndThen()
await Promise.all(Array.from({ length: inFlight }, workThroughQueue))
const killed = await killing

const verdict = await checkStorage()
console.log(
  `${submissions} answers, ${killed.web} × kill -9 of the web process, ${killed.database} × of the database, ` +
    `${retries} retries, ${((performance.now() - started) / 1_000).toFixed(0)} s`,
)
console.log(verdict.ok ? `every acknowledged answer is stored once` : `LOST OR DOUBLED: ${verdict.faults.join('; ')}`)
await product.stop()
await database.stop()
await rm(dataDir, { recursive: true })
process.exitCode = verdict.ok ? 0 : 1

async function workThroughQueue(): Promise<void> {
  for (let submission = queue.pop(); submission !== undefined; submission = queue.pop()) {
    await sendUntilAcknowledged(submission)
    // Spread over the whole run, so that every kill finds answers on their way.
    await sleep(Math.random() * 120)
  }
}

async function sendUntilAcknowledged(submission: Submission): Promise<void> {
  for (;;) {
    const reply = await send('/api/trpc/attempts.submit', { json: submission, cookie }).catch(() => null)
    if (reply?.status === 200) {
      acknowledged.push(submission.id)
      return
    }
    if (reply !== null && reply.status < 500) throw new Error(`refused with ${reply.status}: ${reply.body}`)
    retries++
    await sleep(100)
  }
}

async function killNowAndThen() {
  const counts = { web: 0, database: 0 }
  while (counts.web + counts.database < kills && acknowledged.length < submissions) {
    await sleep(200 + Math.random() * 1_200)
    if (Math.random() < 0.5) {
      counts.web++
      await product.kill()
      product = await startProduct({ databaseUrl, dataDir, port })
    } else {
      counts.database++
      const [pid] = (await readFile(path.join(databaseDir, 'cluster/postmaster.pid'), 'utf8')).split('\n')
      process.kill(Number(pid), 'SIGKILL')
      await sleep(300)
      database = await startEmbedded({ dataDir: databaseDir, port: Number(new URL(databaseUrl).port) })
    }
  }
  return counts
}

async function checkStorage(): Promise<{ readonly ok: boolean; readonly faults: readonly string[] }> {
  const client = new pg.Client(databaseUrl)
  await client.connect()
  const count = async (sql: string, values: unknown[] = []) =>
    Number((await client.query<{ n: string }>(sql, values)).rows[0]?.n)
  const stored = await count('SELECT count(*) n FROM attempts WHERE id = ANY($1)', [acknowledged])
  const all = await count('SELECT count(*) n FROM attempts')
  const verdicts = await count('SELECT count(*) n FROM verdicts')
  const counted = await count('SELECT sum(attempts) n FROM progress')
  await client.end()
  const faults = [
    [stored === submissions, `${submissions - stored} acknowledged answers are missing`],
    [all === submissions, `${all} attempts are stored`],
    [verdicts === submissions, `${verdicts} verdicts are stored`],
    [counted === submissions, `progress counts ${counted} attempts`],
  ].flatMap(([holds, fault]) => (holds === true ? [] : [String(fault)]))
  return { ok: faults.length === 0, faults }
}
