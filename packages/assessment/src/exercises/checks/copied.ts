import { z } from 'zod'
import {
  type BuiltLayer,
  type CopyValues,
  findTakenFile,
  type ImageScene,
  placeOf,
  type PlannedStep,
} from '@stagecraft/analyzer'
import { defineCheck } from '../define-check.ts'
import { matchesPath, matchesText } from '../glob.ts'
import { lastLine } from '../image-paths.ts'
import { failed, type Judgement, passed } from '../judgement.ts'
import { code } from '../wording.ts'

const Path = z.string().min(1).max(300)

const Want = z.strictObject({
  stage: z.string().min(1).max(200).optional(),
  path: Path.optional(),
  to: Path.optional(),
})

/** Something came into the image from another stage. */
export const copiedFrom = defineCheck({
  name: 'copiedFrom',
  what: 'COPY --from brought something from the stage or image `stage`, there at `path`, to `to`; each may be left out or a pattern.',
  example: { stage: 'build', path: '/out/server', to: '/server' },
  schema: Want,
  ask: ({ stage, path, to }) =>
    [
      path === undefined ? 'Something' : code(path),
      `is copied from ${stage === undefined ? 'another stage' : code(stage)}`,
      to === undefined ? '' : ` to ${code(to)}`,
    ]
      .join(' ')
      .replace(/ +$/, '')
      .replaceAll('  ', ' ')
      .concat('.'),
  judge(want, image) {
    const copies = image.image.layers.filter(({ step }) => isFrom(step.planned, want.stage))
    if (copies.length === 0) {
      const from = want.stage === undefined ? 'another stage' : code(want.stage)
      return failed(`Nothing in the image is copied from ${from}.`, lastLine(image))
    }
    const found = copies.find((layer) => brings(layer, want, image))
    if (found !== undefined)
      return passed(`Line ${placeOf(found.step.planned).firstLine} copies it.`, [placeOf(found.step.planned)])
    return notBrought(want, copies)
  },
})

function notBrought({ path, to }: z.output<typeof Want>, copies: readonly BuiltLayer[]): Judgement {
  const ends = [path === undefined ? '' : ` ${code(path)}`, to === undefined ? '' : ` to ${code(to)}`].join('')
  return failed(
    `What is copied is not${ends}.`,
    copies.map(({ step }) => placeOf(step.planned)),
  )
}

function isFrom(step: PlannedStep, wanted: string | undefined): step is PlannedStep & CopyValues {
  if (step.kind !== 'COPY' || step.from === null) return false
  if (step.from.kind === 'stage') return wanted === undefined || step.from.stage.name === wanted.toLowerCase()
  if (step.from.kind !== 'image' || wanted === undefined) return false
  return matchesText(wanted, step.from.reference.replace(/^docker\.io\/(?:library\/)?/, ''))
}

function brings({ step, entries }: BuiltLayer, { path, to }: z.output<typeof Want>, image: ImageScene): boolean {
  const arrived = entries.filter(({ node }) => node !== null && node.kind !== 'unknown')
  return arrived.some(({ path: at, node }) => {
    if (to !== undefined && !matchesPath(to, at)) return false
    if (path === undefined) return true
    if (node?.kind !== 'file') return namesSource(step.planned, path)
    const taken = findTakenFile(at, node, step, image.build)
    return taken === null ? namesSource(step.planned, path) : matchesPath(path, taken.path)
  })
}

// Folders and links are found by what the instruction says.
function namesSource(step: PlannedStep, path: string): boolean {
  return step.kind === 'COPY' && step.localSources.some((source) => matchesPath(path, source))
}
