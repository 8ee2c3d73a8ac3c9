// bundle-prepare.mjs <file>: prepare.ts and all it imports as one file of JavaScript.
import { build } from 'esbuild'
import { inCheckout } from '../prepare/top.mjs'

const [outfile] = process.argv.slice(2)
if (outfile === undefined) throw new Error('Say where the bundle goes: bundle-prepare.mjs <file>')

await build({
  entryPoints: [inCheckout('scripts/image/prepare.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  minify: true,
  // Some packages are CommonJS and load what comes with Node through `require`.
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  external: ['pg-native'],
  logLevel: 'warning',
})
