import { existsSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { inPackage } from './in-package.mjs'

const MANIFEST = inPackage('package.json')

const KEPT = inPackage('package.json.kept')

/**
 * @typedef {object} Manifest
 * @property {{ access: string } & Record<string, unknown>} publishConfig
 * @property {unknown} devDependencies
 * @property {unknown} scripts
 */

/**
 * Packs the package under the doors of `publishConfig`, and without what only this repository needs. pnpm does
 * so by itself; for npm the manifest is another one while it packs.
 */
export async function applyPublishConfig() {
  if (!basename(process.env['npm_execpath'] ?? '').startsWith('npm')) return
  const manifest = /** @type {Manifest} */ (JSON.parse(await readFile(MANIFEST, 'utf8')))
  const { publishConfig, devDependencies: _, scripts: __, ...rest } = manifest
  const { access, ...doors } = publishConfig
  await rename(MANIFEST, KEPT)
  await writeFile(MANIFEST, `${JSON.stringify({ ...rest, ...doors, publishConfig: { access } }, null, 2)}\n`)
}

/** Undoes that. */
export async function restoreManifest() {
  if (existsSync(KEPT)) await rename(KEPT, MANIFEST)
}
