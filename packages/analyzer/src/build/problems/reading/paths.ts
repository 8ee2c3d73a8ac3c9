/** The folder that a path is in. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/'
}

/** Whether a path is `folder` or stands below it. */
export function isBelow(path: string, folder: string): boolean {
  return folder === '/' || path === folder || path.startsWith(`${folder}/`)
}

/** A few paths in a sentence: `/a, /b and 3 more`. */
export function listPaths(paths: readonly string[], most = 3): string {
  const [shown, rest] = [paths.slice(0, most), paths.length - most]
  if (rest > 0) return `${shown.join(', ')} and ${rest} more`
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`
}
