import { buildCase as simulate, tellBuild as tell } from '@stagecraft/analyzer'
import type { Build, ImageTable, ToldBuild, ToldEntry } from '@stagecraft/analyzer'
import type { PredictedBuild, PredictedEntry, Told } from './build-comparison.ts'
import { ARCHIVED } from './build-rows.ts'
import type { BuildCase, ContextFile, FileChange } from './build-rows.ts'
import { CANNOT_TELL } from './kind.ts'

/** Says what each build of a case does: the first, cold, and that after each edit, which is on top of those before. */
export function predictBuilds(buildCase: BuildCase, images: ImageTable): readonly PredictedBuild[] {
  const { files, edits = [] } = buildCase
  const packed = {
    ...buildCase,
    files: withModes(files),
    edits: edits.map((edit) => ({ ...edit, files: withModes(edit.files ?? {}) })),
  }
  const builds = simulate(packed, { images, hasAllImages: true })
  return builds.map((made, index) => tellBuild(made, builds.slice(0, index)))
}

function withModes<File extends ContextFile | FileChange>(
  files: Readonly<Record<string, File>>,
): Readonly<Record<string, File>> {
  const entries = Object.entries(files).map(([path, file]): readonly [string, File] => {
    return [path, typeof file === 'object' && 'archive' in file ? { ...file, modes: ARCHIVED } : file]
  })
  return Object.fromEntries(entries)
}

/** What a build does, in the terms of what was recorded, when earlier ones have filled the cache. */
export function tellBuild(made: Build, earlier: readonly Build[]): PredictedBuild {
  return asPrediction(tell(made, earlier))
}

/** What was told of a build, ready to be compared. */
export function asPrediction({ steps, errors, layers, config, history }: ToldBuild): PredictedBuild {
  return {
    steps: steps.map(({ names, cached }) => ({ names, cached: orNothing(cached) })),
    errors: orNothing(errors),
    layers: (layers ?? []).map(({ isComplete, entries }) => ({ isComplete, entries: entries.map(predictEntry) })),
    config: config ?? {},
    history: history ?? [],
  }
}

function predictEntry([path, type, size, mode, uid, gid, link]: ToldEntry): PredictedEntry {
  return {
    path,
    type: orNothing(type),
    size: orNothing(size),
    mode: orNothing(mode),
    uid: orNothing(uid),
    gid: orNothing(gid),
    link: link === null ? CANNOT_TELL : link,
  }
}

function orNothing<Value>(value: Value | null): Told<Value> {
  return value ?? CANNOT_TELL
}
