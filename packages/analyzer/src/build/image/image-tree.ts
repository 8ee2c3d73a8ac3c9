import { exactly } from '../../facts/size-range.ts'
import type { FileFacts, ImageFacts } from '../../images/image-facts.ts'
import { copyChildren } from '../files/children.ts'
import { Clock } from '../files/clock.ts'
import { product, textContent } from '../files/content.ts'
import { emptyFolder } from '../files/node.ts'
import type { Content, FolderNode, Libc, Marks, Node } from '../files/node.ts'
import { TreeEditor } from '../files/tree-editor.ts'

const trees = new WeakMap<ImageFacts, FolderNode>()

/** The filesystem of an image, as far as its facts say; what they leave out is doubtful, not missing. */
export function imageTree(reference: string, facts: ImageFacts | null): FolderNode {
  if (facts === null) return doubtful(emptyFolder(), `Nothing is known here about the image ${reference}.`)
  const known = trees.get(facts)
  if (known !== undefined) return known
  const tree = growTree(reference, facts)
  trees.set(facts, tree)
  return tree
}

function growTree(reference: string, facts: ImageFacts): FolderNode {
  const editor = new TreeEditor(emptyFolder(), new Clock())
  const nodeOf = (file: FileFacts): Node => makeNode(file, reference, facts)
  for (const file of facts.folders ?? []) addNode(editor, file.path, nodeOf(file))
  for (const file of facts.files?.entries ?? []) addNode(editor, file.path, nodeOf(file))
  for (const path of [...Object.values(facts.tools ?? {}), ...(facts.loaders ?? [])]) {
    if (path !== null) addProgram(editor, path, nodeOf)
  }
  addAccounts(editor, reference, facts)
  const root = stampOut(editor.root)
  if (facts.files?.isComplete === true) return root
  const why = `Not every file of ${reference} is known here.`
  return withGone(facts.hasAllTop === true ? doubtfulBelow(root, why) : doubtful(root, why), facts)
}

function addProgram(editor: TreeEditor, path: string, nodeOf: (file: FileFacts) => Node): void {
  if (editor.find(path).kind === 'missing') addNode(editor, path, nodeOf({ path, type: 'file', mode: '0755' }))
}

function addNode(editor: TreeEditor, path: string, node: Node): void {
  const folder = editor.makeFolders(path.slice(0, path.lastIndexOf('/')) || '/')
  if (typeof folder !== 'string') return
  const real = `${folder === '/' ? '' : folder}/${path.slice(path.lastIndexOf('/') + 1)}`
  const before = editor.find(real, false)
  if (before.kind === 'found' && before.node.kind === 'folder' && node.kind === 'folder') editor.mark(real, node)
  else editor.put(real, node)
}

function makeNode(file: FileFacts, reference: string, facts: ImageFacts): Node {
  const mode = Number.parseInt(file.mode ?? (file.type === 'folder' ? '0755' : '0644'), 8)
  const marks: Marks = { mode, uid: file.uid ?? 0, gid: file.gid ?? 0, time: 0 }
  switch (file.type) {
    case 'folder':
      return { ...emptyFolder(), ...marks }
    case 'symlink':
      return { kind: 'link', ...marks, mode: 0o777, target: file.link ?? '' }
    case 'file':
      return { kind: 'file', ...marks, written: 0, inode: null, content: contentOf(file, reference, facts) }
  }
}

function contentOf({ path, size }: FileFacts, image: string, facts: ImageFacts): Content {
  const bytes =
    size === undefined ? { minBytes: 1, maxBytes: facts.sizeBytes ?? Number.POSITIVE_INFINITY } : exactly(size)
  return product({ key: `${image} ${path}`, isExact: true }, bytes, { kind: 'native', libc: libcOf(facts), image })
}

/** What the programs of an image are linked against; null if that is not known. */
function libcOf({ os }: ImageFacts): Libc | null {
  return os?.libc === 'glibc' || os?.libc === 'musl' ? os.libc : null
}

/** Writes /etc/passwd and /etc/group from the accounts that are known, unless their size says that there is more. */
function addAccounts(editor: TreeEditor, reference: string, facts: ImageFacts): void {
  const { users, groups, hasAllUsers: isAll = false } = facts
  if (users !== undefined) {
    const lines = users.map(({ name, uid, gid = uid, home = homeOf(uid) }) => {
      return `${name}:x:${uid}:${gid}::${home}:/bin/sh\n`
    })
    addList(editor, '/etc/passwd', lines.join(''), isAll, reference)
  }
  if (groups !== undefined) {
    addList(editor, '/etc/group', groups.map(({ name, gid }) => `${name}:x:${gid}:\n`).join(''), isAll, reference)
  }
}

// Where facts don't say: every image that has the superuser has him at home there.
function homeOf(uid: number): string {
  return uid === 0 ? '/root' : '/'
}

function addList(editor: TreeEditor, path: string, lines: string, isAll: boolean, reference: string): void {
  const place = editor.find(path)
  if (place.kind === 'found' && place.node.kind === 'file') {
    const { content } = place.node
    const size = content.kind === 'product' ? content.size : exactly(content.text.length)
    const isWhole = size.minBytes === size.maxBytes && size.minBytes === lines.length
    const nature = { kind: 'accounts', lines, isAll } as const
    const known = isWhole ? textContent(lines) : product({ key: `${reference} ${path}`, isExact: true }, size, nature)
    editor.put(place.path, { ...place.node, content: known })
  } else if (place.kind === 'missing' && typeof editor.makeFolders('/etc') === 'string') {
    const identity = { key: `${reference} ${path}`, isExact: true }
    const content = product(
      identity,
      { minBytes: lines.length, maxBytes: Number.POSITIVE_INFINITY },
      { kind: 'accounts', lines, isAll },
    )
    editor.put(path, { kind: 'file', mode: 0o644, uid: 0, gid: 0, time: 0, written: 0, inode: null, content })
  }
}

const PROGRAM_FOLDERS = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin']

/**
 * Notes for each program that the image lacks that it is in none of the folders of PATH, and for each that it has
 * that it is in none before its own: there, somebody who calls it by its name would find another.
 */
function withGone(root: FolderNode, { lacks = [], tools = {}, config }: ImageFacts): FolderNode {
  const path = config?.Env?.find((line) => line.startsWith('PATH='))?.slice('PATH='.length)
  const folders = path?.split(':') ?? PROGRAM_FOLDERS
  const editor = new TreeEditor(root, new Clock())
  for (const [index, folder] of folders.entries()) {
    const later = Object.entries(tools).filter(
      ([name, at]) => at !== null && isLater(at, name, folders.slice(index + 1)),
    )
    const names = [...lacks, ...later.map(([name]) => name)]
    const real = names.length === 0 ? null : editor.makeFolders(folder)
    if (typeof real === 'string')
      for (const name of names) if (!isListed(editor, `${real}/${name}`)) editor.putGone(`${real}/${name}`)
  }
  return stampOut(editor.root)
}

function doubtful(root: FolderNode, text: string): FolderNode {
  return { ...root, doubt: { text, time: 0, reach: 'more' } }
}

/** The same for all folders at the root, but not for the root itself. */
function doubtfulBelow(root: FolderNode, text: string): FolderNode {
  const children = [...root.children].map(
    ([name, node]) => [name, node.kind === 'folder' ? doubtful(node, text) : node] as const,
  )
  return { ...root, children: new Map(children) }
}

function isLater(path: string, name: string, folders: readonly string[]): boolean {
  return folders.some((folder) => path === `${folder}/${name}`)
}

function isListed(editor: TreeEditor, path: string): boolean {
  return editor.find(path, false).kind === 'found'
}

/** The same tree with everything as old as can be: it was there before the build. */
function stampOut(folder: FolderNode): FolderNode {
  const children = new Map<string, Node>()
  for (const [name, node] of folder.children) {
    children.set(name, node.kind === 'folder' ? stampOut(node) : { ...node, time: 0 })
  }
  return { ...folder, time: 0, children: copyChildren(children) }
}
