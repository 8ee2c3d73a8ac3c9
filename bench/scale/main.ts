// Submission, due queue, course progress and item statistics at ten thousand and at a million attempts, side by side:
// pnpm bench:scale [rows]
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createDb, type Db } from '@stagecraft/db'
import { startEmbedded } from '@stagecraft/db/embedded'
import { applyMigrations } from '@stagecraft/db/migrate'
import {
  countAttempts,
  getCourseProgress,
  getItemStatistics,
  getMastery,
  getReviewQueue,
  type Person,
  submitAttempt,
} from '@stagecraft/learning'
import { type FilledDatabase, fillWithAttempts } from '@stagecraft/learning/testing'

const small = 10_000
const large = Number(process.argv[2] ?? 1_000_000)
const rounds = 300

/** The milliseconds of one piece of work, in the middle and for one in a hundred. */
interface Times {
  readonly p50: number
  readonly p99: number
}

const few = await measureAt(small)
const many = await measureAt(large)
console.log(`\n${row(['what', `${small} p50 ms`, 'p99', `${large} p50 ms`, 'p99', 'p50 grows by'])}`)
for (const [what, times] of few) {
  const other = many.get(what)
  if (other !== undefined)
    console.log(row([what, ...cells(times), ...cells(other), `×${(other.p50 / times.p50).toFixed(2)}`]))
}

async function measureAt(attempts: number): Promise<ReadonlyMap<string, Times>> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'stagecraft-scale-'))
  const server = await startEmbedded({ dataDir, settings: { shared_buffers: '256MB', maintenance_work_mem: '256MB' } })
  const db = createDb(server.url, { poolSize: 2, statementTimeoutMs: 3_600_000 })
  try {
    await applyMigrations(server.url)
    const startedAt = performance.now()
    const filled = await fillWithAttempts(db, attempts)
    console.log(`${attempts} attempts stored in ${((performance.now() - startedAt) / 1000).toFixed(0)} s`)
    return await measure(db, filled)
  } finally {
    await db.$disconnect()
    await server.stop()
    await rm(dataDir, { recursive: true })
  }
}

async function measure(
  db: Db,
  { course, learnerIds, revisionIds }: FilledDatabase,
): Promise<ReadonlyMap<string, Times>> {
  const platform = { db }
  const submit = (round: number) =>
    submitAttempt(platform, learner(learnerIds, round), {
      id: randomUUID(),
      revisionId: pick(revisionIds, round * 7),
      seed: round,
      answer: { kind: 'choice', chosen: [round % 3 === 0 ? 'left' : 'right'] },
    })
  const work: Readonly<Record<string, (round: number) => Promise<unknown>>> = {
    submission: submit,
    'due queue, 10 questions': (round) => getReviewQueue(platform, learner(learnerIds, round), { limit: 10 }),
    'progress in a course': (round) => getCourseProgress(platform, learner(learnerIds, round), { course }),
    mastery: (round) => getMastery(platform, learner(learnerIds, round), { course }),
    'item statistics, nothing waiting': () => getItemStatistics(platform, { course }),
  }
  const times = new Map<string, Times>()
  for (const [what, one] of Object.entries(work)) {
    if (what.startsWith('item')) await countAttempts(platform, { atMost: Number.POSITIVE_INFINITY })
    times.set(what, await timeRounds(one, what.startsWith('item') ? 30 : rounds))
  }
  for (let round = 0; round < 1_000; round += 1) await submit(round)
  times.set('item statistics, 1000 waiting', await timeRounds(() => getItemStatistics(platform, { course }), 1))
  return times
}

async function timeRounds(work: (round: number) => Promise<unknown>, count: number): Promise<Times> {
  // The first rounds fill caches, of either side.
  const first = count > 1 ? 10 : 0
  for (let round = 0; round < first; round += 1) await work(round + count)
  const taken: number[] = []
  for (let round = 0; round < count; round += 1) {
    const startedAt = performance.now()
    await work(round)
    taken.push(performance.now() - startedAt)
  }
  const sorted = taken.toSorted((one, other) => one - other)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { p50: at(0.5), p99: at(0.99) }
}

function learner(ids: readonly string[], round: number): Person {
  return { id: pick(ids, round * 13), name: '', email: null, role: 'learner', isGuest: false }
}

function pick<Value>(values: readonly Value[], index: number): Value {
  const value = values[index % values.length]
  if (value === undefined) throw new Error('there is nothing to pick from')
  return value
}

function cells({ p50, p99 }: Times): string[] {
  return [p50.toFixed(2), p99.toFixed(2)]
}

function row(values: readonly string[]): string {
  return values.map((value, index) => (index === 0 ? value.padEnd(34) : value.padStart(16))).join('')
}
