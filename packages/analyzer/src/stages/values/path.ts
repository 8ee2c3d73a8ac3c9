import { cleanPath } from '../../text/clean-path.ts'
import { quote } from '../../text/quote.ts'

/** Where a stage works after WORKDIR, or BuildKit's message why it can't. */
export type WorkdirReading =
  | { readonly ok: true; readonly path: string }
  | { readonly ok: false; readonly message: string }

/** Joins WORKDIR to the directory before; a path of Windows keeps its backslashes. */
export function joinWorkdir(current: string, wanted: string, os: string): WorkdirReading {
  if (os !== 'windows') return { ok: true, path: cleanPath(isAbsolute(wanted, os) ? wanted : `/${current}/${wanted}`) }
  const stripped = stripDrive(wanted)
  if (!stripped.ok) return stripped
  const before = stripDrive(current)
  const start = before.ok ? before.path : ''
  const joined = cleanPath(stripped.path.startsWith('/') ? stripped.path : `/${start}/${stripped.path}`)
  return { ok: true, path: joined.replaceAll('/', '\\') }
}

/** Whether a path does not depend on the directory before it. */
export function isAbsolute(path: string, os: string): boolean {
  if (os !== 'windows') return path.startsWith('/')
  const stripped = stripDrive(path)
  return stripped.ok && stripped.path.startsWith('/')
}

/** A path of Windows with slashes and without `C:`. */
function stripDrive(path: string): WorkdirReading {
  const slashed = path.replaceAll('\\', '/')
  if (/^.:$/.test(slashed)) return { ok: false, message: `No relative path specified in ${quote(path)}` }
  if (slashed.startsWith('//')) return { ok: false, message: 'UNC paths are not supported' }
  const colon = slashed.indexOf(':')
  if (colon === -1) return { ok: true, path: slashed }
  if (slashed.slice(0, colon).toLowerCase() !== 'c') {
    return { ok: false, message: 'The specified path is not on the system drive (C:)' }
  }
  return { ok: true, path: slashed.slice(colon + 1) }
}
