// pnpm dev: the product from its sources, on the same database; pages and courses follow every change.
import { requireSupportedMachine } from './prepare/node-version.mjs'

requireSupportedMachine()
const { runProduct } = await import('./prepare/run-product.mjs')
await runProduct('dev')
