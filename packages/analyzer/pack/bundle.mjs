import { build } from 'esbuild'
import { inPackage } from './in-package.mjs'

/**
 * Writes a source and all it imports as one file of JavaScript.
 *
 * @param {string} source
 * @param {string} outfile
 */
export async function bundle(source, outfile) {
  await build({
    entryPoints: [inPackage(source)],
    outfile: inPackage(outfile),
    bundle: true,
    format: 'esm',
    platform: source.endsWith('cli.ts') ? 'node' : 'neutral',
    target: 'es2023',
    logLevel: 'warning',
  })
}
