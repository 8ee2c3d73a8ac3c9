// Lesson page and answer submission under load, beside a bare Node server that sends the same bytes and a bare
// INSERT into the same PostgreSQL, all in one run:   pnpm bench:load [seconds per figure]
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import pg from 'pg'
import { startEmbedded } from '@stagecraft/db/embedded'
import { closedLoop, type LoadFigures } from './closed-loop.ts'
import { beGuest, createHttpClient, findQuestion, makeSubmission } from './learner.ts'
import { findFreePort, startProduct } from './product.ts'

const seconds = Number(process.argv[2] ?? 5)
const clientCounts = [1, 16, 64]
const dataDir = await mkdtemp(path.join(tmpdir(), 'stagecraft-load-'))
const database = await startEmbedded({ dataDir: path.join(dataDir, 'postgres') })
const product = await startProduct({ databaseUrl: database.url, dataDir, port: await findFreePort() })

try {
  const explore = createHttpClient(product.url, 1)
  const question = await findQuestion(explore)
  const { body: lessonHtml } = await explore(question.lessonPath)
  console.log(`lesson page: ${(Buffer.byteLength(lessonHtml) / 1024).toFixed(0)} KB of HTML; ${seconds} s a figure\n`)
  console.log(row(['what', 'clients', 'a second', 'p50 ms', 'p99 ms', 'of the bare']))
  for (const clients of clientCounts) {
    await compare(
      clients,
      'lesson page',
      () => loadLesson(clients, question.lessonPath),
      'bare HTTP server',
      () => loadBareServer(clients, lessonHtml),
    )
    await compare(
      clients,
      'answer submission',
      () => loadSubmissions(clients),
      'bare INSERT',
      () => loadInserts(clients),
    )
  }

  async function loadSubmissions(clients: number): Promise<LoadFigures> {
    const send = createHttpClient(product.url, clients)
    const cookies: string[] = []
    for (let i = 0; i < clients; i++) cookies.push(await beGuest(send))
    return closedLoop(clients, seconds, async (client) => {
      const { status, body } = await send('/api/trpc/attempts.submit', {
        json: makeSubmission(question),
        cookie: cookies[client] ?? '',
      })
      if (status !== 200) throw new Error(`submission answered ${status}: ${body}`)
    })
  }
} finally {
  await product.stop()
  await database.stop()
  await rm(dataDir, { recursive: true })
}

function loadLesson(clients: number, lessonPath: string): Promise<LoadFigures> {
  const send = createHttpClient(product.url, clients)
  return closedLoop(clients, seconds, async () => {
    const { status } = await send(lessonPath)
    if (status !== 200) throw new Error(`lesson answered ${status}`)
  })
}

// In a thread of its own, as the product is in a process of its own.
async function loadBareServer(clients: number, body: string): Promise<LoadFigures> {
  const worker = new Worker(
    `const { createServer } = require('node:http'); const { parentPort, workerData } = require('node:worker_threads')
     const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(workerData))
     server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port))`,
    { eval: true, workerData: body },
  )
  const port = await new Promise<number>((resolve) => worker.once('message', resolve))
  const send = createHttpClient(`http://127.0.0.1:${port}`, clients)
  const figures = await closedLoop(clients, seconds, async () => void (await send('/')))
  await worker.terminate()
  return figures
}

async function loadInserts(clients: number): Promise<LoadFigures> {
  const pool = new pg.Pool({ connectionString: database.url, max: clients })
  await pool.query('CREATE TABLE IF NOT EXISTS bench_answers (id bigserial PRIMARY KEY, answer jsonb NOT NULL)')
  const answer = JSON.stringify({ kind: 'choice', chosen: ['alpine'] })
  const figures = await closedLoop(clients, seconds, async () => {
    await pool.query('INSERT INTO bench_answers (answer) VALUES ($1)', [answer])
  })
  await pool.end()
  return figures
}

async function compare(
  clients: number,
  name: string,
  measure: () => Promise<LoadFigures>,
  bareName: string,
  measureBare: () => Promise<LoadFigures>,
): Promise<void> {
  const bare = await measureBare()
  const figures = await measure()
  const share = figures.perSecond / bare.perSecond
  console.log(row([bareName, clients, ...cells(bare), '1']))
  console.log(row([name, clients, ...cells(figures), `${share.toFixed(2)} (1/${(1 / share).toFixed(1)})`]))
}

function cells({ perSecond, p50Ms, p99Ms }: LoadFigures): string[] {
  return [perSecond.toFixed(0), p50Ms.toFixed(2), p99Ms.toFixed(2)]
}

function row(values: readonly (string | number)[]): string {
  return values.map((value, i) => (i === 0 ? String(value).padEnd(20) : String(value).padStart(14))).join('')
}
