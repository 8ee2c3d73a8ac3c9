import type { Quiz } from './quiz.ts'

interface QuizFact {
  readonly name: string
  readonly words: string
}

/** How a quiz goes, a line for each thing that one wants to know before. */
export function quizFacts(
  quiz: Pick<Quiz, 'count' | 'timeLimitMinutes' | 'attempts' | 'feedback' | 'oneByOne' | 'threshold'>,
): readonly QuizFact[] {
  const { count, oneByOne, feedback, timeLimitMinutes, attempts, threshold } = quiz
  return [
    { name: 'Questions', words: `${count}, ${oneByOne ? 'one by one, without a way back' : 'in any order'}` },
    {
      name: 'Time',
      words: timeLimitMinutes === null ? 'As long as you like' : `${sayMinutes(timeLimitMinutes)} from the start`,
    },
    { name: 'Explained', words: feedback === 'now' ? 'Each as soon as it is answered' : 'All when you hand in' },
    { name: 'Passed with', words: `${Math.round(threshold * 100)} % of the points` },
    { name: 'Attempts', words: attempts === null ? 'As many as you like' : String(attempts) },
  ]
}

function sayMinutes(minutes: number): string {
  return minutes === 1 ? 'One minute' : `${minutes} minutes`
}
