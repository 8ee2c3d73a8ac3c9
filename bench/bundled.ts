import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/**
 * Hands on files of this folder as bundles, which is what a browser or a server gets. The loader that runs the
 * benches adds a call to each function it sees made, which would weigh on us and not on the peers.
 */
export async function withBundles<Result>(
  files: readonly string[],
  use: (bundles: readonly string[]) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  try {
    return await use(await Promise.all(files.map((file) => bundle(file, folder))))
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Imports a file of this folder as a bundle. */
export async function importBundled(file: string): Promise<unknown> {
  return withBundles([file], ([bundled = '']) => import(pathToFileURL(bundled).href))
}

async function bundle(file: string, folder: string): Promise<string> {
  const outfile = join(folder, `${basename(file, '.ts')}.mjs`)
  await build({
    entryPoints: [fileURLToPath(new URL(file, import.meta.url))],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
  })
  return outfile
}
