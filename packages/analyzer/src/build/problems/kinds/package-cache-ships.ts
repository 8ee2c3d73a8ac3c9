import type { SizeRange } from '../../../facts/size-range.ts'
import type { BuiltStep } from '../../build-types.ts'
import type { FolderNode, Node } from '../../files/node.ts'
import { findPlace } from '../../files/place.ts'
import { defineProblem } from '../define-problem.ts'
import type { ImageScene } from '../image-scene.ts'
import { sizeOfNode } from '../reading/files-in.ts'
import { placeOf } from '../reading/places.ts'
import { sizeInBrackets } from '../reading/say-size.ts'
import { takesFromContext } from '../reading/taken-files.ts'

/** What package managers keep for the next time, in an image for which there is none. */
export const packageCacheShips = defineProblem({
  id: 'package-cache-ships',
  concept: 'build-residue',
  weight: 'wasteful',
  what: 'The image has what a package manager keeps for its next run.',
  why: 'Lists of packages and archives of what was installed serve the next install. In an image there is no next one: the packages are there, and their archives ship beside them.',
  mend: 'Keep the folder in a cache mount, RUN --mount=type=cache, or remove what is in it in the RUN that fills it.',
  bad: {
    dockerfile:
      'FROM alpine:3.20\nRUN mkdir -p /root/.cache/pip/wheels && head -c 2000000 /dev/zero > /root/.cache/pip/wheels/acme.whl\n',
  },
  good: {
    dockerfile:
      'FROM alpine:3.20\nRUN --mount=type=cache,target=/root/.cache/pip mkdir -p /root/.cache/pip/wheels && head -c 2000000 /dev/zero > /root/.cache/pip/wheels/acme.whl\n',
  },
  findInImage(scene) {
    return CACHES.flatMap(([path, owner]) => {
      const kept = findKept(path, scene)
      if (kept === null) return []
      const message = `${path}${sizeInBrackets(kept.size)} ships: what ${owner} keeps for its next run.`
      return [
        {
          message,
          bytes: kept.size,
          place: placeOf(kept.step.planned),
          certainty: kept.isSure ? ('sure' as const) : ('perhaps' as const),
        },
      ]
    })
  },
})

/** Folders that hold nothing but what can be fetched again. */
const CACHES: readonly (readonly [path: string, owner: string])[] = [
  ['/var/lib/apt/lists', 'apt'],
  ['/var/cache/apt/archives', 'apt'],
  ['/var/cache/apk', 'apk'],
  ['/var/cache/dnf', 'dnf'],
  ['/var/cache/yum', 'yum'],
  ['/root/.npm', 'npm'],
  ['/root/.cache/pip', 'pip'],
  ['/root/.cache/uv', 'uv'],
  ['/root/.cache/yarn', 'yarn'],
  ['/usr/local/share/.cache/yarn', 'yarn'],
  ['/root/.local/share/pnpm/store', 'pnpm'],
  ['/root/.cache/composer', 'Composer'],
  ['/root/.composer/cache', 'Composer'],
  ['/root/.cache/go-build', 'the go command'],
  ['/go/pkg/mod', 'the go command'],
  ['/root/.m2/repository', 'Maven'],
  ['/root/.gradle/caches', 'Gradle'],
  ['/root/.cargo/registry', 'cargo'],
  ['/usr/local/cargo/registry', 'cargo'],
  ['/root/.nuget/packages', 'NuGet'],
]

interface Kept {
  readonly size: SizeRange
  readonly step: BuiltStep
  readonly isSure: boolean
}

/** What the steps of an image put into a folder; null if nothing is known to be of theirs. */
function findKept(path: string, scene: ImageScene): Kept | null {
  const place = findPlace(scene.files, path)
  const folder = place.kind === 'missing' ? null : place.node
  if (folder?.kind !== 'folder') return null
  const times = [...momentsIn(folder)].filter(({ isThere }) => isThere).map(({ time }) => time)
  const step = scene.stepAt(Math.max(0, ...times))
  if (step === null || takesFromContext(step)) return null
  return { size: sizeOfNode(folder), step, isSure: place.kind === 'found' }
}

/** When each thing in a folder came there, and whether it surely is there. */
function* momentsIn(folder: FolderNode): Generator<{ readonly time: number; readonly isThere: boolean }> {
  const { doubt } = folder
  // A doubt alone says nothing of what is there.
  if (doubt?.rest !== undefined) yield { time: doubt.time, isThere: doubt.rest.size.minBytes > 0 }
  for (const node of folder.children.values()) {
    if (node.kind === 'folder') yield* momentsIn(node)
    else yield { time: node.time, isThere: isSurelyThere(node) }
  }
}

function isSurelyThere(node: Node): boolean {
  return node.kind === 'file' || (node.kind === 'unknown' && node.presence === 'there' && node.size.minBytes > 0)
}
