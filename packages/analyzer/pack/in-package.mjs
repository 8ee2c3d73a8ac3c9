import { fileURLToPath } from 'node:url'

/** A path in this package, by where it lies in it. @param {string} path */
export function inPackage(path) {
  return fileURLToPath(new URL(`../${path}`, import.meta.url))
}
