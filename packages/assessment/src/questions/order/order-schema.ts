import { z } from 'zod'
import { Concepts, RequiredMarkdown, Title } from '../../question-fields.ts'
import { findOrderFaults } from './order-faults.ts'
import { OrderPuzzleSchema } from './order-puzzle.ts'

/** What an author's file of an order question must hold. */
export const OrderQuestionSchema = OrderPuzzleSchema.extend({
  kind: z.literal('order'),
  title: Title,
  prompt: RequiredMarkdown,
  explanation: RequiredMarkdown,
  concepts: Concepts,
}).superRefine((question, context) => {
  for (const { path, message } of findOrderFaults(question)) {
    context.addIssue({ code: 'custom', path: [...path], message })
  }
})

/** A question whose answer is a Dockerfile put together from blocks. */
export type OrderQuestion = Readonly<z.output<typeof OrderQuestionSchema>>
