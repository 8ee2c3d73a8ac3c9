import type { LoadedCourse } from '@stagecraft/content'
import { aCourse, anItem, hashOf } from './a-course.ts'

/** A course with an exercise that wants no compiler in the image, for tests; two hints cost a tenth and a fifth. */
export function anExercise({ slug = 'exercises', hints = 2 } = {}): LoadedCourse {
  const course = aCourse({ slug })
  const exercise = anItem({
    key: 'bloat/shrink',
    kind: 'exercise',
    parentKey: 'bloat',
    title: 'Shrink it',
    concepts: ['stages'],
    rendered: { minutes: 5 },
    source: {
      kind: 'dockerfile',
      title: 'Shrink it',
      prompt: 'Ship the **program** alone.',
      minutes: 5,
      starter: 'FROM golang:1.25\nWORKDIR /src\nCOPY . .\nRUN go build -o /server .\nCMD ["/server"]\n',
      scenario: { preset: 'go' },
      checks: [
        { starts: true, points: 2 },
        { lacksKind: 'compiler', points: 2 },
        { maxLayers: 1, hidden: true, message: 'Secret: one layer.' },
      ],
      hints: [
        { text: 'Secret hint: a *second* stage.', cost: 0.1 },
        { text: 'Secret hint: without cgo.', cost: 0.2 },
      ].slice(0, hints),
      solutions: [{ title: 'On scratch', dockerfile: solved('/server'), explanation: 'Secret: nothing around it.' }],
      explanation: 'Secret explanation.',
      concepts: ['stages'],
    },
  })
  const items = [...course.items, exercise]
  return { ...course, items, hash: hashOf(items) }
}

/** A Dockerfile that solves it, with the program at a path. */
export function solved(path: string, note = ''): string {
  return [
    `FROM golang:1.25 AS build${note}`,
    'WORKDIR /src',
    'COPY . .',
    'RUN CGO_ENABLED=0 go build -o /out .',
    'FROM scratch',
    `COPY --from=build${note} /out ${path}`,
    `ENTRYPOINT ["${path}"]`,
    '',
  ].join('\n')
}
