import type { FolderNode } from '../files/node.ts'
import type { Place } from '../files/place.ts'

/** What BuildKit says where a path leads to nothing. */
export function lstatMessage(root: FolderNode, place: Extract<Place, { readonly kind: 'missing' }>): string {
  if (place.cause === 'too-many-links') return 'too many links'
  if (place.cause !== 'not-a-folder') return `lstat ${place.path}: no such file or directory`
  return `lstat ${firstBelowFile(root, place.path)}: not a directory`
}

/** The part of a path that ends one name behind a file. */
function firstBelowFile(root: FolderNode, path: string): string {
  const names = path.split('/').slice(1)
  let folder = root
  for (const [index, name] of names.entries()) {
    const child = folder.children.get(name)
    if (child?.kind !== 'folder') return `/${names.slice(0, index + 2).join('/')}`
    folder = child
  }
  return path
}
