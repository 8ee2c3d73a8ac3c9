// What the analyzer adds to a page, minified and compressed, for each of the things a page may want of it:
//   pnpm bench:size
import path from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build } from 'esbuild'

/** What checking is to weigh without the shell parser it stands on; docs/decisions/010 says what stands in the way. */
const AIM_KB = 60

const WANTED: Readonly<Record<string, string>> = {
  'parse only': `export { parse } from '@stagecraft/analyzer'`,
  'parse and plan': `export { parse, plan } from '@stagecraft/analyzer'`,
  'parse, plan and check': `export { applyFixes, check, parse, plan } from '@stagecraft/analyzer'`,
  'those and the documentation of rules': `export { allRules, applyFixes, check, parse, plan } from '@stagecraft/analyzer'`,
  'the build of layers': `export { build, parse, plan } from '@stagecraft/analyzer'`,
  'the table of images': `export * from '@stagecraft/analyzer/images'`,
  everything: `export * from '@stagecraft/analyzer'`,
}

console.log(
  'KB of minified code'.padEnd(38) + 'plain'.padStart(10) + 'gzip'.padStart(10) + 'gzip with unbash'.padStart(18),
)
for (const [name, code] of Object.entries(WANTED)) {
  const own = await weigh(code, ['unbash'])
  const all = await weigh(code, [])
  console.log(name.padEnd(38) + kb(own.bytes) + kb(own.gzipBytes) + kb(all.gzipBytes).padStart(18))
  if (name === 'parse, plan and check') {
    reportShares(own.shares, own.bytes)
    const over = own.gzipBytes / 1024 - AIM_KB
    const verdict = `${Math.abs(over).toFixed(1)} KB ${over > 0 ? 'over' : 'under'} the aim of ${AIM_KB} KB`
    console.log(`  ${verdict}; with Brotli instead of gzip ${kb(own.brotliBytes).trim()} KB`)
  }
}

interface Weight {
  readonly bytes: number
  readonly gzipBytes: number
  readonly brotliBytes: number
  /** Bytes by the folder of the analyzer that they come from. */
  readonly shares: ReadonlyMap<string, number>
}

async function weigh(code: string, external: readonly string[]): Promise<Weight> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    external: [...external],
  })
  const [output] = outputFiles
  const [meta] = Object.values(metafile.outputs)
  if (output === undefined || meta === undefined) throw new Error('esbuild wrote no bundle.')
  const shares = new Map<string, number>()
  for (const [file, { bytesInOutput }] of Object.entries(meta.inputs)) {
    const folder = folderOf(file)
    shares.set(folder, (shares.get(folder) ?? 0) + bytesInOutput)
  }
  const { contents } = output
  return {
    bytes: contents.length,
    gzipBytes: gzipSync(contents).length,
    brotliBytes: brotliCompressSync(contents).length,
    shares,
  }
}

function folderOf(file: string): string {
  const inside = file.split('packages/analyzer/src/')[1]
  return inside === undefined ? path.basename(path.dirname(file)) : inside.split('/').slice(0, -1).slice(0, 2).join('/')
}

function reportShares(shares: ReadonlyMap<string, number>, total: number): void {
  for (const [folder, bytes] of [...shares].toSorted((left, right) => right[1] - left[1])) {
    console.log(`  ${folder.padEnd(36)}${kb(bytes)}${`${((bytes / total) * 100).toFixed(0)} %`.padStart(10)}`)
  }
}

function kb(bytes: number): string {
  return (bytes / 1024).toFixed(1).padStart(10)
}
