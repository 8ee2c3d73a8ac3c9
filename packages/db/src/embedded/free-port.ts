import { once } from 'node:events'
import { createServer } from 'node:net'

/** Returns the wanted port of 127.0.0.1 if nobody listens there, otherwise one that is free. */
export async function findFreePort(wanted: number): Promise<number> {
  return (await tryPort(wanted)) ?? (await tryPort(0)) ?? fail()
}

async function tryPort(port: number): Promise<number | null> {
  const server = createServer()
  try {
    const listening = once(server, 'listening')
    server.listen(port, '127.0.0.1')
    await listening
    const address = server.address()
    return address !== null && typeof address === 'object' ? address.port : null
  } catch {
    return null
  } finally {
    server.close()
  }
}

function fail(): never {
  throw new Error('This machine has no free port on 127.0.0.1 left for PostgreSQL.')
}
