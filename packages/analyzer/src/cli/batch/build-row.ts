import { readProject } from '../../build/project/read-project.ts'
import type { BuildCase, BuildEdit, EditBasis } from '../../build/report/build-case.ts'
import { keysOf, listOf, mapOf, orNull, text, value, type Shape } from '../../images/shape.ts'

/** What a row says of its build besides what is said of every Dockerfile. */
export interface BuildRow extends Omit<BuildCase, 'dockerfile'> {
  readonly editsOf: EditBasis
  readonly hasAllImages: boolean
}

/** A build, or in one sentence what is wrong with how the row gives it. */
export type BuildRowReading =
  | { readonly ok: true; readonly build: BuildRow }
  | { readonly ok: false; readonly message: string }

/** Reads the members of a row that a build goes by; what is null counts as left out. */
export function readBuildRow(row: Readonly<Record<string, unknown>>): BuildRowReading {
  const own = Object.fromEntries(Object.entries(row).filter(([key, found]) => key in SHAPES && found !== null))
  const [problem] = keysOf(SHAPES)(own, '')
  if (problem !== undefined) return { ok: false, message: `${problem.path} ${problem.message}` }
  const { editsOf = 'previous', hasAllImages = false, ...given } = own as Partial<BuildRow>
  const edits = (given.edits ?? []).map(withoutNulls)
  return { ok: true, build: { ...given, edits, editsOf, hasAllImages } }
}

function withoutNulls(edit: BuildEdit): BuildEdit {
  return Object.fromEntries(Object.entries(edit).filter(([, found]) => found !== null))
}

const anyText = value('a text', (found) => typeof found === 'string')
const texts = mapOf(anyText)
const count = value('a whole number', (found) => Number.isSafeInteger(found) && (found as number) >= 0)
const yesOrNo = value('true or false', (found) => typeof found === 'boolean')

const FILES: readonly (readonly [key: string, shape: Shape])[] = [
  [
    'archive',
    keysOf({ archive: texts, gzip: yesOrNo, modes: keysOf({ file: count, dir: count }, ['file', 'dir']) }, [
      'archive',
      'gzip',
    ]),
  ],
  ['text', keysOf({ text: anyText, mode: count }, ['text', 'mode'])],
  ['size', keysOf({ size: count }, ['size'])],
  ['symlink', keysOf({ symlink: anyText }, ['symlink'])],
  ['directory', keysOf({ directory: count }, ['directory'])],
]

const CHANGES: typeof FILES = [
  ...FILES,
  ['touch', keysOf({ touch: count })],
  ['chmod', keysOf({ chmod: count })],
  ['remove', keysOf({ remove: value('true', (found) => found === true) })],
]

/** A text, or an object that is known by one of its keys. */
function fileOf(kinds: typeof FILES): Shape {
  return (found, path) => {
    if (typeof found === 'string') return []
    const isObject = typeof found === 'object' && found !== null
    const kind = isObject ? kinds.find(([key]) => Object.hasOwn(found, key)) : undefined
    if (kind !== undefined) return kind[1](found, path)
    return [{ path, message: `must be a text, or an object with ${kinds.map(([key]) => key).join(', ')}` }]
  }
}

const files = mapOf(fileOf(FILES))

const edit = keysOf({
  name: orNull(text()),
  dockerfile: orNull(anyText),
  dockerignore: orNull(anyText),
  target: orNull(anyText),
  buildArgs: orNull(texts),
  secrets: orNull(texts),
  files: orNull(mapOf(fileOf(CHANGES))),
})

const SHAPES: Readonly<Record<string, Shape>> = {
  files,
  contexts: mapOf(files),
  secrets: texts,
  edits: listOf(edit),
  editsOf: value('"previous" or "original"', (found) => found === 'previous' || found === 'original'),
  hasAllImages: yesOrNo,
  project: (found, path) => {
    const reading = readProject(found)
    return reading.ok ? [] : reading.problems.map((problem) => ({ ...problem, path: `${path}.${problem.path}` }))
  },
}
