import { makeDataDir, startProduct } from '../product.ts'

/**
 * Starts one product for all journeys, with a data folder of its own, and stops it after the last. With STAGECRAFT_URL
 * set they walk the one that runs there, whoever started it.
 */
export default async function serveProduct(): Promise<(() => Promise<void>) | undefined> {
  if (process.env['STAGECRAFT_URL']) return undefined
  const data = makeDataDir()
  // Behind one proxy, so that each person in a journey can come from an address of their own.
  const product = await startProduct({ dataDir: data.path, env: { TRUSTED_PROXIES: '1', LOG_LEVEL: 'error' } })
  process.env['STAGECRAFT_URL'] = product.url
  return async () => {
    await product.stop()
    data.remove()
  }
}
