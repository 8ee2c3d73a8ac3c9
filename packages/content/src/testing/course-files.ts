/** The paths of the small course below, by what they are. */
export const paths = {
  course: 'course.yaml',
  module: '01-bloat/module.yaml',
  lesson: '01-bloat/01-bytes/lesson.md',
  question: '01-bloat/01-bytes/what-ships.question.yaml',
  second: '01-bloat/02-layers/lesson.md',
} as const

const files: Readonly<Record<string, string>> = {
  [paths.course]: `title: Small images
summary: Ship what runs.
licence: Apache-2.0
outcomes:
  - Know what ships
concepts:
  final-stage: Only the final stage ships
`,
  [paths.module]: `title: Bloat
summary: Where it comes from.
`,
  [paths.lesson]: `---
title: Bytes
summary: Where they come from.
concepts: [final-stage]
---

Where do they come from?

## The base

From there.

::question{id="what-ships"}
`,
  [paths.question]: `kind: choice
title: What ships?
prompt: |
  Which of these is in the image?
multiple: false
concepts: [final-stage]
options:
  - id: binary
    text: The binary
    correct: true
    explanation: It was copied.
  - id: compiler
    text: The compiler
    correct: false
    explanation: It was left behind.
explanation: Only the final stage ships.
`,
  [paths.second]: `---
title: Layers
summary: What they are.
---

See [the base](../01-bytes/lesson.md#the-base).
`,
}

/** A small course without a fault, as files; some replaced, some (null) left out. */
export function courseFiles(changed: Readonly<Record<string, string | null>> = {}): ReadonlyMap<string, string> {
  const entries = Object.entries({ ...files, ...changed })
  return new Map(entries.flatMap(([path, text]) => (text === null ? [] : [[path, text]])))
}

/** The course with one text in one of its files replaced by another; throws if the file does not hold it once. */
export function edited(path: string, from: string, to: string): ReadonlyMap<string, string> {
  const text = files[path] ?? ''
  if (text.split(from).length !== 2) throw new Error(`${path} does not hold ${JSON.stringify(from)} exactly once`)
  return courseFiles({ [path]: text.replace(from, () => to) })
}
