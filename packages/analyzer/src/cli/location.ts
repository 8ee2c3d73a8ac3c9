import { isAbsolute, relative, resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Location } from './file-report.ts'
import { STANDARD_INPUT } from './input.ts'

/** How other programs name a file that is given by a path. */
export function locate(path: string, folder: string): Location {
  if (path === STANDARD_INPUT) return { uri: 'stdin', isRelative: true, path: 'stdin' }
  const absolute = resolve(folder, path)
  const below = relative(folder, absolute)
  const slashed = below.split(sep).join('/')
  const isOutside = isAbsolute(below) || below === '..' || below.startsWith(`..${sep}`)
  if (isOutside) return { uri: pathToFileURL(absolute).href, isRelative: false, path: slashed }
  return { uri: slashed.split('/').map(encodeURIComponent).join('/'), isRelative: true, path: slashed }
}
