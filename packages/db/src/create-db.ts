import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from './generated/client.ts'
import type { Prisma } from './generated/client.ts'
import { QueryRecorder, type SentQuery } from './query-recorder.ts'

/** The tables, as Prisma's client; connects at the first query. */
export type Db = PrismaClient

/** The tables within one transaction. */
export type DbTransaction = Prisma.TransactionClient

/** How a process uses its connections. */
export interface DbOptions {
  /** Connections at most; a request that finds none free waits for one. */
  readonly poolSize?: number
  /** PostgreSQL gives a statement up after this time, so that one slow query cannot hold a connection for ever. */
  readonly statementTimeoutMs?: number
  /** Called when an idle connection breaks; the pool replaces it. */
  readonly onConnectionLost?: (error: Error) => void
}

/** What a piece of work asked of the database. */
export interface Recording<T> {
  readonly result: T
  /** Every statement in order: a round trip each, BEGIN and COMMIT included. */
  readonly queries: readonly SentQuery[]
}

/** Opens the database at an address such as postgresql://user:password@host:5432/name. */
export function createDb(url: string, options?: DbOptions): Db {
  return openDb(createAdapter(url, options))
}

/** Opens a database through an adapter from `createAdapter`. */
export function openDb(adapter: PrismaPg): Db {
  const recorder = new QueryRecorder()
  const db = new PrismaClient({ adapter: recorder.attach(adapter), transactionOptions })
  recorders.set(db, recorder)
  return db
}

/** Makes what carries SQL to a database; it connects when it is first asked to. */
export function createAdapter(url: string, options: DbOptions = {}): PrismaPg {
  const { poolSize = 10, statementTimeoutMs = 15_000, onConnectionLost = ignore } = options
  return new PrismaPg(
    {
      connectionString: url,
      max: poolSize,
      statement_timeout: statementTimeoutMs,
      // Should the server vanish without a word, nobody waits for it longer than for a slow statement.
      query_timeout: statementTimeoutMs + CONNECT_TIMEOUT_MS,
      idle_in_transaction_session_timeout: 2 * statementTimeoutMs,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      keepAlive: true,
      application_name: 'stagecraft',
    },
    // Without a listener a broken idle connection would end the process.
    { onPoolError: onConnectionLost, onConnectionError: onConnectionLost },
  )
}

/** Does a piece of work and returns its result with every statement that it sent through this client. */
export async function recordQueries<T>(db: Db, work: () => Promise<T>): Promise<Recording<T>> {
  const recorder = recorders.get(db)
  if (recorder === undefined) throw new Error('Only a client from createDb can be recorded, not a transaction of it.')
  const queries: SentQuery[] = []
  const result = await recorder.record(queries, work)
  return { result, queries }
}

const CONNECT_TIMEOUT_MS = 5000
// How long a transaction waits for a connection when all are busy, and how long it may then take.
const transactionOptions = { maxWait: CONNECT_TIMEOUT_MS, timeout: 10_000 }
const recorders = new WeakMap<Db, QueryRecorder>()

function ignore(): void {}
