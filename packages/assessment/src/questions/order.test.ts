import { describe, expect, it } from 'vitest'
import { gradeAnswer, parseAnswer, questionToText, redactQuestion } from '../question.ts'
import { QuestionSchema } from '../registry.ts'
import { order } from './order.ts'

const node = {
  kind: 'order',
  title: 'Dependencies first',
  prompt: 'Put the instructions in order.',
  scenario: { preset: 'node' },
  blocks: [
    { id: 'base', code: 'FROM node:20-alpine', fixed: true },
    { id: 'variable', code: 'ENV NODE_ENV=production' },
    { id: 'folder', code: 'WORKDIR /app' },
    { id: 'manifest', code: 'COPY package.json ./' },
    { id: 'lock', code: 'COPY package-lock.json ./' },
    { id: 'install', code: 'RUN npm ci --omit=dev' },
    { id: 'sources', code: 'COPY src src' },
    { id: 'user', code: 'USER node' },
    { id: 'start', code: 'CMD ["node", "src/server.js"]' },
  ],
  distractors: [
    { insteadOf: 'manifest', code: 'COPY . .', explanation: 'It copies what changes often before the install.' },
    { insteadOf: 'start', code: 'CMD ["nodejs", "src/server.js"]', explanation: 'The program is called node.' },
  ],
  edits: [{ name: 'a change of src/server.js', edit: { change: ['src/server.js'] } }],
  explanation: 'What changes seldom comes first.',
}

const question = order.schema.parse(node)
const { fixed, blocks } = order.redact(question, 1)

const codes: Readonly<Record<string, string>> = Object.fromEntries([
  ...node.blocks.map(({ id, code }) => [id, code]),
  ['all', 'COPY . .'],
  ['nodejs', 'CMD ["nodejs", "src/server.js"]'],
])

const idOf = (name: string): string => [...fixed, ...blocks].find(({ code }) => code === codes[name])?.id ?? name

const grade = (names: string) =>
  gradeAnswer(
    question,
    {
      kind: 'order',
      order: names
        .split(' ')
        .filter((name) => name !== '')
        .map(idOf),
    },
    1,
  )

describe('an order whose build does the same', () => {
  it.each([
    ['the solution itself', 'base variable folder manifest lock install sources user start'],
    ['ENV after WORKDIR', 'base folder variable manifest lock install sources user start'],
    ['two copies swapped', 'base variable folder lock manifest install sources user start'],
    ['USER and CMD swapped', 'base variable folder manifest lock install sources start user'],
    ['CMD at the top', 'base start variable folder manifest lock install sources user'],
    ['ENV at the end', 'base folder manifest lock install sources user start variable'],
  ])('is right: %s', (_what, names) => {
    const { score, outcome, feedback } = grade(names)
    expect(feedback).toMatchObject({ kind: 'order', isEquivalent: true, doubt: null, problem: null })
    expect({ score, outcome }).toEqual({ score: 1, outcome: 'correct' })
  })
})

describe('an order that breaks', () => {
  it.each([
    {
      what: 'a step before what it needs',
      names: 'base variable folder manifest install lock sources user start',
      score: 3 / 8,
      problem: {
        aspect: 'build',
        firstLine: 5,
        message: /npm ci.*It needs what COPY package-lock\.json \.\/ brings, which comes only later, in line 6\.$/,
      },
    },
    {
      what: 'a step without what it needs',
      names: 'base variable folder manifest install sources user start',
      score: 3 / 8,
      problem: { aspect: 'build', firstLine: 5, message: /brings, which is not in this Dockerfile\.$/ },
    },
    {
      what: 'an install that is done again',
      names: 'base variable folder manifest lock sources install user start',
      score: 5 / 8,
      problem: {
        aspect: 'cache',
        firstLine: 7,
        message:
          /^RUN npm ci --omit=dev \(line 7\) runs again after a change of src\/server\.js, because COPY src src \(line 6\) stands before it/,
      },
    },
    {
      what: 'a distractor',
      names: 'base variable folder all install user start',
      score: 2 / 8,
      problem: { aspect: 'files', firstLine: 4, message: /^The image has/ },
    },
    {
      what: 'a program of another name',
      names: 'base variable folder manifest lock install sources user nodejs',
      score: 7 / 8,
      problem: { aspect: 'config', firstLine: 9, message: /^CMD of the image is / },
    },
    {
      what: 'a missing setting',
      names: 'base variable folder manifest lock install sources start',
      score: 7 / 8,
      problem: { aspect: 'config', firstLine: null, message: /^USER of the image is not set/ },
    },
    {
      what: 'rights that come too early',
      names: 'base user variable folder manifest lock install sources start',
      score: 2 / 8,
      problem: { aspect: 'files', firstLine: 4, message: /^\/app belongs to 1000:1000, but to 0:0/ },
    },
    {
      what: 'nothing but what stays',
      names: 'base',
      score: 0,
      problem: { aspect: 'config', firstLine: null, message: /./ },
    },
    { what: 'nothing', names: '', score: 0, problem: { aspect: 'build', firstLine: null, message: /^Nothing/ } },
  ])('is told where: $what', ({ names, score, problem }) => {
    const { score: got, feedback } = grade(names)
    expect(feedback).toMatchObject({
      isEquivalent: false,
      problem: { ...problem, message: expect.stringMatching(problem.message) as string },
    })
    expect(got).toBeCloseTo(score)
  })

  it('comes with the reason for each distractor and the solution', () => {
    const { feedback } = grade('base variable folder all install user start')
    expect(feedback).toMatchObject({
      dockerfile: expect.stringContaining('WORKDIR /app\nCOPY . .\n') as string,
      distractors: [
        { isUsed: true, explanation: 'It copies what changes often before the install.' },
        { isUsed: false, explanation: 'The program is called node.' },
      ],
      model: { order: node.blocks.map(({ id }) => idOf(id)) },
    })
  })
})

describe('what can’t be told', () => {
  it('counts for the learner, and is said', () => {
    const unsure = order.schema.parse({
      ...node,
      scenario: { preset: 'node', files: { 'tool.sh': { sizeBytes: 80, mode: '0755' } } },
      blocks: [
        { id: 'base', code: 'FROM node:20-alpine', fixed: true },
        { id: 'tool', code: 'COPY tool.sh /srv/' },
        { id: 'use', code: 'RUN /srv/tool.sh > /srv/result' },
        { id: 'more', code: 'COPY src /srv/src' },
        { id: 'start', code: 'CMD ["node", "/srv/src/server.js"]' },
      ],
      distractors: [{ ...node.distractors[1], insteadOf: 'start' }],
      edits: [],
    })
    const { model } = { model: order.key(unsure, 1).order }
    const [base = '', tool = '', use = '', more = '', start = ''] = model
    const { score, feedback } = order.grade(unsure, { kind: 'order', order: [base, tool, more, use, start] }, 1)
    expect(score).toBe(1)
    expect(feedback).toMatchObject({ isEquivalent: true, problem: null, doubt: expect.stringMatching(/\.$/) as string })
  })
})

describe('what is shown', () => {
  it('is the same blocks in an order that the seed decides', () => {
    const orders = Array.from({ length: 40 }, (_, seed) => {
      const shown = redactQuestion(question, seed)
      return shown.kind === 'order' ? shown.blocks.map(({ id }) => id) : []
    })
    expect(new Set(orders.map((ids) => ids.join(' '))).size).toBeGreaterThan(30)
    expect(new Set(orders.map((ids) => ids.toSorted().join(' '))).size).toBe(1)
  })

  it('says nothing of the order it was written in', () => {
    const turned = { ...question, blocks: [...question.blocks.slice(0, 1), ...question.blocks.slice(1).toReversed()] }
    expect(order.redact(turned, 5).blocks).toEqual(order.redact(question, 5).blocks)
  })

  it('lists files, and blocks that stay', () => {
    expect(order.redact(question, 1)).toMatchObject({
      files: expect.arrayContaining(['package.json', 'src/server.js']) as string[],
      fixed: [{ code: 'FROM node:20-alpine', isTop: true, isBottom: false }],
    })
    expect(questionToText(question)).toContain('- RUN npm ci --omit=dev')
  })

  it('may hold two blocks of the same text, which stand for one another', () => {
    const twice = order.schema.parse({
      ...node,
      scenario: { preset: 'go' },
      blocks: [
        { id: 'base', code: 'FROM golang:1.25 AS build', fixed: true },
        { id: 'one', code: 'WORKDIR /app' },
        { id: 'files', code: 'COPY . .' },
        { id: 'compile', code: 'RUN CGO_ENABLED=0 go build -o app .' },
        { id: 'final', code: 'FROM alpine:3.20', fixed: true },
        { id: 'two', code: 'WORKDIR /app' },
        { id: 'program', code: 'COPY --from=build /app/app ./' },
      ],
      distractors: [],
      edits: [],
    })
    const key = order.key(twice, 1).order
    const swapped = [key[0], key[5], key[2], key[3], key[4], key[1], key[6]].map((id) => id ?? '')
    expect(new Set(key).size).toBe(7)
    expect(order.grade(twice, { kind: 'order', order: swapped }, 1).score).toBe(1)
  })
})

describe('what an author must write', () => {
  const [base, ...rest] = node.blocks
  it.each([
    {
      name: 'an id twice',
      input: { ...node, blocks: [...node.blocks, base] },
      path: ['blocks', 9, 'id'],
      message: /already has the id base; expected/,
    },
    {
      name: 'a distractor instead of nothing',
      input: { ...node, distractors: [{ ...node.distractors[0], insteadOf: 'nothing' }] },
      path: ['distractors', 0, 'insteadOf'],
      message: /^No block has the id nothing; expected one of base, /,
    },
    {
      name: 'a distractor instead of what stays',
      input: { ...node, distractors: [{ ...node.distractors[0], insteadOf: 'base' }] },
      path: ['distractors', 0, 'insteadOf'],
      message: /fixed; expected/,
    },
    {
      name: 'a distractor that is a block',
      input: { ...node, distractors: [{ ...node.distractors[0], code: 'USER node\n' }] },
      path: ['distractors', 0, 'code'],
      message: /same code; expected/,
    },
    {
      name: 'a distractor that does no harm',
      input: { ...node, distractors: [{ ...node.distractors[0], code: 'COPY package.json /app/' }] },
      path: ['distractors', 0, 'code'],
      message: /does the same as the solution; expected one whose result differs$/,
    },
    {
      name: 'a solution that does not build',
      input: { ...node, blocks: node.blocks.filter(({ id }) => id !== 'lock'), distractors: [] },
      path: ['blocks', 4, 'code'],
      message: /^The build of these blocks fails: .*npm ci.*; expected a solution that builds$/,
    },
    {
      name: 'an order that does not matter',
      input: { ...node, blocks: [base, rest[0], rest[7]], distractors: [], edits: [] },
      path: ['blocks'],
      message: /same in the opposite order; expected/,
    },
    {
      name: 'nothing to move',
      input: {
        ...node,
        blocks: node.blocks.map((block) => ({ ...block, fixed: block.id !== 'user' })),
        distractors: [],
      },
      path: ['blocks'],
      message: /^1 blocks can be moved; expected at least two/,
    },
    {
      name: 'an empty block',
      input: { ...node, blocks: [...node.blocks, { id: 'x', code: ' ' }] },
      path: ['blocks', 9, 'code'],
      message: /expected at least one/,
    },
    {
      name: 'an edit twice',
      input: { ...node, edits: [node.edits[0], node.edits[0]] },
      path: ['edits', 1, 'name'],
      message: /expected one of its own/,
    },
    {
      name: 'a preset that does not exist',
      input: { ...node, scenario: { preset: 'cobol' } },
      path: ['scenario', 'preset'],
      message: /./,
    },
  ])('$name is refused where it stands', ({ input, path, message }) => {
    const issues = QuestionSchema.safeParse(input).error?.issues ?? []
    const here = issues.filter((issue) => JSON.stringify(issue.path) === JSON.stringify(path))
    expect(here.map((issue) => issue.message).join('; ')).toMatch(message)
  })
})

it('takes an answer from outside only with what stays in its place', () => {
  const ids = node.blocks.map(({ id }) => idOf(id))
  expect(parseAnswer(question, { kind: 'order', order: ids })).toMatchObject({ ok: true })
  expect(parseAnswer(question, { kind: 'order', order: ids.toReversed() })).toMatchObject({
    ok: false,
    message: 'A block that stays, such as FROM node:20-alpine, is not in its place. Put it back and answer again.',
  })
})
