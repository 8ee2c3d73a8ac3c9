import { addSizes, NO_BYTES } from '../../../facts/size-range.ts'
import { defineProblem, type Found } from '../define-problem.ts'
import type { ImageScene } from '../image-scene.ts'
import { listPaths } from '../reading/paths.ts'
import { placeOf, related } from '../reading/places.ts'
import { sayBytes, sizeInBrackets } from '../reading/say-size.ts'
import { wastedBytes, type HiddenFile } from '../wasted-bytes.ts'

/** Files that one layer brings and a later one removes. */
export const removedLater = defineProblem({
  id: 'removed-later',
  concept: 'image-layers',
  weight: 'wasteful',
  what: 'Files are removed in a later layer than the one that brought them.',
  why: 'A layer is never changed once it is made. A removal writes a mark into its own layer that hides the file; the bytes stay below, and every pull moves them.',
  mend: 'Remove a file in the RUN that makes it, or make it in a stage that stays behind.',
  bad: {
    dockerfile: 'FROM alpine:3.20\nCOPY data.tar.gz /tmp/\nRUN rm /tmp/data.tar.gz\n',
    context: { 'data.tar.gz': { sizeBytes: 40_000_000 } },
  },
  good: {
    dockerfile:
      'FROM alpine:3.20\nRUN --mount=type=bind,source=data.tar.gz,target=/tmp/data.tar.gz test -s /tmp/data.tar.gz\n',
    context: { 'data.tar.gz': { sizeBytes: 40_000_000 } },
  },
  findInImage: (scene) => groupBySteps(scene).map(describe),
})

// What is smaller than a block of a disk is not worth a word.
const LEAST_BYTES = 4096

function groupBySteps({ image }: ImageScene): readonly (readonly HiddenFile[])[] {
  const groups = new Map<string, HiddenFile[]>()
  for (const file of wastedBytes(image).files) {
    if (file.how !== 'removed') continue
    const key = `${file.madeBy?.number ?? 0} ${file.hiddenBy.number}`
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
  const [{ madeBy, hiddenBy } = { madeBy: null, hiddenBy: null }] = files
  const source = madeBy === null ? 'the base image' : `line ${placeOf(madeBy.planned).firstLine}`
  const verb = files.length === 1 ? 'is' : 'are'
  const message = `${paths} from ${source}${sizeInBrackets(bytes)} ${verb} only hidden here: the image still has at least ${sayBytes(bytes.minBytes)} that nobody can see.`
  return {
    message,
    bytes,
    place: hiddenBy === null ? null : placeOf(hiddenBy.planned),
    related: madeBy === null ? [] : related(placeOf(madeBy.planned), 'brought them'),
  }
}
