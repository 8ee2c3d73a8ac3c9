import { apkIndex, apkSets } from './apk.ts'
import { aptListsSource, aptSets } from './apt.ts'
import { bashVersions } from './bash-versions.ts'
import { effects } from './effects.ts'
import { npmSets } from './npm.ts'
import { pipSets } from './pip.ts'
import { venvScripts } from './venv.ts'

/** The id of where a fact is from that a build rests on, by the id of the fact; null for facts about images. */
export function findFactSource(id: string): string | null {
  return sources.get(id) ?? null
}

const sources: ReadonlyMap<string, string> = new Map(
  [
    ...[aptSets, apkSets, npmSets, pipSets, effects, bashVersions, venvScripts].flat(),
    { id: 'apt/lists', source: aptListsSource },
    { id: 'apk/index', source: apkIndex.source },
  ].map(({ id, source }) => [id, source]),
)
