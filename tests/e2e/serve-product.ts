import { makeDataDir, startProduct } from '../product.ts'
import { setupCode } from './administrator.ts'

/** Starts one product for all journeys, with a data folder of its own, and stops it after the last. */
export default async function serveProduct(): Promise<() => Promise<void>> {
  const data = makeDataDir()
  // Behind one proxy, so that each person in a journey can come from an address of their own.
  const product = await startProduct({ dataDir: data.path, env: { TRUSTED_PROXIES: '1', SETUP_CODE: setupCode } })
  process.env['STAGECRAFT_URL'] = product.url
  return async () => {
    await product.stop()
    data.remove()
  }
}
