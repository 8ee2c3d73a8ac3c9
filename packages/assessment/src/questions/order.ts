import { z } from 'zod'
import { type Grade, outcomeOf } from '../grade.ts'
import { defineQuestionKind } from '../question-kind.ts'
import { seededRandom, shuffled } from '../seeded-random.ts'
import type { Aspect } from '../simulation/comparison.ts'
import { filesOf } from '../simulation/simulate.ts'
import type { Block, PlacedBlock } from './order/assemble.ts'
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

/** An order question as it is shown before grading. */
export interface OrderPublic {
  readonly kind: 'order'
  readonly title: string
  readonly prompt: string
  /** The paths of the build context. */
  readonly files: readonly string[]
  /** The blocks that stay: all of them are in every answer, in this order. */
  readonly fixed: readonly FixedBlock[]
  /** The blocks to place, those among them that are not needed. */
  readonly blocks: readonly Block[]
}

/** A block that stays, and whether others may stand above and below it. */
export interface FixedBlock extends Block {
  readonly isTop: boolean
  readonly isBottom: boolean
}

/** What a learner is told about an order. All texts but the explanations are plain, without Markdown. */
export interface OrderFeedback {
  readonly kind: 'order'
  readonly explanation: string
  /** Whether the result does what that of the model solution does. */
  readonly isEquivalent: boolean
  /** Why that could not be told, so that it counts as equivalent; else null. */
  readonly doubt: string | null
  /** The Dockerfile that the learner put together, and the lines of each block in it. */
  readonly dockerfile: string
  readonly blocks: readonly PlacedBlock[]
  /** The first step that breaks and why; null if none does. */
  readonly problem: {
    readonly aspect: Aspect
    readonly message: string
    readonly blockId: string | null
    readonly firstLine: number | null
    readonly lastLine: number | null
  } | null
  /** Why each block that is not needed is wrong, whether it was used or not. */
  readonly distractors: readonly { readonly id: string; readonly isUsed: boolean; readonly explanation: string }[]
  readonly model: { readonly dockerfile: string; readonly order: readonly string[] }
}

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
    blocks: assembled.blocks,
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
