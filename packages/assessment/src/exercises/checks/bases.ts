import { z } from 'zod'
import { placeOfRoot, type PlannedStage } from '@stagecraft/analyzer'
import { defineCheck } from '../define-check.ts'
import { matchesText } from '../glob.ts'
import { judged, type Judgement, unsure } from '../judgement.ts'
import { anyOf, code, listOf } from '../wording.ts'
import { noStage } from './stages.ts'

const Pattern = z.string().min(1).max(200)

const Patterns = z.union([Pattern, z.array(Pattern).min(1).max(20)])

/** A stage stands on a certain image. */
export const baseOf = defineCheck({
  name: 'baseOf',
  what: 'The stage `stage` stands on an image that `is` names: one reference or several, with `*` for any characters.',
  example: { stage: 'build', is: ['golang:*'] },
  schema: z.strictObject({ stage: z.string().min(1).max(100), is: Patterns }),
  ask: ({ stage, is }) => `The stage ${code(stage)} is based on ${anyOf(listOf(is))}.`,
  judge({ stage: name, is }, _image, scene) {
    const stage = scene.findStage(name)
    return stage === null ? noStage(name, scene) : judgeBase(stage, listOf(is))
  },
})

/** The image stands on a certain base. */
export const finalBase = defineCheck({
  name: 'finalBase',
  what: 'The image stands on one that this names: one reference or several, with `*` for any characters, or `scratch`.',
  example: ['scratch', 'gcr.io/distroless/static*'],
  schema: Patterns,
  ask: (is) => `The image is based on ${anyOf(listOf(is))}.`,
  judge: (is, { target }) => judgeBase(target.planned, listOf(is)),
})

/** How people write the image that a stage stands on: `golang:1.25`, `scratch`; null if it makes no sense. */
export function baseReference({ root }: PlannedStage): string | null {
  if (root.kind === 'scratch') return 'scratch'
  return root.kind === 'image' ? root.reference.replace(/^docker\.io\/(?:library\/)?/, '') : null
}

function judgeBase(stage: PlannedStage, patterns: readonly string[]): Judgement {
  const reference = baseReference(stage)
  const lines = [placeOfRoot(stage)]
  if (reference === null) return unsure('Which image it stands on can’t be told.', lines)
  const name = reference.replace(/:latest$/, '')
  const holds = patterns.some((pattern) => matchesText(pattern, reference) || matchesText(pattern, name))
  return judged(holds, `It is based on ${code(name)}.`, lines)
}
