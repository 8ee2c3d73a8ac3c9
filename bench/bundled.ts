import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/**
 * Hands on a file of this folder as a bundle, which is what a browser or a server gets. The loader that runs the
 * benches adds a call to each function it sees made, which would weigh on us and not on the peers.
 */
export async function withBundle<Result>(file: string, use: (bundle: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  const outfile = join(folder, 'bundle.mjs')
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
    return await use(outfile)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Imports a file of this folder as a bundle. */
export async function importBundled(file: string): Promise<unknown> {
  return withBundle(file, (bundle) => import(pathToFileURL(bundle).href))
}
