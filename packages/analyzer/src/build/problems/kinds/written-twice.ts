import { addSizes, NO_BYTES } from '../../../facts/size-range.ts'
import { defineProblem, type Found } from '../define-problem.ts'
import type { ImageScene } from '../image-scene.ts'
import { listPaths } from '../reading/paths.ts'
import { placeOf, related } from '../reading/places.ts'
import { saySize } from '../reading/say-size.ts'
import { wastedBytes, type HiddenFile } from '../wasted-bytes.ts'

/** Files that a later layer stores a second time. */
export const writtenTwice = defineProblem({
  id: 'written-twice',
  concept: 'image-layers',
  weight: 'wasteful',
  what: 'A later layer stores files once more that an earlier one has already.',
  why: 'A layer holds whole files. Another owner or another mode is reason enough to write a file again with all its bytes, and so is a second copy over the first: both ship, and only the last is seen.',
  mend: 'Give files their owner and mode as they are copied, with --chown and --chmod, and copy each of them once.',
  bad: {
    dockerfile: 'FROM alpine:3.20\nCOPY server /app/server\nRUN chmod 755 /app/server\n',
    context: { server: { sizeBytes: 12_000_000 } },
  },
  good: {
    dockerfile: 'FROM alpine:3.20\nCOPY --chmod=755 server /app/server\n',
    context: { server: { sizeBytes: 12_000_000 } },
  },
  findInImage: (scene) => groupBySteps(scene).map(describe),
})

const LEAST_BYTES = 4096

function groupBySteps({ image }: ImageScene): readonly (readonly HiddenFile[])[] {
  const groups = new Map<string, HiddenFile[]>()
  for (const file of wastedBytes(image).files) {
    // What a command changes of the files of the base, such as the list of packages, is its business.
    if (file.how === 'removed' || (file.how === 'replaced' && file.madeBy === null)) continue
    const key = `${file.hiddenBy.number} ${file.how}`
    groups.set(key, [...(groups.get(key) ?? []), file])
  }
  return [...groups.values()].filter((files) => sizeOfAll(files).minBytes >= LEAST_BYTES)
}

function sizeOfAll(files: readonly HiddenFile[]): HiddenFile['size'] {
  return files.map(({ size }) => size).reduce(addSizes, NO_BYTES)
}

function describe(files: readonly HiddenFile[]): Found {
  const bytes = sizeOfAll(files)
  const paths = listPaths(files.map(({ path }) => path))
  const [first] = files
  const reason = first?.how === 'marked' ? 'get another mode or owner' : 'are written again'
  const message = `${paths} ${files.length === 1 ? reason.replace(/^get/, 'gets').replace(/^are/, 'is') : reason} here, so the image has ${saySize(bytes) ?? 'their bytes'} a second time.`
  const makers = [...new Set(files.flatMap(({ madeBy }) => (madeBy === null ? [] : [madeBy])))]
  return {
    message,
    bytes,
    place: first === undefined ? null : placeOf(first.hiddenBy.planned),
    related: makers.flatMap((step) => related(placeOf(step.planned), 'stores them first')),
  }
}
