import { z } from 'zod'
import { placeOf, placeOfFrom, type ImageScene } from '@stagecraft/analyzer'
import { defineCheck } from '../define-check.ts'
import { matchesText } from '../glob.ts'
import { failed, judged, type Judgement, passed, unsure } from '../judgement.ts'
import { anyOf, code, listOf } from '../wording.ts'

/** The program has no rights that it does not need. */
export const nonRoot = defineCheck({
  name: 'nonRoot',
  what: 'The program does not run as root.',
  example: true,
  schema: z.literal(true),
  ask: () => 'The program does not run as root.',
  judge(_want, image, { diagnoses }) {
    const lines = userLines(image)
    const asRoot = diagnoses.find(({ problem }) => problem === 'root-user')
    if (asRoot !== undefined)
      return asRoot.certainty === 'sure' ? failed(asRoot.message, lines) : unsure(asRoot.message, lines)
    const { user } = image.config
    if (image.account !== null) return passed(`It runs as ${code(user || String(image.account.uid))}.`, lines)
    // A number other than 0 is not root, whoever it belongs to.
    if (/^[1-9]\d*(?::\w+)?$/.test(user)) return passed(`It runs as ${code(user)}.`, lines)
    return unsure('Who the program runs as can’t be told.', lines)
  },
})

const Pattern = z.union([z.string().min(1).max(100), z.int().nonnegative()])

/** USER names a certain account. */
export const user = defineCheck({
  name: 'user',
  what: 'The program runs as this account, or one of these, as USER writes it.',
  example: ['node', 1000],
  schema: z.union([Pattern, z.array(Pattern).min(1).max(20)]),
  ask: (names) => `The program runs as ${anyOf(listOf(names).map(String))}.`,
  judge(names, image) {
    const [name = ''] = image.config.user.split(':')
    const given = name === '' ? 'root' : name
    const holds = listOf(names).some((wanted) => matchesText(String(wanted), given))
    return judged(holds, `It runs as ${code(given)}.`, userLines(image))
  },
})

function userLines({ target }: ImageScene): Judgement['lines'] {
  const last = target.planned.steps.findLast(({ kind }) => kind === 'USER')
  return [last === undefined ? placeOfFrom(target.planned) : placeOf(last)]
}
