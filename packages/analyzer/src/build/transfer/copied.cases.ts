import { plan } from '../../stages/plan.ts'
import { parse } from '../../syntax/parse.ts'
import { readContext } from '../context/build-context.ts'
import type { ArchiveEntry, ContextFiles } from '../context/build-context.ts'
import { Clock } from '../files/clock.ts'
import { textOf } from '../files/content.ts'
import { emptyFolder } from '../files/node.ts'
import type { FolderNode, Node } from '../files/node.ts'
import { absolutePath } from '../files/place.ts'
import { TreeEditor } from '../files/tree-editor.ts'
import { transfer } from './copy-files.ts'
import { makeWorkdir } from './make-workdir.ts'

/** Where copies come from and go to. */
export interface Scene {
  readonly files?: ContextFiles
  /** What the stage holds already. */
  readonly base?: Readonly<Record<string, string | ArchiveEntry>>
  /** Does what nobody can tell to the stage, or to the files that are copied. */
  readonly blur?: (editor: TreeEditor) => void
  readonly blurFiles?: (editor: TreeEditor) => void
  /** Whether the files come from the state that they are copied to. */
  readonly isSameState?: true
}

/** The entries of a stage after its COPY, ADD and WORKDIR; the message if one fails. */
export function copied(lines: string, scene: Scene): readonly string[] | string {
  const clock = new Clock()
  clock.beginStep()
  const editor = new TreeEditor(unpacked(scene.base ?? {}), clock)
  scene.blur?.(editor)
  const source = new TreeEditor(readContext(scene.files ?? {}).root, clock)
  scene.blurFiles?.(source)
  const { stages } = plan(parse(`FROM scratch\n${lines}`))
  for (const step of stages[0]?.steps ?? []) {
    if (step.problem !== null) return step.problem.message
    const { workingDir, user } = step.config
    const place = { editor, workingDir, isFromNothing: scene.base === undefined }
    if (step.kind !== 'COPY' && step.kind !== 'ADD' && step.kind !== 'WORKDIR') continue
    const outcome =
      step.kind === 'WORKDIR'
        ? makeWorkdir({ ...place, path: absolutePath(step.path, workingDir), user })
        : transfer({
            ...place,
            values: step,
            source: { root: source.root, isCheckedFirst: scene.isSameState !== true },
          })
    if (outcome.kind === 'failed') return outcome.message
  }
  return listTree(editor.root)
}

/** A filesystem of entries that have owners. */
function unpacked(entries: Readonly<Record<string, string | ArchiveEntry>>): FolderNode {
  const node = readContext({ base: { archive: { format: 'tar', entries } } }).root.children.get('base')
  const nature = node?.kind === 'file' && node.content.kind === 'product' ? node.content.nature : null
  return nature?.kind === 'archive' && nature.entries !== null ? nature.entries : emptyFolder()
}

/** Each entry in a line: `/app/run.sh 755 0:0 text`; marks that are as usual are left out. */
function listTree(folder: FolderNode, within = ''): readonly string[] {
  const entries = [...folder.children].toSorted(([one], [other]) => (one < other ? -1 : 1))
  return entries.flatMap(([name, node]) => {
    const path = `${within}/${name}`
    return node.kind === 'folder' ? [describeNode(path, node), ...listTree(node, path)] : [describeNode(path, node)]
  })
}

function describeNode(path: string, node: Node): string {
  if (node.kind === 'unknown') return `${path} ?${node.presence}`
  const usual = node.kind === 'folder' ? 0o755 : node.kind === 'link' ? 0o777 : 0o644
  const mode = node.mode === usual ? '' : ` ${node.mode.toString(8)}`
  const owner = node.uid === 0 && node.gid === 0 ? '' : ` ${node.uid}:${node.gid}`
  const text = node.kind === 'file' ? ` ${textOf(node.content) ?? '(unknown)'}` : ''
  const rest = node.kind === 'link' ? ` -> ${node.target}` : node.kind === 'folder' ? '/' : text
  return `${path}${node.kind === 'folder' ? rest : ''}${mode}${owner}${node.kind === 'folder' ? doubtOf(node) : rest}`
}

function doubtOf({ doubt }: FolderNode): string {
  return doubt === null ? '' : ` ?${doubt.reach}`
}
