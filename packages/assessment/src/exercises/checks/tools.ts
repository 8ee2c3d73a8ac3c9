import { z } from 'zod'
import {
  baseFacts,
  findPlace,
  findTools,
  type ImageScene,
  nameOfBase,
  placeOf,
  placeOfRoot,
} from '@stagecraft/analyzer'
import { defineCheck } from '../define-check.ts'
import { lineOf } from '../image-paths.ts'
import { failed, type Judgement, opposite, passed, unsure } from '../judgement.ts'
import { code, codes, listOf } from '../wording.ts'

const Tool = z
  .string()
  .min(1)
  .max(100)
  .refine((name) => !/[\s/]/.test(name), 'This is no name of a program; expected one as in go, without a path')

const Tools = z.union([Tool, z.array(Tool).min(1).max(20)])

/** A program can be called by its name. */
export const hasTool = defineCheck({
  name: 'hasTool',
  what: 'The image has this program, or each of these, in a folder of PATH.',
  example: 'curl',
  schema: Tools,
  ask: (names) => `The image has ${codes(listOf(names))}.`,
  judge: (names, image) => weakest(listOf(names).map((name) => judgeTool(name, image))),
})

/** A program is not in the image. */
export const lacksTool = defineCheck({
  name: 'lacksTool',
  what: 'The image has this program, or any of these, in no folder of PATH.',
  example: 'go',
  schema: Tools,
  ask: (names) => `The image does not have ${codes(listOf(names))}.`,
  judge: (names, image) => weakest(listOf(names).map((name) => opposite(judgeTool(name, image)))),
})

/** Whether a program is in a folder of PATH. */
export function judgeTool(name: string, image: ImageScene): Judgement {
  const [tool] = findTools([name], image)
  if (tool !== undefined) {
    const { broughtBy } = tool
    return broughtBy === null
      ? passed(`${code(name)} comes with the base image ${nameOfBase(image)}.`, [placeOfRoot(image.target.planned)])
      : passed(`${code(name)} is in the image.`, [placeOf(broughtBy.planned)])
  }
  const path = image.config.env.get('PATH') ?? DEFAULT_PATH
  for (const folder of path.split(':')) {
    const place = findPlace(image.files, `${folder}/${name}`)
    if (place.kind === 'found' && place.node.kind === 'file') {
      return passed(`${code(place.path)} is in the image.`, [lineOf(place, image)])
    }
    // A name that the facts of the base image say is free may still be put there by a step.
    if (place.kind === 'unknown' && (place.why.time > 0 || !isLackedByBase(name, image))) return unsure(place.why.text)
  }
  return failed(`No folder of PATH has ${code(name)}.`)
}

const DEFAULT_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'

function isLackedByBase(name: string, image: ImageScene): boolean {
  return baseFacts(image)?.lacks?.includes(name) ?? false
}

function weakest(judgements: readonly Judgement[]): Judgement {
  const wanted =
    judgements.find(({ verdict }) => verdict === 'failed') ?? judgements.find(({ verdict }) => verdict === 'unsure')
  return (
    wanted ??
    passed(
      judgements.map(({ reason }) => reason).join(' '),
      judgements.flatMap(({ lines }) => lines),
    )
  )
}
