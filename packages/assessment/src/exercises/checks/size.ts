import { z } from 'zod'
import {
  type ImageScene,
  type LineRange,
  nameOfBase,
  placeOf,
  placeOfRoot,
  sayBytes,
  saySize,
  wastedBytes,
} from '@stagecraft/analyzer'
import { ByteSizeSchema, bytesOf } from '../byte-size.ts'
import { defineCheck } from '../define-check.ts'
import { failed, passed, unsure } from '../judgement.ts'
import { count } from '../wording.ts'

/** The image is smaller than a limit. */
export const sizeUnder = defineCheck({
  name: 'sizeUnder',
  what: 'The image, unpacked and with its base, is smaller than this.',
  example: '20 MB',
  schema: ByteSizeSchema,
  ask: (size) => `The image is smaller than ${sayBytes(bytesOf(size))}.`,
  judge(size, image) {
    const limit = bytesOf(size)
    const { minBytes, maxBytes } = image.image.size
    const found = `The image has ${saySize(image.image.size) ?? 'a size that can’t be told'}.`
    if (maxBytes < limit) return passed(found)
    const { words, line } = heaviestPart(image)
    if (minBytes >= limit) return failed(`${found} ${words}`, [line])
    return unsure(`${found} Whether that is below the limit can’t be told.`)
  },
})

/** The image has few layers. */
export const maxLayers = defineCheck({
  name: 'maxLayers',
  what: 'The Dockerfile adds at most so many layers to its base image.',
  example: 4,
  schema: z.int().min(0).max(127),
  ask: (most) => `The image has at most ${count(most, 'layer')} above its base.`,
  judge(most, { image: { layers } }) {
    const lines = layers.map(({ step }) => placeOf(step.planned))
    const found = `It has ${count(layers.length, 'layer')}.`
    return layers.length <= most ? passed(found) : failed(found, lines)
  },
})

/** Little is stored that nothing sees. */
export const maxWasted = defineCheck({
  name: 'maxWasted',
  what: 'At most so many bytes of lower layers are hidden by removals or changes above them.',
  example: '100 kB',
  schema: ByteSizeSchema,
  ask: (size) =>
    bytesOf(size) === 0
      ? 'No layer holds bytes that a later one hides.'
      : `Later layers hide at most ${sayBytes(bytesOf(size))} of earlier ones.`,
  judge(size, { image }) {
    const limit = bytesOf(size)
    const wasted = wastedBytes(image)
    const [first] = wasted.files.toSorted((one, other) => other.size.minBytes - one.size.minBytes)
    if (first === undefined) return passed('No layer hides what is below it.')
    const found = `${saySize(wasted.size) ?? 'An unknown number of bytes'} stay in the image that nothing sees, ${first.path} among them.`
    const lines = wasted.files
      .slice(0, 20)
      .flatMap(({ madeBy, hiddenBy }) =>
        [madeBy, hiddenBy].flatMap((step) => (step === null ? [] : [placeOf(step.planned)])),
      )
    if (wasted.size.maxBytes <= limit) return passed(found, lines)
    return wasted.size.minBytes > limit ? failed(found, lines) : unsure(found, lines)
  },
})

/** What weighs most: the base image, or one of the layers above it. */
function heaviestPart(scene: ImageScene): { readonly words: string; readonly line: LineRange } {
  const { image, target } = scene
  const [heaviest] = image.layers.toSorted((one, other) => other.size.minBytes - one.size.minBytes)
  if (heaviest === undefined || heaviest.size.minBytes < image.baseSize.minBytes) {
    const line = placeOfRoot(target.planned)
    const bytes = saySize(image.baseSize) ?? 'most of it'
    return { words: `The base image ${nameOfBase(scene)} in line ${line.firstLine} brings ${bytes}.`, line }
  }
  const line = placeOf(heaviest.step.planned)
  return {
    words: `The ${heaviest.step.planned.kind} in line ${line.firstLine} adds ${saySize(heaviest.size) ?? 'most of it'}.`,
    line,
  }
}
