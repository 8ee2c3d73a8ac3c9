/** The last part of a path, slashes at its end left out: `lib` of `/usr/lib/`. */
export function baseName(path: string): string {
  const end = path.replace(/(?<=.)\/+$/, '')
  return end.slice(end.lastIndexOf('/') + 1)
}
