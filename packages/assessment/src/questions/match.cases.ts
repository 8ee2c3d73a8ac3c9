import * as fc from 'fast-check'
import { type QuestionKindCases, secretTexts } from './cases.ts'
import type { MatchQuestion, MatchShapes } from './match.ts'

const questions: fc.Arbitrary<MatchQuestion> = fc
  .record({
    pairs: fc.uniqueArray(
      fc.record({
        left: fc.stringMatching(/^Left [a-z]{1,6}$/),
        right: fc.constantFrom('Right a', 'Right b', 'Right c', 'Right d'),
        explanation: secretTexts,
      }),
      { minLength: 2, maxLength: 6, selector: ({ left }) => left },
    ),
    distractors: fc.subarray(['Right x', 'Right y', 'Right z'], { minLength: 1 }),
    explanation: secretTexts,
  })
  .map((drawn) => ({
    kind: 'match',
    title: 'What does what?',
    prompt: 'Match the instructions to what they do.',
    concepts: ['final-stage'],
    ...drawn,
  }))

const countOfRights = ({ pairs, distractors }: MatchQuestion): number =>
  new Set([...pairs.map(({ right }) => right), ...distractors]).size

/** What the laws are tried on for pairs. */
export const matchCases: QuestionKindCases<MatchShapes> = {
  questions,
  answersTo: (question) =>
    fc
      .tuple(
        ...question.pairs.map((_pair, index) =>
          fc.option(
            fc
              .integer({ min: 1, max: countOfRights(question) })
              .map((place) => ({ left: `left-${index + 1}`, right: `right-${place}` })),
          ),
        ),
      )
      .map((pairs) => ({ kind: 'match', pairs: pairs.filter((pair) => pair !== null) })),
  reordered: (question) => ({
    ...question,
    pairs: question.pairs.toReversed(),
    distractors: question.distractors.toReversed(),
  }),
  secretsOf: ({ explanation, pairs }) => [explanation, ...pairs.map((pair) => pair.explanation)],
  secretFields: ['explanation', 'pairs', 'distractors', 'left', 'right', 'isRight', 'concepts'],
  refused: ({ pairs }) => ({
    'a left of another question': {
      kind: 'match',
      pairs: [{ left: `left-${pairs.length + 1}`, right: 'right-1' }],
    },
    'a right of another question': { kind: 'match', pairs: [{ left: 'left-1', right: 'right-99' }] },
    'a right on the left': { kind: 'match', pairs: [{ left: 'right-1', right: 'right-1' }] },
    'a left twice': {
      kind: 'match',
      pairs: [
        { left: 'left-1', right: 'right-1' },
        { left: 'left-1', right: 'right-2' },
      ],
    },
    'half a pair': { kind: 'match', pairs: [{ left: 'left-1' }] },
    'no list': { kind: 'match', pairs: { 'left-1': 'right-1' } },
    'no pairs at all': { kind: 'match' },
    'a field too many': { kind: 'match', pairs: [], score: 1 },
  }),
}
