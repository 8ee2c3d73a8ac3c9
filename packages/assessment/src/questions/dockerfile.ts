import { z } from 'zod'
import { CheckSchema, nameChecks, type Check } from '../exercises/check-schema.ts'
import { gradeDockerfile, isSolved } from '../exercises/grade-exercise.ts'
import { HintSchema, shareLeft } from '../exercises/hint.ts'
import { praise } from '../exercises/praise.ts'
import { adviseOn, summarise } from '../exercises/review.ts'
import { outcomeOfChecks } from '../exercises/score.ts'
import type { Grade } from '../grade.ts'
import { Concepts, LocalId, RequiredMarkdown, Title } from '../question-fields.ts'
import { defineQuestionKind } from '../question-kind.ts'
import { ScenarioSchema } from '../simulation/scenario.ts'
import { DockerfileFeedbackSchema, DockerfilePublicSchema } from './dockerfile-shown.ts'

const MAX_DOCKERFILE_BYTES = 64 * 1024

const MAX_AUTHORED_CHARACTERS = 20_000

const DockerfileText = z
  .string()
  .max(MAX_AUTHORED_CHARACTERS)
  .refine((text) => text.trim() !== '', 'There is no Dockerfile here; expected one')

const SolutionSchema = z.strictObject({
  title: Title,
  dockerfile: DockerfileText,
  explanation: RequiredMarkdown,
})

const WrongAnswerSchema = z.strictObject({
  title: Title,
  dockerfile: DockerfileText,
  /** The checks that it must fail, by id. */
  fails: z.array(LocalId).min(1).max(50),
})

/** What an exercise's file must hold. */
export const DockerfileQuestionSchema = z
  .strictObject({
    kind: z.literal('dockerfile'),
    title: Title,
    prompt: RequiredMarkdown,
    /** How long it takes, as far as its author can tell. */
    minutes: z.int().min(1).max(240).default(15),
    starter: z.string().max(MAX_AUTHORED_CHARACTERS).default(''),
    scenario: ScenarioSchema,
    checks: z.array(CheckSchema).min(1).max(50),
    hints: z.array(HintSchema).max(10).default([]),
    solutions: z.array(SolutionSchema).min(1).max(10),
    wrong: z.array(WrongAnswerSchema).max(20).default([]),
    explanation: RequiredMarkdown,
    concepts: Concepts,
  })
  .superRefine(({ checks, wrong }, context) => {
    const fault = faultOfPoints(checks)
    if (fault !== null) context.addIssue({ code: 'custom', path: ['checks'], message: fault })
    const given = checks.flatMap(({ id }) => id ?? [])
    given.forEach((id, index) => {
      if (given.indexOf(id) === index) return
      const at = checks.findLastIndex((check) => check.id === id)
      const message = `An earlier check has the id ${id} already; expected an id of its own for each check`
      context.addIssue({ code: 'custom', path: ['checks', at, 'id'], message })
    })
    const known = nameChecks(checks).map(({ id }) => id)
    wrong.forEach(({ fails }, index) => {
      fails.forEach((id, place) => {
        if (known.includes(id)) return
        const message = `No check has the id ${id}; expected one of ${known.join(', ')}`
        context.addIssue({ code: 'custom', path: ['wrong', index, 'fails', place], message })
      })
    })
  })

const DockerfileAnswerSchema = z.strictObject({
  kind: z.literal('dockerfile'),
  dockerfile: z.string(),
  /** How many hints were looked at. */
  hintsUsed: z.int().min(0).max(10).optional(),
})

/** An exercise: a Dockerfile is to be written, and is graded by what its build would make. */
export type DockerfileQuestion = Readonly<z.output<typeof DockerfileQuestionSchema>>

/** The Dockerfile a learner wrote. */
export type DockerfileAnswer = Readonly<z.output<typeof DockerfileAnswerSchema>>

/** An exercise as it is shown before grading. */
export type DockerfilePublic = Readonly<z.output<typeof DockerfilePublicSchema>>

/** What a learner is told about a Dockerfile. */
export type DockerfileFeedback = Readonly<z.output<typeof DockerfileFeedbackSchema>>

/** The shapes of an exercise on its way from author to verdict. */
export interface DockerfileShapes {
  readonly question: DockerfileQuestion
  readonly public: DockerfilePublic
  readonly answer: DockerfileAnswer
  readonly feedback: DockerfileFeedback
}

/** Write a Dockerfile. */
export const dockerfile = defineQuestionKind<DockerfileShapes>({
  kind: 'dockerfile',
  name: 'Dockerfile exercise',
  documentation:
    'Asks for a Dockerfile, and grades it by what its build would make, without running it. The scenario says what is ' +
    'built: files, what tools make of them, images. The checks are a closed vocabulary over the simulated build, each ' +
    'worth its points; the score is the share of the points that could be decided which were earned, less what hints ' +
    'cost. What can’t be told costs nothing. If the build fails, every other check fails with it. An exercise has at ' +
    'least one model answer, and wrong answers name the checks that must catch them.',
  schema: DockerfileQuestionSchema,
  answerSchema: DockerfileAnswerSchema,
  publicSchema: DockerfilePublicSchema,
  feedbackSchema: DockerfileFeedbackSchema,
  faultOf,
  redact,
  blank: () => ({ kind: 'dockerfile', dockerfile: '' }),
  key: ({ solutions }) => ({ kind: 'dockerfile', dockerfile: solutions[0]?.dockerfile ?? '' }),
  grade,
  texts: ({ prompt, hints, solutions, explanation }) => [
    { path: ['prompt'], markdown: prompt },
    ...hints.map(({ text }, index) => ({ path: ['hints', index, 'text'], markdown: text })),
    ...solutions.map((solution, index) => ({
      path: ['solutions', index, 'explanation'],
      markdown: solution.explanation,
    })),
    { path: ['explanation'], markdown: explanation },
  ],
  toText: ({ title, prompt, checks }) =>
    [
      title,
      prompt,
      openChecks(checks)
        .map(({ message }) => `- ${message}`)
        .join('\n'),
    ]
      .map((part) => part.trim())
      .join('\n\n'),
})

function faultOfPoints(checks: readonly Check[]): string | null {
  const total = checks.reduce((sum, { points }) => sum + points, 0)
  if (total === 0) return 'No check is worth a point; expected at least one that is'
  return checks.filter((check) => 'builds' in check).length > 1 ? 'Two checks ask for a build; expected one' : null
}

function faultOf({ hints }: DockerfileQuestion, { dockerfile: text, hintsUsed = 0 }: DockerfileAnswer): string | null {
  const bytes = new TextEncoder().encode(text).length
  if (bytes > MAX_DOCKERFILE_BYTES) {
    return `The Dockerfile has ${Math.ceil(bytes / 1024)} KB, and at most ${MAX_DOCKERFILE_BYTES / 1024} KB are taken. Shorten it and send it again.`
  }
  if (hintsUsed > hints.length) {
    return `This exercise has ${hints.length} hints, and the answer says ${hintsUsed}. Reload the page and answer again.`
  }
  return null
}

function openChecks(checks: readonly Check[]) {
  return nameChecks(checks).filter(({ check }) => !check.hidden)
}

function redact(question: DockerfileQuestion): DockerfilePublic {
  const { title, prompt, minutes, starter, scenario, checks, hints } = question
  return {
    kind: 'dockerfile',
    title,
    prompt,
    minutes,
    starter,
    scenario,
    checks: openChecks(checks).map(({ id, message, check }) => {
      const { hidden: _, concepts: __, ...shown } = check
      return { id, message, points: check.points, check: { ...shown, hidden: false, concepts: [] } }
    }),
    hiddenCount: checks.filter(({ hidden }) => hidden).length,
    hints: hints.map(({ cost }) => ({ cost })),
  }
}

function grade(question: DockerfileQuestion, answer: DockerfileAnswer): Grade<DockerfileFeedback> {
  const graded = gradeDockerfile(question, answer.dockerfile)
  const share = shareLeft(question.hints, answer.hintsUsed ?? 0)
  const score = graded.score * share
  const solved = isSolved(graded)
  const feedback: DockerfileFeedback = {
    kind: 'dockerfile',
    isSolved: solved,
    points: graded.points,
    hintCost: 1 - share,
    checks: graded.results,
    advice: adviseOn(graded.scene, graded.results),
    praise: praise(graded.scene),
    image: summarise(graded.scene),
    solved: solved ? { explanation: question.explanation, solutions: question.solutions } : null,
  }
  return { score, outcome: outcomeOfChecks(graded.results, score), feedback }
}
