import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/**
 * Loads a file of this folder as a bundle, which is what a browser or a server gets. The loader that runs the benches
 * adds a call to each function it sees made, which would weigh on us and not on the peers.
 */
export async function importBundled(file: string): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  const outfile = join(folder, 'measure.mjs')
  try {
    await build({
      entryPoints: [fileURLToPath(new URL(file, import.meta.url))],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      mainFields: ['module', 'main'],
    })
    return await import(pathToFileURL(outfile).href)
  } finally {
    await rm(folder, { recursive: true })
  }
}
