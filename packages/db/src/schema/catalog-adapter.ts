import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
  SqlResultSet,
} from '@prisma/driver-adapter-utils'
import pg from 'pg'

/**
 * Makes Prisma's PostgreSQL adapter read the system catalog too.
 * The catalog has one-byte "char" columns, a type the adapter refuses and the schema engine insists on. They pass
 * the adapter as text under a marked name, and get their own type back behind it.
 */
export function createCatalogAdapter(pool: pg.Pool): SqlMigrationAwareDriverAdapterFactory {
  const inner = new PrismaPg(markChars(pool))
  const connect = async () => restoreChars(await inner.connect())
  return { provider: inner.provider, adapterName: inner.adapterName, connect, connectToShadowDb: connect }
}

const CHAR: number = pg.types.builtins.CHAR
const TEXT: number = pg.types.builtins.TEXT
const MARK = '\u0000char'

function markChars(pool: pg.Pool): pg.Pool {
  const query = pool.query.bind(pool) as (config: pg.QueryConfig) => Promise<pg.QueryResult>
  const markedQuery = async (config: pg.QueryConfig): Promise<pg.QueryResult> => {
    const result = await query(config)
    const fields = result.fields.map((field) =>
      field.dataTypeID === CHAR ? { ...field, name: field.name + MARK, dataTypeID: TEXT } : field,
    )
    return { ...result, fields }
  }
  return Object.assign(pool, { query: markedQuery })
}

function restoreChars(adapter: SqlDriverAdapter): SqlDriverAdapter {
  const queryRaw = adapter.queryRaw.bind(adapter)
  return Object.assign(adapter, {
    queryRaw: async (query: Parameters<typeof queryRaw>[0]): Promise<SqlResultSet> => {
      const { columnNames, columnTypes, rows } = await queryRaw(query)
      return {
        columnNames: columnNames.map((name) => name.replace(MARK, '')),
        columnTypes: columnTypes.map((type, i) =>
          columnNames[i]?.endsWith(MARK) === true ? ColumnTypeEnum.Character : type,
        ),
        rows,
      }
    },
  })
}
