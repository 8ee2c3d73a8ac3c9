import { nearest } from '../text/nearest.ts'

/** What is wrong with a value that somebody wrote by hand, and where. */
export interface ShapeProblem {
  /** `layers[2].sizeBytes`; empty for the value as a whole. */
  readonly path: string
  /** What was expected there, and what to do: for people. */
  readonly message: string
}

/** Looks at a value; says everything that is wrong with it. */
export type Shape = (value: unknown, path: string) => readonly ShapeProblem[]

/** A value of which one question is enough; `expected` completes the sentence "must be …". */
export function value(expected: string, fits: (value: unknown) => boolean): Shape {
  return (found, path) => (fits(found) ? [] : [{ path, message: `must be ${expected}, is ${describe(found)}` }])
}

/** Text, in which a pattern must be found if one is given. */
export function text(expected = 'text', pattern = /[^]/): Shape {
  return value(expected, (found) => typeof found === 'string' && pattern.test(found))
}

/** A list of which each element has the same shape. */
export function listOf(element: Shape): Shape {
  return (found, path) =>
    Array.isArray(found)
      ? found.flatMap((each: unknown, index) => element(each, `${path}[${index}]`))
      : [{ path, message: `must be a list, is ${describe(found)}` }]
}

/** A map whose keys are free and whose values have the same shape. */
export function mapOf(element: Shape): Shape {
  return (found, path) =>
    isMap(found)
      ? Object.entries(found).flatMap(([key, each]) => element(each, join(path, key)))
      : [{ path, message: `must be a map, is ${describe(found)}` }]
}

/** A map with these keys; those in `required` must be there, no other may. */
export function keysOf(shapes: Readonly<Record<string, Shape>>, required: readonly string[] = []): Shape {
  return (found, path) => {
    if (!isMap(found)) return [{ path, message: `must be a map, is ${describe(found)}` }]
    const missing = required.filter((key) => found[key] === undefined)
    return [
      ...missing.map((key) => ({ path: join(path, key), message: 'is missing' })),
      ...Object.entries(found).flatMap(([key, each]) => {
        const shape = Object.hasOwn(shapes, key) ? shapes[key] : undefined
        if (shape === undefined) return [unknownKey(join(path, key), key, Object.keys(shapes))]
        return each === undefined ? [] : shape(each, join(path, key))
      }),
    ]
  }
}

/** The shape, or null. */
export function orNull(shape: Shape): Shape {
  return (found, path) => (found === null ? [] : shape(found, path))
}

function unknownKey(path: string, key: string, known: readonly string[]): ShapeProblem {
  const lower = key.toLowerCase()
  const [meant] = [...known.filter((each) => each.toLowerCase() === lower), ...nearest(key, known)]
  const advice = meant === undefined ? `may be ${known.join(', ')}` : `did you mean ${meant}?`
  return { path, message: `is no known key: ${advice}` }
}

function isMap(found: unknown): found is Readonly<Record<string, unknown>> {
  return typeof found === 'object' && found !== null && !Array.isArray(found)
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}

const LONGEST_SHOWN = 40

function describe(found: unknown): string {
  if (Array.isArray(found)) return 'a list'
  if (isMap(found)) return 'a map'
  const shown = JSON.stringify(found) ?? 'nothing'
  return shown.length > LONGEST_SHOWN ? `${shown.slice(0, LONGEST_SHOWN)}…` : shown
}
