import { describe, expect, it } from 'vitest'
import { gradeAnswer, questionToText } from '../question.ts'
import { QuestionSchema } from '../registry.ts'
import type { RecallQuestion } from './recall.ts'

const card: RecallQuestion = {
  kind: 'recall',
  title: 'The last stage',
  prompt: 'Which stage becomes the image?',
  quick: 'The last one.',
  detailed: 'The last one, or that of `--target`.',
  concepts: [],
}

describe('a card', () => {
  it.each([
    { grade: 'again', score: 0, outcome: 'incorrect' },
    { grade: 'hard', score: 0.5, outcome: 'partial' },
    { grade: 'good', score: 1, outcome: 'correct' },
    { grade: 'easy', score: 1, outcome: 'correct' },
    { grade: null, score: 0, outcome: 'incorrect' },
  ] as const)('that went $grade scores $score', ({ grade, score, outcome }) => {
    expect(gradeAnswer(card, { kind: 'recall', grade }, 1)).toMatchObject({ score, outcome })
  })

  it('shows its back once it is graded', () => {
    const { quick, detailed } = card
    const { feedback } = gradeAnswer(card, { kind: 'recall', grade: 'hard' }, 1)
    expect(feedback).toEqual({ kind: 'recall', grade: 'hard', quick, detailed })
  })

  it('as text is its front', () => {
    expect(questionToText(card)).toBe('The last stage\n\nWhich stage becomes the image?')
  })

  it('needs no detailed answer', () => {
    const { detailed: _detailed, ...short } = card
    expect(QuestionSchema.parse(short)).toEqual({ ...card, detailed: '' })
  })
})
