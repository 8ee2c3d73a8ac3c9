import { editorOf } from '../../files/a-tree.cases.ts'
import { sizeOf, textContent, textOf } from '../../files/content.ts'
import type { TreeEditor } from '../../files/tree-editor.ts'

/** A machine's lists of accounts, as Debian or Alpine have them. */
export function accountsOf(kind: 'debian' | 'alpine'): TreeEditor {
  const editor = editorOf('/etc/skel/.profile hello', '/home/')
  const last = kind === 'debian' ? 'nobody:x:65534:65534::/:/bin/sh\n' : 'nobody:x:65534:65534:nobody:/:/sbin/nologin\n'
  editor.writeFile('/etc/passwd', textContent(`root:x:0:0:root:/root:/bin/sh\n${last}`))
  editor.writeFile(
    '/etc/group',
    textContent(`root:x:0:\nstaff:x:50:\nusers:x:100:\nnogroup:x:${kind === 'debian' ? 65_534 : 65_533}:\n`),
  )
  editor.writeFile('/etc/shadow', textContent('root:*:19000:0:99999:7:::\n'))
  if (kind === 'debian') {
    editor.writeFile('/etc/gshadow', textContent('root:*::\nstaff:*::\n'))
    editor.writeFile('/etc/subuid', textContent(''))
    editor.writeFile('/etc/subgid', textContent(''))
  }
  return editor
}

/** The text of a file. */
export function textAt(editor: TreeEditor, path: string): string | null {
  const place = editor.find(path)
  return place.kind === 'found' && place.node.kind === 'file' ? textOf(place.node.content) : null
}

/** How many bytes a file has, where that is known. */
export function bytesAt(editor: TreeEditor, path: string): number | null {
  const place = editor.find(path)
  if (place.kind !== 'found' || place.node.kind !== 'file') return null
  const { minBytes, maxBytes } = sizeOf(place.node.content)
  return minBytes === maxBytes ? minBytes : null
}

/** What a command on Debian runs on. */
export const DEBIAN = {
  system: { image: null, family: 'debian', version: '12', libc: 'glibc', packageManager: 'apt', architecture: 'amd64' },
} as const
