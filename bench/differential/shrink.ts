import type { BuildCase, BuildEdit } from '../conformance/build-rows.ts'

/** Leaves out of a case whatever it can go without and still be of interest, in halves first and one by one at last. */
export async function shrink(
  buildCase: BuildCase,
  isInteresting: (candidate: BuildCase) => Promise<boolean>,
): Promise<BuildCase> {
  let smallest = buildCase
  let before: BuildCase
  do {
    before = smallest
    for (const part of PARTS) smallest = await shrinkPart(part, smallest, isInteresting)
  } while (smallest !== before)
  return smallest
}

async function shrinkPart(
  part: Part,
  buildCase: BuildCase,
  isInteresting: (candidate: BuildCase) => Promise<boolean>,
): Promise<BuildCase> {
  let smallest = buildCase
  for (let size = part.count(buildCase); size >= 1; size = Math.floor(size / 2)) {
    // From the end: what comes later needs what was before, not the other way round.
    for (let end = part.count(smallest); end > 0; end -= size) {
      const candidate = withoutRange(part, smallest, Math.max(0, end - size), end)
      if (await isInteresting(candidate)) smallest = candidate
    }
  }
  return smallest
}

function withoutRange(part: Part, buildCase: BuildCase, start: number, end: number): BuildCase {
  let rest = buildCase
  for (let index = end - 1; index >= start; index--) rest = part.without(rest, index)
  return rest
}

/** A kind of part that a case has several of. */
interface Part {
  count(buildCase: BuildCase): number
  without(buildCase: BuildCase, index: number): BuildCase
}

const PARTS: readonly Part[] = [
  {
    count: ({ edits = [] }) => edits.length,
    without: (buildCase, index) => ({ ...buildCase, edits: drop(buildCase.edits ?? [], index) }),
  },
  {
    count: ({ dockerfile }) => linesOf(dockerfile).length,
    without: (buildCase, index) => {
      const lines = linesOf(buildCase.dockerfile)
      const gone = lines[index]
      return {
        ...buildCase,
        dockerfile: toText(drop(lines, index)),
        // An edited Dockerfile goes without the line too.
        edits: (buildCase.edits ?? []).map((edit) =>
          edit.dockerfile === undefined ? edit : { ...edit, dockerfile: withoutLine(edit.dockerfile, gone) },
        ),
      }
    },
  },
  {
    count: ({ dockerignore }) => (dockerignore === undefined ? 0 : 1),
    without: (buildCase) => omit(buildCase, 'dockerignore'),
  },
  {
    count: ({ files }) => Object.keys(files).length,
    without: (buildCase, index) => ({
      ...buildCase,
      files: Object.fromEntries(drop(Object.entries(buildCase.files), index)),
      edits: (buildCase.edits ?? []).map((edit) => withoutFile(edit, Object.keys(buildCase.files)[index] ?? '')),
    }),
  },
]

function omit<Value extends object, Key extends keyof Value>(value: Value, key: Key): Omit<Value, Key> {
  const copy = { ...value }
  delete copy[key]
  return copy
}

/** The edit does not change what is not there. */
function withoutFile({ files, ...rest }: BuildEdit, path: string): BuildEdit {
  const left = Object.entries(files ?? {}).filter(([other]) => other !== path)
  return left.length === 0 ? rest : { ...rest, files: Object.fromEntries(left) }
}

function drop<Value>(values: readonly Value[], index: number): readonly Value[] {
  return values.filter((_, other) => other !== index)
}

function withoutLine(dockerfile: string, line: string | undefined): string {
  const lines = linesOf(dockerfile)
  return toText(
    drop(
      lines,
      lines.findIndex((other) => other === line),
    ),
  )
}

function linesOf(dockerfile: string): readonly string[] {
  return dockerfile.split('\n').filter((line) => line !== '')
}

function toText(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`
}
