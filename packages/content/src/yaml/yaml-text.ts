import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, visit } from 'yaml'
import type { Fault, Place } from '../problem.ts'

/** A step into YAML: a field's name, or an entry's number. */
export type YamlPath = readonly PropertyKey[]

/** A piece of YAML whose every value can be found again in the text. */
export interface YamlText {
  readonly value: unknown
  readonly faults: readonly Fault[]
  /** Where the value at the path begins, or the closest value around it that there is. */
  placeOf(path: YamlPath): Place
  /** Where the field's name stands. */
  placeOfKey(path: YamlPath, key: string): Place
  /** Where a line of the text at the path stands; exact for block scalars (`|`), else the scalar's own place. */
  placeOfLine(path: YamlPath, place: Place): Place
}

/** Reads YAML that begins after `linesBefore` lines of its file; never throws. */
export function readYaml(text: string, linesBefore = 0): YamlText {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: true })
  const placeAt = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset)
    return { line: Math.max(1, line) + linesBefore, column: Math.max(1, col) }
  }
  const root = isNode(document.contents) ? document.contents : null
  const faults = [...document.errors, ...document.warnings].map(({ code, message, pos }): Fault => ({
    ...placeAt(pos[0]),
    message: `This is not YAML: ${message}`,
    expected: expectedInsteadOf(code),
  }))
  const aliases = aliasFaults(root, placeAt)
  const isReadable = faults.length === 0 && aliases.length === 0
  return {
    value: isReadable ? (document.toJS() as unknown) : undefined,
    faults: [...faults, ...aliases],
    placeOf: (path) => placeAt(startOf(closestNode(root, path))),
    placeOfKey: (path, key) => placeAt(startOf(keyNode(closestNode(root, path), key))),
    placeOfLine: (path, place) => placeInScalar(text, closestNode(root, path), place, placeAt),
  }
}

/** The value at a path of what was read; undefined where there is none. */
export function valueAt(root: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>((value, step) => {
    const fields: readonly [string, unknown][] =
      typeof value === 'object' && value !== null ? Object.entries(value) : []
    return fields.find(([key]) => key === String(step))?.[1]
  }, root)
}

function expectedInsteadOf(code: string): string {
  if (code === 'DUPLICATE_KEY') return 'each field once'
  if (code === 'TAB_AS_INDENT') return 'spaces for indentation'
  return 'fields as "name: value", indented with spaces; text with ": " or "#" in it in quotes'
}

// An alias lets a small file stand for a huge value, and a reader has to look elsewhere for what it says.
function aliasFaults(root: Node | null, placeAt: (offset: number) => Place): readonly Fault[] {
  const faults: Fault[] = []
  if (root === null) return faults
  visit(root, {
    Alias: (_key, alias) => {
      const message = `*${alias.source} repeats a value from elsewhere`
      faults.push({ ...placeAt(startOf(alias)), message, expected: 'the value itself' })
    },
  })
  return faults
}

function closestNode(root: Node | null, path: YamlPath): Node | null {
  let node = root
  for (const step of path) {
    const next = isMap(node) || isSeq(node) ? node.get(step, true) : undefined
    if (!isNode(next)) return node
    node = next
  }
  return node
}

function keyNode(node: Node | null, key: string): Node | null {
  if (!isMap(node)) return node
  const pair = node.items.find((item: Pair) => isScalar(item.key) && String(item.key.value) === key)
  return isNode(pair?.key) ? pair.key : node
}

function startOf(node: Node | null): number {
  return node?.range?.[0] ?? 0
}

function placeInScalar(text: string, node: Node | null, place: Place, placeAt: (offset: number) => Place): Place {
  const start = placeAt(startOf(node))
  if (!isScalar(node) || isAlias(node) || node.type !== 'BLOCK_LITERAL') return start
  // prompt: |
  //   first line        the text begins below its header, indented as its first line is
  const body = text.slice(text.indexOf('\n', startOf(node)) + 1)
  const indent = /^(?: *\n)*( *)/.exec(body)?.[1]?.length ?? 0
  return { line: start.line + place.line, column: indent + place.column }
}
