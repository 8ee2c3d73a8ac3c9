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
const rounds = 1_000
// Submissions leave a thousand answers to count, once.
const roundsOf: Readonly<Record<string, number>> = { 'counting a thousand answers': 1, 'item statistics': 30 }
const settings = { shared_buffers: '256MB', work_mem: '64MB', max_wal_size: '8GB', checkpoint_timeout: '30min' }

/** The milliseconds of one piece of work, in the middle and for one in a hundred. */
interface Times {
  readonly p50: number
  readonly p99: number
}

/** A filled database, and what can be asked of it by the number of a round. */
interface Site {
  readonly platform: { readonly db: Db }
  readonly work: Readonly<Record<string, (round: number) => Promise<unknown>>>
  readonly close: () => Promise<void>
}

const sites = [await openSite(large), await openSite(small)] as const
try {
  console.log(`\n${row(['what', `${small} p50 ms`, 'p99', `${large} p50 ms`, 'p99', 'p50 grows by'])}`)
  for (const what of Object.keys(sites[0].work)) {
    const [many, few] = await takeTurns(what)
    console.log(row([what, ...cells(few), ...cells(many), `×${(many.p50 / few.p50).toFixed(2)}`]))
  }
} finally {
  for (const { close } of sites) await close()
}

async function openSite(attempts: number): Promise<Site> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'stagecraft-scale-'))
  const server = await startEmbedded({ dataDir, settings })
  const db = createDb(server.url, { poolSize: 2, statementTimeoutMs: 3_600_000 })
  const close = async () => {
    await db.$disconnect()
    await server.stop()
    await rm(dataDir, { recursive: true })
  }
  await applyMigrations(server.url)
  const startedAt = performance.now()
  const filled = await fillWithAttempts(db, attempts)
  console.log(`${attempts} attempts stored in ${((performance.now() - startedAt) / 1000).toFixed(0)} s`)
  return { platform: { db }, work: workOn(db, filled), close }
}

function workOn(db: Db, { course, learnerIds, revisionIds }: FilledDatabase): Site['work'] {
  const platform = { db }
  const submit = (round: number) =>
    submitAttempt(platform, learner(learnerIds, round), {
      id: randomUUID(),
      revisionId: pick(revisionIds, round * 7),
      seed: round,
      answer: { kind: 'choice', chosen: [round % 3 === 0 ? 'left' : 'right'] },
    })
  return {
    submission: submit,
    'due queue, 10 questions': (round) => getReviewQueue(platform, learner(learnerIds, round), { limit: 10 }),
    'progress in a course': (round) => getCourseProgress(platform, learner(learnerIds, round), { course }),
    mastery: (round) => getMastery(platform, learner(learnerIds, round), { course }),
    'counting a thousand answers': () => countAttempts(platform, { atMost: 1_000 }),
    'item statistics': () => getItemStatistics(platform, { course }),
  }
}

// Others may use the machine: what both do in turns, they do under the same load.
async function takeTurns(what: string): Promise<readonly [Times, Times]> {
  const taken: readonly [number[], number[]] = [[], []]
  const count = roundsOf[what] ?? rounds
  const warmUp = count === 1 ? 0 : 10
  for (let round = 0; round < count + warmUp; round += 1) {
    for (const [index, { work }] of sites.entries()) {
      const startedAt = performance.now()
      await work[what]?.(round)
      if (round >= warmUp) taken[index]?.push(performance.now() - startedAt)
    }
  }
  return [summarize(taken[0]), summarize(taken[1])]
}

function summarize(taken: readonly number[]): Times {
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
