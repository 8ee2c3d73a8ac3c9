import * as fc from 'fast-check'
import type { QuestionKindCases } from './cases.ts'
import { order, type OrderAnswer, type OrderQuestion, type OrderShapes } from './order.ts'

interface Template {
  readonly scenario: unknown
  readonly blocks: readonly { readonly id: string; readonly code: string; readonly fixed?: boolean }[]
  readonly distractors: readonly { readonly insteadOf: string; readonly code: string }[]
  readonly edits: readonly unknown[]
}

const NODE: Template = {
  scenario: { preset: 'node' },
  blocks: [
    { id: 'base', code: 'FROM node:20-alpine', fixed: true },
    { id: 'folder', code: 'WORKDIR /app' },
    { id: 'manifest', code: 'COPY package.json package-lock.json ./\n' },
    { id: 'install', code: 'RUN npm ci --omit=dev' },
    { id: 'sources', code: 'COPY src src' },
    { id: 'start', code: 'USER node\nCMD ["node", "src/server.js"]' },
  ],
  distractors: [
    { insteadOf: 'manifest', code: 'COPY . .' },
    { insteadOf: 'start', code: 'CMD ["nodejs", "src/server.js"]' },
  ],
  edits: [{ name: 'a change of src/server.js', edit: { change: ['src/server.js'] } }],
}

const GO: Template = {
  scenario: { preset: 'go' },
  blocks: [
    { id: 'build-base', code: 'FROM golang:1.25 AS build', fixed: true },
    { id: 'folder', code: 'WORKDIR /src' },
    { id: 'files', code: 'COPY . .' },
    { id: 'compile', code: 'RUN CGO_ENABLED=0 go build -o /out/app .' },
    { id: 'final-base', code: 'FROM scratch', fixed: true },
    { id: 'program', code: 'COPY --from=build /out/app /app' },
    { id: 'start', code: 'ENTRYPOINT ["/app"]', fixed: true },
  ],
  distractors: [
    { insteadOf: 'program', code: 'COPY /out/app /app' },
    { insteadOf: 'compile', code: 'RUN go build -o /out/app .' },
  ],
  edits: [],
}

const secretTexts = fc.uuid().map((id) => `secret ${id}`)

const questions: fc.Arbitrary<OrderQuestion> = fc.constantFrom(NODE, GO).chain((template) =>
  fc
    .record({
      distractors: fc.subarray([...template.distractors]),
      withEdits: fc.boolean(),
      explanation: secretTexts,
      reasons: fc.array(secretTexts, { minLength: 2, maxLength: 2 }),
    })
    .map(({ distractors, withEdits, explanation, reasons }) => {
      const isNode = template === NODE
      const withReasons = distractors.map((one, index) => ({ ...one, explanation: reasons[index] ?? explanation }))
      // Copying everything first does no harm unless something is edited afterwards.
      const edits = withEdits || isNode ? template.edits : []
      const question = order.schema.parse({
        kind: 'order',
        title: 'In which order?',
        prompt: 'Put the instructions in order.',
        scenario: template.scenario,
        blocks: template.blocks,
        distractors: withReasons,
        edits,
        explanation,
        concepts: ['final-stage'],
      })
      return question
    }),
)

function answersTo(question: OrderQuestion): fc.Arbitrary<OrderAnswer> {
  const { fixed, blocks } = order.redact(question, 1)
  const [top, bottom] = [fixed.filter(({ isTop }) => isTop).length, fixed.filter(({ isBottom }) => isBottom).length]
  return fc
    .record({
      used: fc.shuffledSubarray(blocks.map(({ id }) => id)),
      places: fc.array(fc.nat(), { minLength: blocks.length, maxLength: blocks.length }),
    })
    .map(({ used, places }): OrderAnswer => {
      const ids = fixed.map(({ id }) => id)
      used.forEach((id, index) => {
        const room = ids.length - top - bottom + 1
        ids.splice(top + ((places[index] ?? 0) % room), 0, id)
      })
      return { kind: 'order', order: ids }
    })
}

/** What the laws are tried on for order questions. */
export const orderCases: QuestionKindCases<OrderShapes> = {
  questions,
  answersTo,
  reordered: (question) => ({ ...question, distractors: question.distractors.toReversed() }),
  secretsOf: ({ explanation, distractors }) => [explanation, ...distractors.map((one) => one.explanation)],
  secretFields: ['explanation', 'concepts', 'distractors', 'insteadOf', 'edits', 'model', 'scenario', 'isUsed'],
  refused: (question) => {
    const { fixed, blocks } = order.redact(question, 1)
    const [first, last] = [fixed[0]?.id, blocks[0]?.id]
    return {
      'a block of another question': { kind: 'order', order: [first, 'no-such-block'] },
      'the name that its author gave a block': { kind: 'order', order: ['install'] },
      'a block twice': { kind: 'order', order: [first, last, last] },
      'a block above the first': { kind: 'order', order: [last, ...fixed.map(({ id }) => id)] },
      'blocks without those that stay': { kind: 'order', order: [last] },
      'a number': { kind: 'order', order: [Number.NaN] },
      'blocks as objects': { kind: 'order', order: [{ id: first }] },
      'another kind': { kind: 'choice', chosen: [] },
      'a field too many': { kind: 'order', order: [], score: 1 },
      'nothing at all': { kind: 'order' },
    }
  },
}
