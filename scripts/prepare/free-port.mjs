import { once } from 'node:events'
import { createServer } from 'node:net'
import { Failure } from './failure.mjs'

/**
 * Throws a Failure if the product could not listen there.
 *
 * @param {Pick<import('./settings.mjs').Settings, 'host' | 'port'>} address
 */
export async function requireFreePort({ host, port }) {
  const server = createServer()
  try {
    const listening = once(server, 'listening')
    server.listen(port, host)
    await listening
  } catch (error) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (error)
    const advice = `Stop what uses it, or choose another port: PORT=${port === 65_535 ? 3000 : port + 1} npm start`
    const why = code === 'EADDRINUSE' ? `Port ${port} is in use by another program.` : message
    throw new Failure(why, code === 'EADDRNOTAVAIL' ? 'Set HOST to an address of this machine, or unset it.' : advice)
  } finally {
    server.close()
  }
}
