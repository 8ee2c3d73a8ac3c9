import type { BuildEdit } from '../conformance/build-rows.ts'
import { generateText } from './generate-context.ts'
import type { GeneratedContext } from './generate-context.ts'
import { pickWeighted } from './random.ts'
import type { Random } from './random.ts'

/** A few edits that follow one another, some of which change nothing. */
export function generateEdits(random: Random, context: GeneratedContext, dockerfile: string): readonly BuildEdit[] {
  const present = new Set(context.filePaths)
  let text = dockerfile
  return Array.from({ length: random.below(4) }, (): BuildEdit => {
    const edit = pickWeighted(random, EDITS)(random, present, text)
    text = edit.dockerfile ?? text
    return edit
  })
}

type Edit = (random: Random, present: Set<string>, dockerfile: string) => BuildEdit

const EDITS: readonly (readonly [weight: number, edit: Edit])[] = [
  [5, (random, present) => change(random, present, (path) => ({ [path]: `${generateText(random)}edited\n` }))],
  [1, (random, present) => change(random, present, (path) => ({ [path]: { touch: 1_500_000_000 } }))],
  [
    1,
    (random, present) => change(random, present, (path) => ({ [path]: { chmod: random.pick([0o600, 0o755, 0o644]) } })),
  ],
  [1, (random, present) => remove(random, present)],
  [2, (random) => ({ files: { [random.pick(['added.txt', 'src/added.txt', 'NOTES.md'])]: 'new\n' } })],
  [4, (random, _, dockerfile) => ({ dockerfile: editInstruction(random, dockerfile) })],
  [1, (random) => ({ buildArgs: { [random.pick(['V', 'W', 'UNUSED'])]: random.pick(['2', '/opt/other', '1']) } })],
  [1, () => ({})],
]

function change(random: Random, present: ReadonlySet<string>, how: (path: string) => BuildEdit['files']): BuildEdit {
  const files = present.size === 0 ? undefined : how(random.pick([...present]))
  return files === undefined ? {} : { files }
}

function remove(random: Random, present: Set<string>): BuildEdit {
  if (present.size < 2) return {}
  const path = random.pick([...present])
  present.delete(path)
  return { files: { [path]: { remove: true } } }
}

function editInstruction(random: Random, dockerfile: string): string {
  const lines = dockerfile.trimEnd().split('\n')
  const index = random.below(lines.length)
  const line = lines[index] ?? ''
  const edited = pickWeighted<() => readonly string[]>(random, [
    [3, () => [line, 'LABEL edited=yes']],
    [1, () => ['# a comment', line]],
    [3, () => [line, 'ENV EDITED=1']],
    // Only what a shell reads goes on: the JSON of an exec form would no longer be one.
    [2, () => (line.startsWith('RUN ') && !line.includes('RUN [') ? [`${line} && true`] : [line])],
    [1, () => (line.startsWith('FROM ') ? [line] : [])],
    [1, () => [line.replace(/ (?=\S+$)/, '  ')]],
  ])()
  return `${[...lines.slice(0, index), ...edited, ...lines.slice(index + 1)].join('\n')}\n`
}
