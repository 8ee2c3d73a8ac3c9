import { keyOf, sizeOf } from '../../files/content.ts'
import { defineProblem } from '../define-problem.ts'
import type { ImageScene } from '../image-scene.ts'
import { filesIn, type FileIn } from '../reading/files-in.ts'
import { listPaths } from '../reading/paths.ts'
import { placeOf, related } from '../reading/places.ts'
import { saySize } from '../reading/say-size.ts'

/** The same bytes under several names. */
export const storedTwice = defineProblem({
  id: 'stored-twice',
  concept: 'image-layers',
  weight: 'wasteful',
  what: 'The image has the same big file at several paths.',
  why: 'Layers know nothing of each other’s bytes: each copy is stored and pulled by itself. One is most often left over from another instruction that copies more than was meant.',
  mend: 'Copy it once. Where a second path is needed, make a link: ln -s.',
  bad: {
    dockerfile: 'FROM alpine:3.20\nCOPY model.bin /app/\nCOPY . /srv/\n',
    context: { 'model.bin': { sizeBytes: 90_000_000, sha256: 'f00d' }, 'app.sh': 'exec sleep 60\n' },
  },
  good: {
    dockerfile: 'FROM alpine:3.20\nCOPY model.bin /app/\nCOPY app.sh /srv/\n',
    context: { 'model.bin': { sizeBytes: 90_000_000, sha256: 'f00d' }, 'app.sh': 'exec sleep 60\n' },
  },
  findInImage(scene) {
    return copiesIn(scene).map((copies) => {
      const [first, ...others] = copies
      const [one, many] = [sizeOf(first.node.content), others.length]
      const bytes = { minBytes: one.minBytes * many, maxBytes: one.maxBytes * many }
      const step = scene.stepAt(others.at(-1)?.node.time ?? 0)
      const before = scene.stepAt(first.node.time)
      return {
        message: `${listPaths(copies.map(({ path }) => path))} hold the same bytes, ${saySize(one) ?? 'whatever they are'} each.`,
        bytes,
        place: step === null ? null : placeOf(step.planned),
        related: before === null || before === step ? [] : related(placeOf(before.planned), 'stores it first'),
      }
    })
  },
})

const LEAST_BYTES = 1_000_000

type Copies = readonly [FileIn, ...FileIn[]]

function copiesIn({ files, stepAt }: ImageScene): readonly Copies[] {
  const groups = new Map<string, [FileIn, ...FileIn[]]>()
  for (const file of filesIn(files)) {
    const key = keyOf(file.node.content)
    // Names of one file are one file, and what the base image has is not in this Dockerfile’s hands.
    if (key === null || !file.isSure || file.node.inode !== null || stepAt(file.node.time) === null) continue
    if (sizeOf(file.node.content).minBytes < LEAST_BYTES) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [file])
    else group.push(file)
  }
  return [...groups.values()].filter((group) => group.length > 1)
}
