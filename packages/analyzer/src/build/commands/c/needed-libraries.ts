import type { FileNode } from '../../files/node.ts'
import { absolutePath } from '../../files/place.ts'
import type { Machine } from '../../machine/machine.ts'
import { baseName } from '../base-name.ts'
import type { CompilerWords } from './compiler-words.ts'

/** The shared libraries that a program asks for when it starts, and the files that it was linked with. */
export interface NeededLibraries {
  readonly names: readonly string[]
  readonly files: readonly (readonly [path: string, file: FileNode])[]
}

// The C library brings these along.
const OF_THE_SYSTEM = new Set(['c', 'm', 'pthread', 'dl', 'rt', 'util', 'resolv', 'gcc'])

/** Looks for the libraries that are named with `-l` or as files. */
export function findLibraries(words: CompilerWords, folder: string, machine: Machine): NeededLibraries {
  const names: string[] = []
  const files: (readonly [string, FileNode])[] = []
  const folders = [
    ...words.libraryFolders.map((path) => absolutePath(path, folder)),
    '/usr/local/lib',
    '/usr/lib',
    '/lib',
  ]
  const endings = words.isStatic ? ['a'] : ['so', 'a']
  for (const library of words.libraries) {
    const path = findLibrary(library, folders, endings, machine)
    if (path !== null) files.push(path)
    if (words.isStatic || OF_THE_SYSTEM.has(library) || path?.[0].endsWith('.a') === true) continue
    names.push(library.startsWith(':') ? library.slice(1) : `lib${library}.so`)
  }
  // A library that is named as a file is asked for by that very name.
  for (const input of words.inputs)
    if (/\.so(?:\.\d+)*$/.test(input)) names.push(input.includes('/') ? input : baseName(input))
  return { names, files }
}

function findLibrary(
  name: string,
  folders: readonly string[],
  endings: readonly string[],
  machine: Machine,
): readonly [string, FileNode] | null {
  for (const folder of folders) {
    for (const ending of endings) {
      const place = machine.files.find(`${folder}/lib${name}.${ending}`)
      if (place.kind === 'found' && place.node.kind === 'file') return [`${folder}/lib${name}.${ending}`, place.node]
    }
  }
  return null
}
