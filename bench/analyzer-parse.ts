import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import type { measureParse as MeasureParse } from './analyzer/measure-parse.ts'

// What is measured is what a browser or a server gets, a bundle. The loader that runs this file adds a call to
// each function it sees made, which would weigh on us and not on the peers.
const folder = await mkdtemp(join(tmpdir(), 'analyzer-parse-'))
const outfile = join(folder, 'measure.mjs')
try {
  await build({
    entryPoints: [fileURLToPath(new URL('analyzer/measure-parse.ts', import.meta.url))],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
  })
  const { measureParse } = (await import(pathToFileURL(outfile).href)) as { readonly measureParse: typeof MeasureParse }
  measureParse(fileURLToPath(new URL('../../shared/conformance/corpus.dev.jsonl', import.meta.url)))
} finally {
  await rm(folder, { recursive: true })
}
