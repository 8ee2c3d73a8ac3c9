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

/** What a shell makes of braces: `/var/{log,cache}` is two paths. Nested ones stay as they are, and so do very many. */
export function expandBraces(word: string): readonly string[] {
  if (!word.includes('{')) return [word]
  let words = ['']
  let at = 0
  for (const { index, 0: braces, 1: inside = '' } of word.matchAll(/\{([^{}]*)\}/g)) {
    const choices = inside.includes(',') ? inside.split(',') : [braces]
    if (words.length * choices.length > MOST_CHOICES) break
    const before = word.slice(at, index)
    words = words.flatMap((start) => choices.map((choice) => `${start}${before}${choice}`))
    at = index + braces.length
  }
  return words.map((start) => start + word.slice(at))
}

// Ten pairs of braces would be a thousand paths, and twenty a million.
const MOST_CHOICES = 100
