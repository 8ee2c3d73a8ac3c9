import { describe, expect, it } from 'vitest'
import { gradeAnswer, questionToText } from '../question.ts'
import { QuestionSchema } from '../registry.ts'
import type { TrueFalseQuestion } from './true-false.ts'

const lastShips: TrueFalseQuestion = {
  kind: 'true-false',
  title: 'What ships?',
  prompt: 'Is this true or false?',
  statement: 'Every stage becomes a part of the image.',
  answer: false,
  whenTrue: 'Only the last stage does.',
  whenFalse: 'Right: only the last stage does.',
  concepts: [],
}

describe('a statement', () => {
  it.each([
    { value: false, score: 1 },
    { value: true, score: 0 },
    { value: null, score: 0 },
  ])('that is false scores $score for $value', ({ value, score }) => {
    expect(gradeAnswer(lastShips, { kind: 'true-false', value }, 1).score).toBe(score)
  })

  it('is explained for both answers, True first', () => {
    expect(gradeAnswer(lastShips, { kind: 'true-false', value: true }, 1).feedback).toEqual({
      kind: 'true-false',
      options: [
        { value: true, isChosen: true, isRight: false, explanation: 'Only the last stage does.' },
        { value: false, isChosen: false, isRight: true, explanation: 'Right: only the last stage does.' },
      ],
    })
  })

  it('as text has both answers', () => {
    expect(questionToText(lastShips)).toBe(
      'What ships?\n\nIs this true or false?\n\nEvery stage becomes a part of the image.\n\n- True\n- False',
    )
  })

  it('needs no prompt of its own', () => {
    const { prompt: _prompt, ...short } = lastShips
    expect(QuestionSchema.parse(short)).toEqual(lastShips)
  })

  it('needs an explanation for either answer', () => {
    const { error } = QuestionSchema.safeParse({ ...lastShips, whenFalse: ' ' })
    expect(error?.issues).toMatchObject([{ path: ['whenFalse'], message: 'There is no text here; expected some' }])
  })
})
