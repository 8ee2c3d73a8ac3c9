import { Client } from 'pg'

/** Returns the address of another database on the same server. */
export function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.href
}

/** Creates a database on a server, as a copy of another if one is named. */
export async function createDatabase(serverUrl: string, name: string, template?: string): Promise<void> {
  const copy = template === undefined ? '' : ` TEMPLATE "${template}"`
  await onServer(serverUrl, (client) => client.query(`CREATE DATABASE "${name}"${copy}`))
}

/** Removes all databases whose name begins so, ending whatever sessions are left in them. */
export async function dropDatabases(serverUrl: string, prefix: string): Promise<void> {
  await onServer(serverUrl, async (client) => {
    const found = await client.query<{ name: string }>(
      'SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)',
      [prefix],
    )
    for (const { name } of found.rows) await client.query(`DROP DATABASE "${name}" WITH (FORCE)`)
  })
}

async function onServer(url: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
