import { z } from 'zod'
import { explainRerun, placeOf, type Rerun } from '@stagecraft/analyzer'
import { type Edit, EditSchema } from '../../simulation/edit.ts'
import { defineCheck } from '../define-check.ts'
import { failed, type Judgement, passed, unsure } from '../judgement.ts'
import { anyOf, code, codes, listOf } from '../wording.ts'

const Step = z.string().min(2).max(300)

const Want = z.strictObject({ edit: EditSchema, step: z.union([Step, z.array(Step).min(1).max(20)]).optional() })

/** An edit leaves a step in the cache. */
export const editKeepsCached = defineCheck({
  name: 'editKeepsCached',
  what: 'After `edit`, steps that hold the text `step`, or one of several, are taken from the cache; all of them if it is left out.',
  example: { edit: { change: ['main.go'] }, step: 'go mod download' },
  schema: Want,
  ask: ({ edit, step }) =>
    `After ${sayEdit(edit)}, ${sayStep(step, 'nothing')} ${step === undefined ? 'runs' : 'does not run'} again.`,
  judge(want, _image, scene) {
    const { reruns, after } = scene.buildAfter(want.edit)
    const wanted = choose(reruns, want)
    if (wanted.length === 0) return noStep(want)
    const pair = { before: scene.build, after }
    const rerun = wanted.find(({ verdict }) => verdict === 'runs') ?? wanted.find(({ verdict }) => verdict === 'unsure')
    if (rerun === undefined) return passed('It is taken from the cache.', linesOf(wanted))
    const reason = explainRerun(rerun, pair)
    const root = originOf(rerun, reruns)
    const origin = root === rerun ? '' : ` It begins with ${lowered(explainRerun(root, pair))}`
    const lines = linesOf([rerun, root])
    return rerun.verdict === 'runs' ? failed(`${reason}${origin}`, lines) : unsure(`${reason}${origin}`, lines)
  },
})

/** An edit makes a step run again. */
export const editReruns = defineCheck({
  name: 'editReruns',
  what: 'After `edit`, a step that holds the text `step`, or one of several, runs again; any step if it is left out.',
  example: { edit: { change: ['main.go'] }, step: 'go build' },
  schema: Want,
  ask: ({ edit, step }) => `After ${sayEdit(edit)}, ${sayStep(step, 'something')} runs again.`,
  judge(want, _image, scene) {
    const { reruns, after } = scene.buildAfter(want.edit)
    const wanted = choose(reruns, want)
    if (wanted.length === 0) return noStep(want)
    const rerun = wanted.find(({ verdict }) => verdict === 'runs')
    if (rerun !== undefined) return passed(explainRerun(rerun, { before: scene.build, after }), linesOf([rerun]))
    const perhaps = wanted.find(({ verdict }) => verdict === 'unsure')
    if (perhaps !== undefined) return unsure(explainRerun(perhaps, { before: scene.build, after }), linesOf([perhaps]))
    return failed('It is taken from the cache, so the edit does not get into the image.', linesOf(wanted))
  },
})

function choose(reruns: readonly Rerun[], { step }: z.output<typeof Want>): readonly Rerun[] {
  if (step === undefined) return reruns
  const texts = listOf(step).map(plain)
  return reruns.filter((rerun) => texts.some((text) => plain(rerun.step.name).includes(text)))
}

function plain(text: string): string {
  return text.replaceAll(/\\?\s+/g, ' ').trim()
}

function noStep({ step }: z.output<typeof Want>): Judgement {
  return failed(step === undefined ? 'The build has no steps.' : `No step of the build holds ${anyOf(listOf(step))}.`)
}

/** The step at which it begins that another one runs again. */
function originOf(rerun: Rerun, reruns: readonly Rerun[]): Rerun {
  const { cause } = rerun
  const below = cause.kind === 'below' ? reruns.find(({ step }) => step === cause.step) : undefined
  return below === undefined || below === rerun ? rerun : originOf(below, reruns)
}

function linesOf(reruns: readonly Rerun[]): Judgement['lines'] {
  return reruns.map(({ step }) => placeOf(step.planned))
}

function sayEdit({ change, add, remove, buildArgs }: Edit): string {
  const parts = [
    change.length > 0 ? `an edit of ${codes(change)}` : '',
    add.length > 0 ? `adding ${codes(add)}` : '',
    remove.length > 0 ? `removing ${codes(remove)}` : '',
    ...Object.entries(buildArgs).map(([name, value]) => `building with ${code(`${name}=${value}`)}`),
  ]
  return parts.filter((part) => part !== '').join(' and ')
}

function sayStep(step: string | readonly string[] | undefined, none: string): string {
  return step === undefined ? none : anyOf(listOf(step))
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** Every edit that a check, or one within it, is about. */
export function editOf(want: unknown): Edit | null {
  const parsed = Want.safeParse(want)
  return parsed.success ? parsed.data.edit : null
}
