import type { AddValues, CopyValues } from '../../stages/step-values.ts'
import { emptyFolder } from '../files/node.ts'
import type { FolderNode, Reason } from '../files/node.ts'
import { absolutePath } from '../files/place.ts'
import { ROOT, TreeEditor } from '../files/tree-editor.ts'
import type { CopyJob } from './copy-job.ts'
import { copySource } from './copy-source.ts'
import { Destination } from './destination.ts'
import { addLayer } from './link-layer.ts'
import { modeOfNewFolders, readNewMode } from './new-mode.ts'
import { findNewOwner } from './new-owner.ts'
import { findSourceFault } from './source-faults.ts'
import { listSources, type Source } from './sources.ts'

/** What COPY and ADD work on. */
export interface TransferRequest {
  readonly values: CopyValues | AddValues
  /** Its sources, where they are read already. */
  readonly sources?: readonly Source[]
  readonly source: TransferSource
  /** The filesystem of the stage, which is changed. */
  readonly editor: TreeEditor
  /** Whether the stage begins with scratch and no step has come before. */
  readonly isFromNothing: boolean
  /** Where the stage works; empty for `/`. */
  readonly workingDir: string
}

/** Where the files come from. */
export interface TransferSource {
  readonly root: FolderNode
  /**
   * Whether BuildKit looks at the files before it copies them. It does not where they come from the very state that
   * they are copied to, such as the same image, nor where they come from scratch; then it words errors otherwise.
   */
  readonly isCheckedFirst: boolean
}

/** What became of a COPY or ADD. */
export type TransferOutcome =
  | {
      readonly kind: 'done'
      /** What could not be told: parts of the result, and whether it succeeds at all. */
      readonly unsure: readonly Reason[]
      /** For `--link`, what the layer holds, which is made without looking at what is below it. */
      readonly layer: FolderNode | null
    }
  /** BuildKit's message, as it follows "failed to solve: ". */
  | { readonly kind: 'failed'; readonly message: string }

/** Copies files into a stage as BuildKit does. Where it fails, the stage is of no use any more. */
export function transfer(request: TransferRequest): TransferOutcome {
  const { values, source, sources = listSources(values), editor } = request
  const unsure: Reason[] = []
  const fault = source.isCheckedFirst ? findSourceFault(source.root, sources, unsure) : null
  if (fault !== null) return { kind: 'failed', message: fault }
  const isLinked = values.instruction.isLinked && values.chmod === ''
  const target = isLinked ? new TreeEditor(emptyFolder(editor.clock.tick()), editor.clock) : editor
  const job = planJob(request, target, isLinked || request.isFromNothing, unsure)
  if (typeof job === 'string') return { kind: 'failed', message: job }
  for (const one of sources) {
    const message = copySource(one, job)
    if (message !== null) return { kind: 'failed', message }
  }
  unsure.push(...job.destination.unsure)
  const layer = isLinked ? target.root : null
  if (layer !== null) unsure.push(...addLayer(layer, editor))
  return { kind: 'done', unsure: withoutRepeats(unsure), layer }
}

function planJob(request: TransferRequest, editor: TreeEditor, isBare: boolean, unsure: Reason[]): CopyJob | string {
  const { values, source, workingDir } = request
  const { chown, chmod } = values
  const reading = chown === '' ? null : findNewOwner(chown, isBare ? null : request.editor.current)
  if (reading?.kind === 'failed') return reading.message
  const owner = reading?.kind === 'known' ? reading.owner : null
  const whyOwner = reading?.kind === 'unknown' ? reading.why : null
  return {
    root: source.root,
    destination: new Destination(editor, { owner: owner ?? ROOT, mode: modeOfNewFolders(chmod), whyOwner }),
    path: absolutePath(values.destination, workingDir),
    isFolder: /^\.?$|\/\.?$/.test(values.destination),
    owner,
    mode: chmod === '' ? null : readNewMode(chmod),
    whyOwner,
    checksum: values.checksum,
    unsure,
  }
}

function withoutRepeats(reasons: readonly Reason[]): readonly Reason[] {
  const texts = new Set<string>()
  return reasons.filter(({ text }) => !texts.has(text) && texts.add(text))
}
