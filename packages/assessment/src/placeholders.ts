/** A value that JSON can hold. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [name: string]: JsonValue }

/** What a placeholder can stand for. */
export type ParameterValue = string | number | boolean

/** The name in a placeholder, such as `port` or `stack.file`, and where the text that holds it stands. */
export interface Placeholder {
  readonly name: string
  readonly path: readonly (string | number)[]
}

type Path = readonly (string | number)[]

// {{port}}  {{ stack.file }}  ${{ github.sha }}
//   but not {{.Config}}, {{json .State}} or {{}}: those belong to other languages
const placeholders = /(\$?)\{\{[ \t]*([A-Za-z][\w-]*(?:\.[A-Za-z][\w-]*)?)[ \t]*\}\}/g

// Words of Go templates that look like a name.
const foreignWords = new Set(['else', 'end'])

// Nothing that a question holds is nested as deep as this.
const MAX_DEPTH = 30

/**
 * The value with every placeholder whose name has a value filled in. A text that is nothing else takes the type of what
 * it stands for, but stays text at the paths that `isTextAt` names.
 */
export function fillPlaceholders(
  value: JsonValue,
  values: ReadonlyMap<string, ParameterValue>,
  isTextAt: (path: readonly (string | number)[]) => boolean,
): JsonValue {
  return mapTexts(
    value,
    (text, path) => {
      const filled = fillText(text, values)
      return isTextAt(path) ? String(filled) : filled
    },
    [],
  )
}

/** The placeholders in a value that none of the names fit, each once a text. */
export function unknownPlaceholders(value: JsonValue, names: ReadonlySet<string>): readonly Placeholder[] {
  const unknown: Placeholder[] = []
  mapTexts(
    value,
    (text, path) => {
      const found = [...text.matchAll(placeholders)].filter(([, dollar, name = '']) => {
        const isForeign = dollar === '$' || foreignWords.has(name)
        return !names.has(name) && !isForeign
      })
      unknown.push(...[...new Set(found.map(([, , name = '']) => name))].map((name) => ({ name, path })))
      return text
    },
    [],
  )
  return unknown
}

/** Whether a value holds a placeholder that one of the names fits. */
export function hasPlaceholder(value: JsonValue, names: ReadonlySet<string>): boolean {
  let isFound = false
  mapTexts(
    value,
    (text) => {
      isFound ||= [...text.matchAll(placeholders)].some(([, , name = '']) => names.has(name))
      return text
    },
    [],
  )
  return isFound
}

function fillText(text: string, values: ReadonlyMap<string, ParameterValue>): ParameterValue {
  const [only] = text.matchAll(placeholders)
  if (only !== undefined && only[0] === text.trim() && only[1] === '') return values.get(only[2] ?? '') ?? text
  return text.replace(placeholders, (written, dollar: string, name: string) => {
    const value = values.get(name)
    return value === undefined ? written : `${dollar}${String(value)}`
  })
}

function mapTexts(value: JsonValue, change: (text: string, path: Path) => JsonValue, path: Path): JsonValue {
  if (typeof value === 'string') return change(value, path)
  if (typeof value !== 'object' || value === null || path.length > MAX_DEPTH) return value
  if (isList(value)) return value.map((entry, index) => mapTexts(entry, change, [...path, index]))
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, mapTexts(inner, change, [...path, name])]),
  )
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value)
}
