import type { Build, BuiltStep } from '../../build-types.ts'
import { build } from '../../build.ts'
import type { ContextEntry, ContextFiles } from '../../context/build-context.ts'
import { findReruns, type Rerun } from '../../keys/rerun.ts'
import { filesIn } from './files-in.ts'
import { sentFilesOf } from './taken-files.ts'

/** The files of the build context that are sent, by their paths in it. */
export function sentPathsOf(built: Build): readonly string[] {
  return built.options.context === undefined ? [] : [...filesIn(sentFilesOf(built))].map(({ path }) => path.slice(1))
}

/** What runs again when somebody adds a line to a file of the build context. */
export function rerunsAfterEdit(built: Build, path: string): readonly Rerun[] {
  const { plan, options } = built
  const context = contextAfter(path, options.context ?? {})
  return findReruns(built, build(plan, { ...options, context }))
}

const afterEdits = new WeakMap<ContextFiles, Map<string, ContextFiles>>()

// The same object every time, so that it is read once for all builds of one context.
function contextAfter(path: string, files: ContextFiles): ContextFiles {
  const known = afterEdits.get(files) ?? new Map<string, ContextFiles>()
  afterEdits.set(files, known)
  const after = known.get(path) ?? { ...files, [path]: edited(path, files) }
  known.set(path, after)
  return after
}

function edited(path: string, files: ContextFiles): ContextEntry {
  const entry = files[path] ?? ''
  if (typeof entry === 'string') return { text: `${entry}\n` }
  if (entry.text !== undefined) return { ...entry, text: `${entry.text}\n` }
  return { ...entry, sha256: 'edited', sizeBytes: (entry.sizeBytes ?? 0) + 1 }
}

/** The step at which it begins that another runs again: one whose own files have changed. */
export function originOf(rerun: Rerun, reruns: readonly Rerun[]): BuiltStep {
  const { cause, step } = rerun
  if (cause.kind === 'below') {
    const below = reruns.find((other) => other.step === cause.step)
    return below === undefined ? step : originOf(below, reruns)
  }
  const source = cause.kind === 'files' ? step.key.sources[cause.source]?.origin : undefined
  const before = typeof source === 'object' ? reruns.find((other) => other.step === source) : undefined
  return before === undefined || before.verdict === 'cached' ? step : originOf(before, reruns)
}
