import { z } from 'zod'
import type { Diagnosis, ImageScene } from '@stagecraft/analyzer'
import { defineCheck } from '../define-check.ts'
import { failed, type Judgement, passed, unsure } from '../judgement.ts'
import { code } from '../wording.ts'

/** A container of the image gets its program to run. */
export const starts = defineCheck({
  name: 'starts',
  what: 'A container of the image starts its program, which finds the files and packages that it begins with.',
  example: true,
  schema: z.literal(true),
  ask: () => 'A container of the image starts.',
  judge(_want, image, { diagnoses }) {
    const { start } = image.image
    if (start.verdict === 'fails') return failed(start.message, linesOf(diagnoses.find(isAboutStart), image))
    const broken = diagnoses.filter(({ problem }) => AFTER_START.has(problem))
    const sure = broken.find(({ certainty }) => certainty === 'sure')
    if (sure !== undefined) return failed(sure.message, linesOf(sure, image))
    if (start.verdict === 'unsure') return unsure(start.message)
    const [perhaps] = broken
    if (perhaps !== undefined) return unsure(perhaps.message, linesOf(perhaps, image))
    return passed(`${code(start.program)} starts.`)
  },
})

// The program that the kernel starts is an interpreter, or ends at once for want of something.
const AFTER_START: ReadonlySet<string> = new Set([
  'argument-not-found',
  'dependencies-overwritten',
  'library-missing',
  'local-packages-ship',
  'modules-missing',
])

const AT_START: ReadonlySet<string> = new Set([
  'carriage-returns',
  'closed-to-user',
  'no-interpreter',
  'no-shell',
  'not-a-program',
  'not-executable',
  'nothing-to-start',
  'program-not-found',
  'unknown-user',
  'wrong-libc',
])

function isAboutStart({ problem }: Diagnosis): boolean {
  return AT_START.has(problem)
}

function linesOf(diagnosis: Diagnosis | undefined, { target }: ImageScene): Judgement['lines'] {
  if (diagnosis === undefined || diagnosis.place === null) return [target.planned.tree.from]
  return [diagnosis.place, ...diagnosis.related]
}
