import type { LoadedCourse } from '@stagecraft/content'
import { aCourse, anItem, hashOf } from './a-course.ts'

interface QuizOptions {
  readonly slug: string
  /** What quiz.yaml says besides its title and summary. */
  readonly settings?: Readonly<Record<string, string | number | boolean>>
  readonly questions?: number
}

/** A course with a quiz of choice questions, for tests: `right` is the right option of each. */
export function aQuiz({ slug, settings = {}, questions = 4 }: QuizOptions): LoadedCourse {
  const course = aCourse({ slug })
  const quiz = anItem({
    key: 'bloat/check',
    kind: 'quiz',
    parentKey: 'bloat',
    title: 'Check',
    rendered: { minutes: 5, summary: 'What stays' },
    source: { title: 'Check', summary: 'What stays', ...settings },
  })
  const asked = Array.from({ length: questions }, (_, index) => aQuestion(index + 1))
  const items = [...course.items, quiz, ...asked]
  return { ...course, items, hash: hashOf(items) }
}

function aQuestion(number: number) {
  const title = `Question ${number}`
  return anItem({
    key: `bloat/check/q${number}`,
    kind: 'question',
    parentKey: 'bloat/check',
    title,
    concepts: [number % 2 === 0 ? 'even' : 'odd'],
    source: {
      kind: 'choice',
      title,
      prompt: `Prompt ${number}`,
      multiple: false,
      shuffle: false,
      options: [
        { id: 'left', text: 'Left', correct: false, explanation: `Secret reason ${number}` },
        { id: 'right', text: 'Right', correct: true, explanation: `Secret reason ${number}` },
      ],
      explanation: `Secret reason ${number}`,
      concepts: [number % 2 === 0 ? 'even' : 'odd'],
    },
  })
}
