import type { Build, BuiltStage, BuiltStep } from '../../build/build-types.ts'
import { readContext, type ContextFiles } from '../../build/context/build-context.ts'
import { stepOf } from '../../build/files/clock.ts'
import { areSame } from '../../build/files/content.ts'
import type { FileNode, FolderNode } from '../../build/files/node.ts'
import { absolutePath, findPlace } from '../../build/files/place.ts'
import type { OriginHop, OriginReport } from './build-report.ts'
import { baseWords } from './stage-words.ts'

/** Follows a file of a stage back through copies to where it first was. */
export function traceFile(path: string, stage: BuiltStage, made: Build, context: ContextFiles | null): OriginReport {
  const absolute = absolutePath(path, '/')
  const place = findPlace(stage.files, absolute, false)
  if (place.kind === 'missing') {
    return { path: absolute, hops: [], doubt: `There is no ${absolute} in ${stage.planned.label}.` }
  }
  if (place.node === null || place.node.kind === 'unknown') {
    return { path: absolute, hops: [], doubt: place.kind === 'unknown' ? place.why.text : null }
  }
  const trace = new Trace(made, context)
  trace.follow(place.path, stage.files, stage)
  return { path: absolute, hops: trace.hops, doubt: place.kind === 'unknown' ? place.why.text : null }
}

class Trace {
  readonly hops: OriginHop[] = []
  readonly #made: Build
  readonly #context: ContextFiles | null

  constructor(made: Build, context: ContextFiles | null) {
    this.#made = made
    this.#context = context
  }

  follow(path: string, files: FolderNode, stage: BuiltStage): void {
    const place = findPlace(files, path, false)
    if (place.kind === 'missing' || place.node === null) return
    const number = stepOf(place.node.time)
    const step = this.#made.steps.find((one) => one.number === number)
    if (step === undefined) {
      this.hops.push({ place: `base image ${baseWords(stage.planned.root)}`, path, step: null })
      return
    }
    this.hops.push({ place: step.planned.stage.label, path, step: number })
    if (place.node.kind === 'file' && step.planned.kind !== 'RUN') this.#followCopy(path, place.node, step)
  }

  #followCopy(path: string, node: FileNode, step: BuiltStep): void {
    const origin = step.key.sources[0]?.origin
    if (origin === undefined) return
    if (typeof origin === 'string') {
      const files = origin === 'context' && this.#context !== null ? readContext(this.#context).root : null
      const found = files === null ? null : findCopied(files, node, path)
      const place =
        origin === 'context' ? 'build context' : origin.replace(/^image (?:docker\.io\/(?:library\/)?)?/, 'image ')
      if (found !== null || origin !== 'context') this.hops.push({ place, path: found?.slice(1) ?? path, step: null })
      return
    }
    const found = findCopied(origin.after, node, path)
    const stage = this.#made.stages.find(({ planned }) => planned === origin.planned.stage)
    // A step takes only from what was done before it.
    if (found !== null && stage !== undefined && origin.number < step.number) this.follow(found, origin.after, stage)
  }
}

/** The file of a tree that a copy is of: of those with the same bytes the one whose path ends most like that of the copy. */
function findCopied(root: FolderNode, copy: FileNode, path: string): string | null {
  const wanted = path.split('/').toReversed()
  let best: { readonly path: string; readonly likeness: number } | null = null
  for (const [candidate, node] of filesIn(root, '')) {
    if (areSame(node.content, copy.content) !== true) continue
    const names = candidate.split('/').toReversed()
    const end = names.findIndex((name, index) => name !== wanted[index])
    const likeness = end === -1 ? names.length : end
    if (best === null || likeness > best.likeness) best = { path: candidate, likeness }
  }
  return best?.path ?? null
}

function* filesIn(folder: FolderNode, path: string): Generator<readonly [path: string, node: FileNode]> {
  for (const [name, node] of folder.children) {
    if (node.kind === 'file') yield [`${path}/${name}`, node]
    else if (node.kind === 'folder') yield* filesIn(node, `${path}/${name}`)
  }
}
