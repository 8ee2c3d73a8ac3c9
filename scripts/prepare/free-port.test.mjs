import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, it } from 'vitest'
import { requireFreePort } from './free-port.mjs'

it('a port is free, or the failure names another', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  await expect(requireFreePort({ host: '127.0.0.1', port })).rejects.toMatchObject({
    message: `Port ${port} is in use by another program.`,
    advice: expect.stringContaining(`PORT=${port + 1} npm start`),
  })
  await once(server.close(), 'close')
  await requireFreePort({ host: '127.0.0.1', port })
})

it('an address that this machine does not have is named as such', async () => {
  await expect(requireFreePort({ host: '192.0.2.1', port: 3000 })).rejects.toMatchObject({
    advice: expect.stringContaining('HOST'),
  })
})
