import type { PlannedStep } from '../../stages/plan-types.ts'
import type { SourceKey, StepKey } from '../build-types.ts'
import { usedPathsOf } from '../context/used-paths.ts'
import type { OpenBase } from '../open-base.ts'
import { selectorsOf, transferKey } from '../transfer/action-key.ts'
import { transfer } from '../transfer/copy-files.ts'
import { selectionKey } from '../transfer/selection-key.ts'
import { listSources, type Source } from '../transfer/sources.ts'
import { outcomeOf, type StepResult, type StepScene } from './step-scene.ts'

type TransferStep = Extract<PlannedStep, { readonly kind: 'COPY' | 'ADD' }>

/** Does a COPY or ADD. */
export function doTransfer(step: TransferStep, scene: StepScene): StepResult {
  const source = openSource(step, scene)
  const { workingDir } = step.config
  const sources = listSources(step)
  const key = keyOf(step, sources, source, scene)
  if (!source.isReached) return { outcome: { kind: 'not-reached' }, key, layer: null }
  const outcome = transfer({
    values: step,
    sources,
    source: { root: source.files, isCheckedFirst: isCheckedFirst(step, source, scene) },
    editor: scene.editor,
    isFromNothing: scene.parent === 'scratch',
    workingDir,
  })
  if (outcome.kind === 'failed') return { outcome, key, layer: null }
  return { outcome: outcomeOf(outcome.unsure), key, layer: outcome.layer }
}

function openSource(step: TransferStep, { surroundings }: StepScene): OpenBase {
  if (step.kind === 'COPY' && step.from !== null) {
    const source = surroundings.open(step.from)
    if (step.from.kind !== 'context') return source
    return { ...source, files: surroundings.namedContext(step.from.name, usedPathsOf(step.sources)) }
  }
  return { files: surroundings.context, origin: 'context', isReached: true }
}

// Files that come from the very state they are copied to, or from nothing, are looked at only while copying.
function isCheckedFirst(step: TransferStep, { origin }: OpenBase, { parent }: StepScene): boolean {
  return origin !== 'scratch' && (isLinked(step) || origin !== parent)
}

function isLinked({ instruction, chmod }: TransferStep): boolean {
  return instruction.isLinked && chmod === ''
}

function keyOf(step: TransferStep, all: readonly Source[], source: OpenBase, { parent }: StepScene): StepKey {
  const operation = `${step.kind} ${transferKey(step, step.config.workingDir, all)}`
  const stand = isLinked(step) ? { parent: 'scratch', below: parent } : { parent, below: null }
  const selectors = selectorsOf(all)
  // Here-documents and addresses are in the operation itself.
  if (selectors.length === 0) return { operation, ...stand, sources: [] }
  const { key, isExact, mark } = selectionKey(source.files, selectors)
  const sources: readonly SourceKey[] = [{ origin: source.origin, content: key, isExact, mark }]
  return { operation, ...stand, sources }
}
