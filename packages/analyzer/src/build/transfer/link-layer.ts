import type { FolderNode, Reason } from '../files/node.ts'
import type { TreeEditor } from '../files/tree-editor.ts'
import { Destination } from './destination.ts'
import { TreeCopy } from './tree-copy.ts'

const AS_IT_IS = { owner: null, mode: null, include: null, exclude: null, replaces: true } as const

/**
 * Lays a layer over a filesystem, as BuildKit does for `--link`: folders of both become one with the permissions
 * that the layer says, and everything else in the layer replaces what was there. Tells what is not sure of it.
 */
export function addLayer(layer: FolderNode, editor: TreeEditor): readonly Reason[] {
  const destination = new Destination(editor, { owner: layer, mode: layer.mode })
  const copy = new TreeCopy(AS_IT_IS, editor.clock)
  const spot = destination.lookAt('/')
  if (spot.node?.kind !== 'folder') throw new Error('There is no root folder')
  destination.replaceFolder('/', spot.node, copy.fillFolder(layer, null, { ...spot, node: spot.node }))
  return copy.unsure
}
