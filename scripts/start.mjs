// npm start: everything a fresh clone needs, the database, the newest build, and the product on http://localhost:3000.
import { requireSupportedMachine } from './prepare/node-version.mjs'

requireSupportedMachine()
const { runProduct } = await import('./prepare/run-product.mjs')
await runProduct('start')
