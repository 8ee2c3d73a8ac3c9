import { makeDataDir, startProduct } from '../product.ts'

/** Starts one product for all journeys, with a data folder of its own, and stops it after the last. */
export default async function serveProduct(): Promise<() => Promise<void>> {
  const data = makeDataDir()
  const product = await startProduct({ dataDir: data.path })
  process.env['STAGECRAFT_URL'] = product.url
  return async () => {
    await product.stop()
    data.remove()
  }
}
