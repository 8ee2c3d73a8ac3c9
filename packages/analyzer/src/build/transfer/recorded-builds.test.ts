import { describe, expect, it } from 'vitest'
import { exactly } from '../../facts/size-range.ts'
import type { Base, PlannedStage, PlannedStep } from '../../stages/plan-types.ts'
import { readContext } from '../context/build-context.ts'
import { sendFiles } from '../context/sent-files.ts'
import { usedContextPaths, usedPathsOf } from '../context/used-paths.ts'
import { Clock } from '../files/clock.ts'
import { sizeOf } from '../files/content.ts'
import { product, madeOf } from '../files/content.ts'
import { diffTrees } from '../files/diff-trees.ts'
import type { LayerEntry } from '../files/diff-trees.ts'
import { emptyFolder } from '../files/node.ts'
import type { FolderNode } from '../files/node.ts'
import { newFile, TreeEditor } from '../files/tree-editor.ts'
import { transfer } from './copy-files.ts'
import { makeWorkdir } from './make-workdir.ts'
import { hasRecordedBuilds, loadConformanceBuilds, loadLabBuilds } from './recorded-builds.cases.ts'
import type { Entry, RecordedBuild } from './recorded-builds.cases.ts'

if (!hasRecordedBuilds) console.log('Skipped: no recorded builds to compare COPY, ADD and WORKDIR with.')

interface Layer {
  readonly step: string
  readonly entries: readonly LayerEntry[]
  readonly unsure: readonly string[]
}

interface State {
  readonly root: FolderNode
  readonly layers: readonly Layer[]
  readonly key: string
}

/** Runs the steps that copy; what a RUN does is taken from the record, or unknown. */
class Replay {
  readonly clock = new Clock()
  readonly states = new Map<PlannedStage, State>()
  readonly build: RecordedBuild
  error: string | null = null
  hasUnknownRun = false

  constructor(build: RecordedBuild) {
    this.build = build
  }

  stage(stage: PlannedStage): State {
    const known = this.states.get(stage)
    if (known !== undefined) return known
    let state = this.base(stage.base)
    for (const step of stage.steps) {
      if (this.error !== null) break
      state = this.step(step, state)
    }
    this.states.set(stage, state)
    return state
  }

  base(base: Base): State {
    switch (base.kind) {
      case 'stage':
        return this.stage(base.stage)
      case 'image':
        return { root: this.image(base.reference), layers: [], key: base.reference }
      case 'context': {
        const { root = emptyFolder(), ignore = null } = this.build.named.get(base.name) ?? {}
        return { root: sendFiles(root, ignore, null), layers: [], key: `context ${base.name}` }
      }
      default:
        return { root: emptyFolder(), layers: [], key: 'scratch' }
    }
  }

  image(reference: string): FolderNode {
    const name = reference.replace(/^docker\.io\/(?:library\/)?/, '').replace(/:latest$/, '')
    const root = this.build.findBase(name)
    if (root === null) throw new Error(`${this.build.name}: no image ${name}`)
    return root
  }

  step(step: PlannedStep, state: State): State {
    this.clock.beginStep()
    const editor = new TreeEditor(state.root, this.clock)
    const unsure: string[] = []
    let layer: FolderNode | null = null
    const key = `${state.key} ${step.kind} ${step.instruction.start}`
    if (step.kind === 'COPY' || step.kind === 'ADD') {
      const outcome = transfer({
        values: step,
        source: this.source(step, state),
        editor,
        isFromNothing: state.key === 'scratch',
        workingDir: step.config.workingDir,
      })
      if (outcome.kind === 'failed') {
        this.error = outcome.message
        return state
      }
      unsure.push(...outcome.unsure.map(({ text }) => text))
      layer = outcome.layer
    } else if (step.kind === 'WORKDIR') {
      const { workingDir, user } = step.config
      if (step.path === '/') return state
      const outcome = makeWorkdir({ editor, path: step.path, workingDir, user, isFromNothing: state.key === 'scratch' })
      if (outcome.kind === 'failed') {
        this.error = outcome.message
        return state
      }
      unsure.push(...outcome.unsure.map(({ text }) => text))
    } else if (step.kind === 'RUN') {
      this.run(step, state, editor)
      unsure.push('a RUN')
    } else return state
    const root = editor.root
    const entries = layer === null ? diffTrees(state.root, root) : diffTrees(emptyFolder(), layer)
    return { root, layers: [...state.layers, { step: step.instruction.line.text, entries, unsure }], key }
  }

  source(
    step: Extract<PlannedStep, { kind: 'COPY' | 'ADD' }>,
    state: State,
  ): { root: FolderNode; isCheckedFirst: boolean } {
    const { build } = this
    if (step.kind === 'COPY' && step.from !== null) {
      if (step.from.kind === 'context') {
        const { root = emptyFolder(), ignore = null } = build.named.get(step.from.name) ?? {}
        return { root: sendFiles(root, ignore, usedPathsOf(step.sources)), isCheckedFirst: true }
      }
      const from = this.base(step.from)
      return { root: from.root, isCheckedFirst: from.key !== state.key && from.key !== 'scratch' }
    }
    const root = readContext(build.files).root
    return { root: sendFiles(root, build.ignore, usedContextPaths(build.plan)), isCheckedFirst: true }
  }

  run(step: PlannedStep, state: State, editor: TreeEditor): void {
    const { layers, plan } = this.build
    const isRecorded = step.stage.ships && plan.target !== null && layers !== null
    const recorded = isRecorded ? layers[state.layers.length] : undefined
    if (recorded === undefined) {
      this.hasUnknownRun = true
      editor.doubt('/', 'A RUN may have done anything.', 'other')
      return
    }
    for (const [path, type, size, mode, uid, gid, link] of recorded) {
      if (type === 'gone') editor.remove(path)
      else if (type === 'dir') {
        editor.makeFolders(path, { uid, gid }, mode)
        editor.mark(path, { mode, uid, gid })
      } else if (type === 'symlink') editor.makeLink(path, link ?? '', { uid, gid })
      else
        editor.put(
          path,
          newFile(product(madeOf(`run ${path} ${size}`), exactly(size)), this.clock.tick(), { uid, gid }, mode),
        )
    }
  }
}

function describeEntry({ path, node }: LayerEntry): Entry | null {
  if (node === null) return [path, 'gone', 0, 0, 0, 0]
  if (node.kind === 'unknown' || node.kind === 'special') return null
  if (node.kind === 'folder' && node.doubt !== null) return null
  const type = node.kind === 'folder' ? 'dir' : node.kind === 'link' ? 'symlink' : 'file'
  const size = node.kind === 'file' ? sizeOf(node.content).minBytes : 0
  const entry = [path, type, size, node.mode, node.uid, node.gid] as const
  return node.kind === 'link' ? [...entry, node.target] : entry
}

const counts = { layers: 0, unsure: 0, errors: 0 }

function compare(build: RecordedBuild): readonly string[] {
  const replay = new Replay(build)
  const { target, problem } = build.plan
  if (problem !== null || target === null) return []
  const state = replay.stage(target)
  for (const stage of build.plan.stages) if (stage.isNeeded && replay.error === null) replay.stage(stage)
  if (build.error !== null || replay.error !== null) {
    if (replay.error === null && replay.hasUnknownRun) return []
    if (replay.error === null && !/checksum|lstat|cannot |mkdir/.test(build.error ?? '')) return []
    counts.errors++
    return replay.error === build.error ? [] : [`error ${replay.error} instead of ${build.error}`]
  }
  return state.layers.flatMap((layer, index) => {
    const recorded = build.layers?.[index]
    if (layer.unsure.includes('a RUN')) return []
    if (recorded === undefined) return [`layer ${index} is not in the record: ${layer.step}`]
    const entries = layer.entries.map(describeEntry)
    const isUnsure = layer.unsure.length > 0 || entries.includes(null)
    counts.layers++
    if (isUnsure) {
      counts.unsure++
    }
    const wanted = new Set(recorded.map((entry) => JSON.stringify(entry).replace('"hardlink"', '"file"')))
    const told = new Set(entries.flatMap((entry) => (entry === null ? [] : [JSON.stringify(entry)])))
    const wrong = [...told].filter((entry) => !wanted.has(entry)).map((entry) => `${layer.step}: has ${entry}`)
    const missing = [...wanted].filter((entry) => !told.has(entry)).map((entry) => `${layer.step}: lacks ${entry}`)
    return isUnsure ? [] : [...wrong, ...missing]
  })
}

describe.runIf(hasRecordedBuilds)('layers and errors of recorded builds', () => {
  it('agree', { timeout: 120_000 }, () => {
    const builds = [...loadLabBuilds(), ...loadConformanceBuilds()]
    const t0 = performance.now()
    const misses = builds.flatMap((build) =>
      compare(build)
        .slice(0, 5)
        .map((miss) => `${build.name}: ${miss}`),
    )
    console.log(counts, performance.now() - t0)
    expect(misses).toEqual([])
  })
})
