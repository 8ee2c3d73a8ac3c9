import { AsyncLocalStorage } from 'node:async_hooks'
import type { PrismaPg } from '@prisma/adapter-pg'
import type { SqlDriverAdapter, SqlQuery, Transaction } from '@prisma/driver-adapter-utils'

/** A statement and the values it was sent with. */
export interface SentQuery {
  readonly sql: string
  readonly args: readonly unknown[]
}

/** Notes the statements that pass through an adapter, for the piece of work that sent them and no other. */
export class QueryRecorder {
  readonly #queries = new AsyncLocalStorage<SentQuery[]>()

  /** Does a piece of work; its statements are added to `queries` as they are sent. */
  record<T>(queries: SentQuery[], work: () => Promise<T>): Promise<T> {
    return this.#queries.run(queries, work)
  }

  /** Makes every connection of the adapter report here. */
  attach(adapter: PrismaPg): PrismaPg {
    const connect = adapter.connect.bind(adapter)
    return Object.assign(adapter, {
      connect: async () => {
        const connection = await connect()
        const startTransaction = connection.startTransaction.bind(connection)
        return Object.assign(this.#watch(connection), {
          startTransaction: async (...level: Parameters<typeof startTransaction>) => {
            this.#note({ sql: 'BEGIN', args: [] })
            return this.#watch(await startTransaction(...level))
          },
        })
      },
    })
  }

  #watch<T extends SqlDriverAdapter | Transaction>(connection: T): T {
    const queryRaw = connection.queryRaw.bind(connection)
    const executeRaw = connection.executeRaw.bind(connection)
    return Object.assign(connection, {
      queryRaw: (query: SqlQuery) => {
        this.#note(query)
        return queryRaw(query)
      },
      executeRaw: (query: SqlQuery) => {
        this.#note(query)
        return executeRaw(query)
      },
    })
  }

  #note({ sql, args }: SentQuery): void {
    this.#queries.getStore()?.push({ sql, args })
  }
}
