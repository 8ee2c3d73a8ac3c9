import { nearest, parse } from '@stagecraft/analyzer'
import type { SyntaxFinding } from '@stagecraft/analyzer'
import { DOCKERFILE_FILES, readDockerfileRows } from '../dockerfile-rows.ts'
import type { RecordedError } from '../dockerfile-rows.ts'
import type { ConformanceKind } from '../kind.ts'

/** What BuildKit's parser refuses: message and lines, or nothing. */
export const parseErrors: ConformanceKind = {
  name: 'parse errors',
  files: DOCKERFILE_FILES,
  *read(file) {
    for (const { id, text, parseError: expected } of readDockerfileRows(file)) {
      if (expected !== undefined) yield { id, expected, answer: () => describe(refusalOf(text, 'parse')) }
    }
    const { negative = [] } = (file.name.endsWith('.json') ? file.json() : {}) as { negative?: readonly Negative[] }
    for (const { name, dockerfile, error } of negative) {
      yield { id: name, expected: error, answer: () => refusalOf(dockerfile, 'parse')?.message }
    }
  },
}

interface Negative {
  readonly name: string
  readonly dockerfile: string
  readonly error: string
}

/** What BuildKit refuses while it reads one instruction after the other: message and lines, or nothing. */
export const instructionErrors: ConformanceKind = {
  name: 'instruction errors',
  files: DOCKERFILE_FILES,
  *read(file) {
    for (const { id, text, parseError, instructionsError: expected, laterError } of readDockerfileRows(file)) {
      if (expected === undefined || parseError != null) continue
      yield {
        id,
        expected,
        answer: () => describe(refusalOf(text, 'instruction')),
        ...(expected !== null && { accepts: (answer) => isSameError(answer, [expected, laterError ?? expected]) }),
      }
    }
  },
}

function refusalOf(text: string, phase: SyntaxFinding['phase']): SyntaxFinding | null {
  const { refusal } = parse(text)
  return refusal?.phase === phase ? refusal : null
}

/** In the form of the data: one range for each line. */
function describe(finding: SyntaxFinding | null): RecordedError | null {
  if (finding === null) return null
  const { message, firstLine, lastLine } = finding
  const ranges = Array.from({ length: lastLine - firstLine + 1 }, (_, index) => {
    return { start: firstLine + index, end: firstLine + index }
  })
  return { message, ranges }
}

/**
 * Among names that are equally near to a wrong one BuildKit suggests any: asked twice about `AS`, it once meant
 * ARG and once ADD. So a suggestion is right if it is as near as the one that was recorded.
 */
function isSameError(answer: unknown, recorded: readonly RecordedError[]): boolean {
  const given = answer as RecordedError | null
  if (given === null) return false
  return recorded.some(
    (expected) =>
      JSON.stringify(given.ranges) === JSON.stringify(expected.ranges) &&
      isSameMessage(given.message, expected.message),
  )
}

const SUGGESTION = /^(.*: (?:--)?)(\S*) \(did you mean (\S+)\?\)$/s

function isSameMessage(given: string, expected: string): boolean {
  if (given === expected) return true
  const [, start, name = '', ours = ''] = SUGGESTION.exec(given) ?? []
  const [, otherStart, otherName, theirs = ''] = SUGGESTION.exec(expected) ?? []
  const areSame = start !== undefined && start === otherStart && name === otherName
  return areSame && nearest(name.toLowerCase(), [ours.toLowerCase(), theirs.toLowerCase()]).length === 2
}
