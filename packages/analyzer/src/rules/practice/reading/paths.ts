/** Whether a path is `folder` or stands below it. */
export function isBelow(path: string, folder: string): boolean {
  if (folder === '/') return path.startsWith('/')
  return path === folder || path.startsWith(`${folder}/`)
}

const PLAIN = /^(?:\/[\w@%+,-][\w@%+,.-]*)+$/

/** A path without `.` and `..`, without doubled slashes and without one at its end; relative to `folder`. */
export function resolvePath(path: string, folder: string): string {
  if (PLAIN.test(path)) return path
  const parts: string[] = []
  for (const part of `${path.startsWith('/') ? '' : folder}/${path}`.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return `/${parts.join('/')}`
}

/** The part of a path behind its last slash. */
export function baseName(path: string): string {
  const trimmed = path.replace(/\/+$/, '')
  return trimmed.slice(trimmed.lastIndexOf('/') + 1)
}

/** What a shell makes of braces: `/var/{log,cache}` is two paths. Nested ones stay as they are. */
export function expandBraces(word: string): readonly string[] {
  if (!word.includes('{')) return [word]
  const braces = /\{([^{}]*,[^{}]*)\}/.exec(word)
  if (braces === null) return [word]
  const before = word.slice(0, braces.index)
  const after = word.slice(braces.index + braces[0].length)
  return (braces[1] ?? '').split(',').flatMap((choice) => expandBraces(`${before}${choice}${after}`))
}
