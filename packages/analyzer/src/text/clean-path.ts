/** A path without `.`, `..` and doubled slashes, as Go's path.Clean. */
export function cleanPath(path: string): string {
  if (isClean(path)) return path
  const isAbsolute = path.startsWith('/')
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else if (!isAbsolute) parts.push(part)
  }
  if (isAbsolute) return `/${parts.join('/')}`
  return parts.length === 0 ? '.' : parts.join('/')
}

// Most paths are, so it pays to look before they are taken apart.
function isClean(path: string): boolean {
  return path.startsWith('/') && !path.endsWith('/') && !path.includes('//') && !path.includes('/.')
}
