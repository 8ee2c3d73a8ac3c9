import { openFolder, joinPath } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import type { Value } from '../../machine/value.ts'
import { unknownList } from '../state.ts'
import { compilePattern, matchesPattern } from './pattern.ts'

/** What is known of the paths that a pattern matches: sorted, and empty if there are none. */
export type PathNames = readonly string[] | { readonly why: string }

/** The paths that match a pattern, as somebody in a folder writes them. */
function findPathNames(machine: Machine, pattern: string, folder: string): PathNames {
  const isAbsolute = pattern.startsWith('/')
  let found: readonly string[] = [isAbsolute ? '/' : '']
  const parts = pattern.split(/\/+/)
  if (isAbsolute) parts.shift()
  for (const [at, part] of parts.entries()) {
    const next: string[] = []
    for (const base of found) {
      if (!machine.budget.spend()) return { why: 'there is too much to look through' }
      const names = namesIn(machine, base, folder, part, at === parts.length - 1)
      if ('why' in names) return names
      next.push(...names)
    }
    found = next
  }
  return found.toSorted((a, b) => (a < b ? -1 : 1))
}

function namesIn(machine: Machine, base: string, folder: string, part: string, isLast: boolean): PathNames {
  const end = isLast ? '' : '/'
  if (part === '') return isFolder(machine, joinPath(base, folder)) ? [base] : []
  if (!/[*?[]/.test(part.replaceAll(/\\./g, '')))
    return plainName(machine, base, folder, part.replaceAll(/\\(.)/g, '$1'), end)
  const access = openFolder(machine, base === '' ? '.' : base, folder)
  if (access.kind === 'unsure') return { why: access.message }
  if (access.kind === 'denied') return []
  const { path, node } = access.value
  // An entry that nobody can have made tells whether there may be others that nobody listed.
  const stranger = machine.files.find(`${path}/\u0000`, false)
  if (stranger.kind === 'unknown') return { why: stranger.why.text }
  return matchesOf(part, [...node.children.entries()], base, end)
}

function matchesOf(
  part: string,
  entries: readonly (readonly [
    string,
    { readonly kind: string; readonly presence?: string; readonly why?: { text: string } },
  ])[],
  base: string,
  end: string,
): PathNames {
  const pattern = compilePattern(part)
  const showsHidden = part.startsWith('.') || part.startsWith('\\.')
  // Shells are not of one mind about whether `.*` is the folder itself too.
  if (showsHidden && (matchesPattern(pattern, '.') || matchesPattern(pattern, '..'))) {
    return { why: `whether ${part} means . and .. too depends on the shell` }
  }
  const names: string[] = []
  for (const [name, node] of entries) {
    if (node.presence === 'gone' || (name.startsWith('.') && !showsHidden)) continue
    if (!matchesPattern(pattern, name)) continue
    if (node.presence === 'maybe') return { why: node.why?.text ?? '' }
    if (end === '' || node.kind === 'folder' || node.kind === 'link') names.push(`${base}${name}${end}`)
  }
  return names
}

function plainName(machine: Machine, base: string, folder: string, name: string, end: string): PathNames {
  const place = machine.files.find(joinPath(`${base}${name}`, folder), false)
  if (place.kind === 'unknown') return { why: place.why.text }
  return place.kind === 'found' ? [`${base}${name}${end}`] : []
}

function isFolder(machine: Machine, path: string): boolean {
  const place = machine.files.find(path)
  return place.kind === 'found' && place.node.kind === 'folder'
}

/** The words that a pattern becomes: the paths it matches, or itself. */
export function pathWords(machine: Machine, pattern: string, itself: string, folder: Value): readonly Value[] {
  if (typeof folder !== 'string') return [unknownList(folder.why)]
  const names = findPathNames(machine, pattern, folder)
  if ('why' in names) return [unknownList(names.why, pattern)]
  return names.length === 0 ? [itself] : names
}
