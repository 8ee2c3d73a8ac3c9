import { z } from 'zod'
import { type Grade, outcomeOf } from '../grade.ts'
import { defineQuestionKind } from '../question-kind.ts'
import { seededRandom, shuffled } from '../seeded-random.ts'
import { ShownMarkdown } from '../shown-text.ts'
import { filesOf } from '../simulation/simulate.ts'
import { judgeOrder } from './order/judge-order.ts'
import { type OrderQuestion, OrderQuestionSchema } from './order/order-schema.ts'
import { worldOf } from './order/order-world.ts'

export type { OrderQuestion } from './order/order-schema.ts'

const MOST_PLACED = 50

const OrderAnswerSchema = z.strictObject({
  kind: z.literal('order'),
  order: z.array(z.string().max(64)).max(MOST_PLACED),
})

/** The blocks that a learner placed, from the top, the fixed ones among them; none for a blank answer. */
export type OrderAnswer = Readonly<z.output<typeof OrderAnswerSchema>>

const BlockSchema = z.object({ id: z.string(), code: z.string() })

const OrderPublicSchema = z.object({
  kind: z.literal('order'),
  title: z.string(),
  prompt: ShownMarkdown,
  /** The paths of the build context. */
  files: z.array(z.string()).readonly(),
  /** The blocks that stay: all of them are in every answer, in this order; and whether others may stand around them. */
  fixed: z.array(BlockSchema.extend({ isTop: z.boolean(), isBottom: z.boolean() })).readonly(),
  /** The blocks to place, those among them that are not needed. */
  blocks: z.array(BlockSchema).readonly(),
})

const OrderFeedbackSchema = z.object({
  kind: z.literal('order'),
  explanation: ShownMarkdown,
  /** Whether the result does what that of the model solution does. */
  isEquivalent: z.boolean(),
  /** Why that could not be told, so that it counts as equivalent; else null. */
  doubt: z.string().nullable(),
  /** The Dockerfile that the learner put together, and the lines of each block in it. */
  dockerfile: z.string(),
  blocks: z.array(BlockSchema.extend({ firstLine: z.int(), lastLine: z.int() })).readonly(),
  /** The first step that breaks and why; null if none does. */
  problem: z
    .object({
      aspect: z.enum(['build', 'start', 'config', 'files', 'size', 'cache']),
      message: z.string(),
      blockId: z.string().nullable(),
      firstLine: z.int().nullable(),
      lastLine: z.int().nullable(),
    })
    .nullable(),
  /** Why each block that is not needed is wrong, whether it was used or not. */
  distractors: z.array(z.object({ id: z.string(), isUsed: z.boolean(), explanation: ShownMarkdown })).readonly(),
  model: z.object({ dockerfile: z.string(), order: z.array(z.string()).readonly() }),
})

/** An order question as it is shown before grading. */
export type OrderPublic = Readonly<z.output<typeof OrderPublicSchema>>

type FixedBlock = OrderPublic['fixed'][number]

/** What a learner is told about an order. All texts but the explanations are plain, without Markdown. */
export type OrderFeedback = Readonly<z.output<typeof OrderFeedbackSchema>>

/** The shapes of an order question on its way from author to verdict. */
export interface OrderShapes {
  readonly question: OrderQuestion
  readonly public: OrderPublic
  readonly answer: OrderAnswer
  readonly feedback: OrderFeedback
}

/** Instructions to put in order, graded by what the result does. */
export const order = defineQuestionKind<OrderShapes>({
  kind: 'order',
  name: 'Order',
  documentation:
    'Asks for a Dockerfile put together from blocks, of which some may be distractors and some stay where they are. ' +
    'The result is built in simulation and compared with that of the solution: it must build, start, have the same ' +
    'settings and files, be no larger, and after each of the `edits` do no more work again. Every order that does ' +
    'this scores 1, also where something can’t be told. Any other scores the share of the movable blocks that stand ' +
    'before the first step that breaks, less one for each distractor among them, and never all of them; a blank answer ' +
    'scores 0. A distractor that does no harm in place of its block is refused.',
  schema: OrderQuestionSchema,
  answerSchema: OrderAnswerSchema,
  publicSchema: OrderPublicSchema,
  feedbackSchema: OrderFeedbackSchema,
  faultOf,
  redact,
  blank: () => ({ kind: 'order', order: [] }),
  key: (question) => ({ kind: 'order', order: worldOf(question).model.map(({ id }) => id) }),
  grade,
  texts: ({ prompt, distractors, explanation }) => [
    { path: ['prompt'], markdown: prompt },
    ...distractors.map((distractor, index) => ({
      path: ['distractors', index, 'explanation'],
      markdown: distractor.explanation,
    })),
    { path: ['explanation'], markdown: explanation },
  ],
  toText: (question) => {
    const { title, prompt, fixed, blocks } = redact(question, 0)
    const codes = [...fixed, ...blocks].map(({ code }) => `- ${code.replaceAll('\n', '\n  ')}`)
    return [title, prompt.trim(), codes.join('\n')].join('\n\n')
  },
})

function redact(question: OrderQuestion, seed: number): OrderPublic {
  const { model, distractors } = worldOf(question)
  const movable = [...model.filter(({ isFixed }) => !isFixed), ...distractors].map(({ id, code }) => ({ id, code }))
  // By id first, so that nothing is left of the order they were written in.
  const neutral = movable.toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const fixed = model.flatMap(({ id, code, isFixed }, index): readonly FixedBlock[] => {
    if (!isFixed) return []
    const isTop = model.slice(0, index).every((block) => block.isFixed)
    return [{ id, code, isTop, isBottom: model.slice(index).every((block) => block.isFixed) }]
  })
  return {
    kind: 'order',
    title: question.title,
    prompt: question.prompt,
    files: Object.keys(filesOf(question.scenario)).toSorted(),
    fixed,
    blocks: [...shuffled(neutral, seededRandom(seed, 'blocks'))],
  }
}

function faultOf(question: OrderQuestion, { order: ids }: OrderAnswer): string | null {
  const { blocksById, model } = worldOf(question)
  const unknown = ids.find((id) => !blocksById.has(id))
  if (unknown !== undefined) {
    return `This question has no block ${JSON.stringify(unknown)}. Reload the page and answer again.`
  }
  if (new Set(ids).size < ids.length) return 'A block was placed twice. Place each block at most once.'
  if (ids.length === 0) return null
  const fixed = redact(question, 0).fixed
  const stays = new Set(fixed.map(({ id }) => id))
  const kept = ids.filter((id) => stays.has(id))
  const top = fixed.filter(({ isTop }) => isTop).length
  const bottom = fixed.filter(({ isBottom }) => isBottom).length
  const isInPlace =
    kept.join(' ') === fixed.map(({ id }) => id).join(' ') &&
    ids.slice(0, top).every((id) => stays.has(id)) &&
    ids.slice(ids.length - bottom).every((id) => stays.has(id))
  if (isInPlace) return null
  const code = model.find(({ isFixed }) => isFixed)?.code ?? ''
  return `A block that stays, such as ${code}, is not in its place. Put it back and answer again.`
}

function grade(question: OrderQuestion, { order: ids }: OrderAnswer, _seed: number): Grade<OrderFeedback> {
  const { model, distractors, solution } = worldOf(question)
  const { score, assembled, doubt, problem } = judgeOrder(question, ids)
  const feedback: OrderFeedback = {
    kind: 'order',
    explanation: question.explanation,
    isEquivalent: problem === null,
    doubt,
    dockerfile: assembled.dockerfile,
    blocks: assembled.blocks.map(({ id, code, firstLine, lastLine }) => ({ id, code, firstLine, lastLine })),
    problem: problem && {
      aspect: problem.aspect,
      message: problem.message,
      blockId: problem.block?.id ?? null,
      firstLine: problem.lines?.firstLine ?? null,
      lastLine: problem.lines?.lastLine ?? null,
    },
    distractors: distractors.map(({ id, index }) => ({
      id,
      isUsed: ids.includes(id),
      explanation: question.distractors[index]?.explanation ?? '',
    })),
    model: { dockerfile: solution.dockerfile, order: model.map(({ id }) => id) },
  }
  return { score, outcome: outcomeOf(score), feedback }
}
