import { z } from 'zod'
import { type BuiltLayer, type ImageScene, placeOf } from '@stagecraft/analyzer'
import { defineCheck } from '../define-check.ts'
import { failed, type Judgement, passed, unsure } from '../judgement.ts'
import { code } from '../wording.ts'

/** A secret of the scenario is nowhere in the image. */
export const lacksSecret = defineCheck({
  name: 'lacksSecret',
  what: 'The value of this secret, by its id in the scenario, is in no layer, setting or line of history.',
  example: 'npm-token',
  schema: z.string().min(1).max(200),
  ask: (id) => `The secret ${code(id)} is nowhere in the image.`,
  judge(id, image, { scenario, diagnoses }) {
    const value = scenario.secrets[id] ?? ''
    if (value.trim() === '') return passed(`The build has no secret ${code(id)}.`)
    const found = findInLayers(value, image) ?? findInSettings(value, image)
    if (found !== null) return found
    const kept = diagnoses.find(({ problem }) => problem === 'mounted-secret-kept')
    if (kept === undefined) return passed('No layer and no setting holds it.')
    // Which of the mounted secrets a file was made of is not told.
    const isOnly = Object.keys(scenario.secrets).length === 1 && kept.certainty === 'sure'
    return (isOnly ? failed : unsure)(kept.message, kept.place === null ? [] : [kept.place])
  },
})

function findInLayers(value: string, { image }: ImageScene): Judgement | null {
  for (const layer of image.layers) {
    const path = findIn(value, layer)
    if (path === null) continue
    return failed(`${code(path)} holds it, in a layer that everybody can unpack who can pull the image.`, [
      placeOf(layer.step.planned),
    ])
  }
  return null
}

function findIn(value: string, { entries }: BuiltLayer): string | null {
  const holder = entries.find(
    ({ node }) => node?.kind === 'file' && node.content.kind === 'text' && node.content.text.includes(value.trim()),
  )
  return holder?.path ?? null
}

function findInSettings(value: string, { image, target }: ImageScene): Judgement | null {
  const shown = [JSON.stringify(image.config), ...image.history.map(({ createdBy }) => createdBy)]
  const text = JSON.stringify(value.trim()).slice(1, -1)
  if (!shown.some((line) => line.includes(text) || line.includes(value.trim()))) return null
  const step = target.planned.steps.find(({ instruction }) =>
    image.history.some((line) => line.step?.instruction === instruction && line.createdBy.includes(value.trim())),
  )
  return failed('`docker history` and `docker inspect` show it.', step === undefined ? [] : [placeOf(step)])
}
