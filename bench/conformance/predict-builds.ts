import { build, findReruns, layerSize, listVertices, parse, plan } from '@stagecraft/analyzer'
import type {
  Build,
  BuildOptions,
  BuiltImage,
  BuiltLayer,
  ContextEntry,
  ContextFiles,
  FileNode,
  ImageTable,
  LayerEntry,
  PlanOptions,
  Rerun,
  SizeRange,
} from '@stagecraft/analyzer'
import type { PredictedBuild, PredictedEntry, PredictedLayer, PredictedStep, Told } from './build-comparison.ts'
import { ARCHIVED } from './build-rows.ts'
import type { BuildCase, BuildEdit, ContextFile, FileChange } from './build-rows.ts'
import { CANNOT_TELL } from './kind.ts'

/** Says what each build of a case does: the first, cold, and that after each edit, which is on top of those before. */
export function predictBuilds(buildCase: BuildCase, images: ImageTable): readonly PredictedBuild[] {
  const builds: Build[] = []
  return statesOf(buildCase).map((state) => {
    const made = simulate(state, images)
    const prediction = tellBuild(made, builds)
    builds.push(made)
    return prediction
  })
}

interface State extends Omit<BuildCase, 'files'> {
  readonly files: Readonly<Record<string, ContextEntry>>
}

function statesOf(buildCase: BuildCase): readonly State[] {
  const { edits = [] } = buildCase
  let state: State = { ...buildCase, files: changeFiles({}, buildCase.files) }
  return [{}, ...edits].map((edit) => {
    state = applyEdit(state, edit)
    return state
  })
}

function applyEdit(state: State, { files, ...rest }: BuildEdit): State {
  return { ...state, ...rest, files: changeFiles(state.files, files ?? {}) }
}

type Changes = Readonly<Record<string, ContextFile | FileChange>>

function changeFiles(files: State['files'], changes: Changes): State['files'] {
  const result: Record<string, ContextEntry> = { ...files }
  for (const [path, change] of Object.entries(changes)) {
    const before = result[path] ?? {}
    if (typeof change === 'string') result[path] = { ...before, text: change, modified: changedAt(before) }
    else if ('remove' in change) delete result[path]
    else if ('touch' in change) result[path] = { ...before, modified: change.touch }
    else if ('chmod' in change) result[path] = { ...before, mode: change.chmod }
    else result[path] = entryOf(change)
  }
  return result
}

function changedAt({ modified }: ContextEntry): number {
  return (modified ?? 0) + 1
}

function entryOf(file: Exclude<ContextFile, string>): ContextEntry {
  // What was in them is not recorded; those of one size are taken to be equal.
  if ('size' in file) return { sizeBytes: file.size, sha256: `${file.size} bytes` }
  if ('text' in file) return file
  if ('symlink' in file) return { link: file.symlink }
  if ('directory' in file) return { folder: true, mode: file.directory }
  return { archive: { format: file.gzip ? 'gzip' : 'tar', entries: packedFiles(file.archive) } }
}

function packedFiles(archive: Readonly<Record<string, string>>): ContextFiles {
  const files = Object.entries(archive).map(([path, text]): [string, ContextEntry] =>
    path.endsWith('/')
      ? [path.slice(0, -1), { folder: true, mode: ARCHIVED.dir }]
      : [path, { text, mode: ARCHIVED.file }],
  )
  return Object.fromEntries(files)
}

function simulate(state: State, images: ImageTable): Build {
  const { dockerfile, target, buildArgs, dockerignore, secrets, files } = state
  const options: PlanOptions & BuildOptions = {
    ...(target !== undefined && { target }),
    ...(buildArgs !== undefined && { buildArgs }),
    ...(dockerignore !== undefined && { dockerignore }),
    ...(secrets !== undefined && { secrets }),
    context: withIgnoreFile(files, dockerignore),
    images,
    hasAllImages: true,
  }
  return build(plan(parse(dockerfile), options), options)
}

/** The file lies in the context like any other, unless it leaves itself out. */
function withIgnoreFile(files: State['files'], text: string | undefined): ContextFiles {
  return text === undefined ? files : { ...files, '.dockerignore': { text } }
}

/** What a build does, in the terms of what was recorded, when earlier ones have filled the cache. */
export function tellBuild(made: Build, earlier: readonly Build[]): PredictedBuild {
  const isSure = made.steps.every(({ outcome }) => outcome.kind !== 'unsure')
  const errors = made.failures.map(({ message }) => message)
  return {
    steps: tellSteps(made, earlier),
    errors: (errors.length > 0 || isSure) && !errors.some(isUpToRegistry) ? errors : CANNOT_TELL,
    layers: made.image === null ? [] : made.image.layers.map(tellLayer),
    config: made.image?.config ?? {},
    history: made.image === null ? [] : tellHistory(made.image),
  }
}

/** How a registry of somebody's own says that it has no such image, or that it is not there, is its own affair. */
function isUpToRegistry(message: string): boolean {
  return message.includes('failed to resolve source metadata for') && !message.includes(' docker.io/')
}

function tellHistory({ history }: BuiltImage): PredictedBuild['history'] {
  return history.map(({ createdBy, isEmpty }) => ({ createdBy, empty: isEmpty }))
}

function tellSteps(made: Build, earlier: readonly Build[]): readonly PredictedStep[] {
  const reruns = new Map(findReruns(earlier, made).map((rerun) => [rerun.step, rerun]))
  return listVertices(made).map(({ steps }) => ({
    names: steps.map(({ name }) => name),
    cached: tellCached(steps.flatMap((step) => reruns.get(step) ?? [])),
  }))
}

function tellCached(reruns: readonly Rerun[]): Told<boolean> {
  const verdicts = new Set(reruns.map(({ verdict }) => verdict))
  if (verdicts.has('cached')) return true
  return verdicts.has('unsure') ? CANNOT_TELL : false
}

function tellLayer({ entries, doubts }: BuiltLayer): Told<PredictedLayer> {
  const known = entries.filter(({ node }) => node?.kind !== 'unknown')
  const isComplete = known.length === entries.length && doubts.length === 0
  return { isComplete, entries: known.map(tellEntry) }
}

function tellEntry({ path, node }: LayerEntry): PredictedEntry {
  const name = path.slice(1)
  if (node === null || node.kind === 'unknown') return whiteout(name)
  const marks = tellMarks(node)
  switch (node.kind) {
    case 'folder':
      return { path: name, type: 'dir', size: 0, ...marks, link: undefined }
    case 'link':
      return { path: name, type: 'symlink', size: 0, ...marks, link: node.target }
    case 'file':
      return { path: name, type: 'file', size: tellSize(sizeOfFile(node)), ...marks, link: undefined }
    case 'special':
      return { path: name, type: CANNOT_TELL, size: CANNOT_TELL, ...marks, link: CANNOT_TELL }
  }
}

/** The permissions and owner of an entry; of a folder that may have been changed they can't be told. */
function tellMarks(node: KnownNode): Pick<PredictedEntry, 'mode' | 'uid' | 'gid'> {
  if (node.kind === 'folder' && node.doubt !== null) return { mode: CANNOT_TELL, uid: CANNOT_TELL, gid: CANNOT_TELL }
  return { mode: `0o${node.mode.toString(8)}`, uid: node.uid, gid: node.gid }
}

type KnownNode = Exclude<LayerEntry['node'], null | { readonly kind: 'unknown' }>

function whiteout(name: string): PredictedEntry {
  const at = name.lastIndexOf('/') + 1
  const path = `${name.slice(0, at)}.wh.${name.slice(at)}`
  return { path, type: 'file', size: 0, mode: '0o0', uid: 0, gid: 0, link: undefined }
}

function sizeOfFile(node: FileNode): SizeRange {
  return layerSize([{ path: '', node }])
}

function tellSize({ minBytes, maxBytes }: SizeRange): Told<number> {
  return minBytes === maxBytes ? minBytes : CANNOT_TELL
}
