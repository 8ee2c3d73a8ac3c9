import { atLeast } from '../../facts/size-range.ts'
import { NEVER_THE_SAME, product, textContent } from '../files/content.ts'
import { emptyFolder } from '../files/node.ts'
import type { Content, Node } from '../files/node.ts'
import { newFile } from '../files/tree-editor.ts'
import type { TreeEditor } from '../files/tree-editor.ts'

/** What the engine mounts over the files of the image while a RUN runs; nobody may write to them. */
export const SYSTEM_FILES: readonly string[] = ['/etc/hosts', '/etc/resolv.conf']

const FOLDERS = ['/dev', '/proc', '/sys']

/** Does something while the engine's own files are in place, and puts those of the image back. */
export function withSystemFiles<Result>(editor: TreeEditor, hostName: string, work: () => Result): Result {
  const covered = [...SYSTEM_FILES, ...FOLDERS].map((path) => [path, nodeAt(editor, path)] as const)
  const around = editor.look('/etc', false)
  if (around.kind === 'found') {
    const [hosts = '', names = ''] = SYSTEM_FILES
    editor.put(hosts, systemFile(textContent(hostsFile(hostName)), editor))
    // Which servers know names is up to the machine that builds.
    editor.put(names, systemFile(product(NEVER_THE_SAME, atLeast(1)), editor))
  }
  for (const path of FOLDERS) editor.put(path, systemFolder(path, editor))
  const result = work()
  for (const [path, node] of covered) restore(editor, path, node)
  return result
}

/** /etc/hosts, as BuildKit writes it for every RUN. */
function hostsFile(hostName: string): string {
  return `127.0.0.1\tlocalhost ${hostName}\n::1\tlocalhost ip6-localhost ip6-loopback\n`
}

function systemFile(content: Content, editor: TreeEditor): Node {
  return newFile(content, editor.clock.tick())
}

function systemFolder(path: string, editor: TreeEditor): Node {
  const time = editor.clock.tick()
  const text = `What is in ${path} is up to the machine that builds.`
  return { ...emptyFolder(time), doubt: { text, time, reach: 'more' } }
}

function nodeAt(editor: TreeEditor, path: string): Node | null {
  const place = editor.find(path, false)
  return place.kind === 'missing' ? null : place.node
}

function restore(editor: TreeEditor, path: string, node: Node | null): void {
  if (node !== null) editor.put(path, node)
  else if (nodeAt(editor, path) !== null) editor.remove(path)
}
