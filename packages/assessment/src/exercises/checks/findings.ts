import { z } from 'zod'
import { allProblems, allRules, findProblem, findRule, nearest } from '@stagecraft/analyzer'
import { defineCheck } from '../define-check.ts'
import { failed, passed, unsure } from '../judgement.ts'
import { codes, listOf } from '../wording.ts'

const RuleId = z.string().refine((id) => findRule(id) !== null, {
  error: ({ input }) =>
    unknownId(
      'rule',
      String(input),
      allRules.map(({ id }) => id),
    ),
})

const ProblemId = z.string().refine((id) => findProblem(id) !== null, {
  error: ({ input }) =>
    unknownId(
      'problem',
      String(input),
      allProblems.map(({ id }) => id),
    ),
})

/** A rule has nothing to say. */
export const lacksFinding = defineCheck({
  name: 'lacksFinding',
  what: 'This rule of the linter, or each of these, finds nothing in the Dockerfile.',
  example: 'prefer-copy',
  schema: z.union([RuleId, z.array(RuleId).min(1).max(20)]),
  ask: (ids) => `The linter’s ${codes(listOf(ids))} finds nothing.`,
  judge(ids, _image, { findings }) {
    const found = findings.filter(({ rule }) => listOf(ids).includes(rule))
    const sure = found.filter(({ doubt }) => doubt === null)
    const say = (list: typeof found) =>
      list
        .slice(0, 3)
        .map(({ message }) => message)
        .join(' ')
    if (sure.length > 0) return failed(say(sure), sure)
    return found.length > 0 ? unsure(say(found), found) : passed('Nothing was found.')
  },
})

/** The simulation does not show a problem. */
export const lacksProblem = defineCheck({
  name: 'lacksProblem',
  what: 'The simulated build does not have this problem, or any of these.',
  example: 'wrong-libc',
  schema: z.union([ProblemId, z.array(ProblemId).min(1).max(20)]),
  ask: (ids) =>
    `The build is free of this problem: ${listOf(ids)
      .map((id) => findProblem(id)?.what ?? id)
      .join(' ')}`,
  judge(ids, _image, { diagnoses }) {
    const found = diagnoses.filter(({ problem }) => listOf(ids).includes(problem))
    const sure = found.filter(({ certainty }) => certainty === 'sure')
    const say = (list: typeof found) =>
      list
        .slice(0, 3)
        .map(({ message }) => message)
        .join(' ')
    const lines = (list: typeof found) => list.flatMap(({ place }) => place ?? [])
    if (sure.length > 0) return failed(say(sure), lines(sure))
    return found.length > 0 ? unsure(say(found), lines(found)) : passed('The build does not have it.')
  },
})

function unknownId(what: string, id: string, known: readonly string[]): string {
  const [close = 'one that stagecraft explain knows'] = nearest(id, known)
  return `${JSON.stringify(id)} is no ${what}; expected ${close}`
}
