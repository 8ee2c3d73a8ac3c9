import { isDeepStrictEqual } from 'node:util'
import { nearest } from '@stagecraft/analyzer'
import type { ReportedError, ReportedWarning } from '@stagecraft/analyzer'
import type { RecordedError, RecordedWarning } from './check-rows.ts'

/** Whether the warnings are those that were recorded, in the same order. */
export function areSameWarnings(ours: readonly ReportedWarning[], recorded: readonly RecordedWarning[]): boolean {
  if (ours.length !== recorded.length) return false
  return ours.every((warning, index) => {
    const other = recorded[index]
    if (other === undefined || !isSameText(warning.detail, other.detail)) return false
    const { description, url } = other
    if (description !== undefined && (description !== warning.description || url !== warning.url)) return false
    const ranges = typeof other.ranges === 'number' ? warning.ranges[0]?.start : warning.ranges
    return other.rule === warning.rule && isDeepStrictEqual(ranges, other.ranges)
  })
}

/** Whether the error is the one that was recorded, and in the same lines. */
export function isSameError(ours: ReportedError | null, recorded: RecordedError | null): boolean {
  if (ours === null || recorded === null) return ours === recorded
  if (!isSameMessage(ours.message, recorded.message)) return false
  // Where a client printed the error it had a line, though BuildKit names none.
  if (recorded.line !== undefined) return ours.ranges === undefined || ours.ranges[0]?.start === recorded.line
  return isDeepStrictEqual(ours.ranges, recorded.ranges)
}

/** BuildKit keeps the checks that failed a build in no order. */
function isSameMessage(ours: string, recorded: string): boolean {
  if (ours.startsWith(VIOLATION) && recorded.startsWith(VIOLATION)) {
    return isDeepStrictEqual(namesOf(ours), namesOf(recorded))
  }
  return isSameText(ours, recorded)
}

const VIOLATION = 'lint violation found for rules: '

function namesOf(message: string): readonly string[] {
  return message.slice(VIOLATION.length).split(', ').toSorted()
}

/** Of names that are equally near BuildKit suggests any. */
function isSameText(ours: string, recorded: string): boolean {
  if (ours === recorded) return true
  const [first, second] = [HINT.exec(ours), HINT.exec(recorded)]
  if (first === null || second === null || first[1] !== second[1]) return false
  const name = first[2] ?? ''
  const suggestions = [first[3], second[3]].map((suggestion = '') => suggestion.toLowerCase())
  return nearest(name.toLowerCase(), suggestions).length === 2
}

// Usage of undefined variable '$NAEM' (did you mean $NAME?)
const HINT = /^(.*?([\w.-]+)['"]?(?: could not be found| is not declared)?) \(did you mean \$?(\S+)\?\)$/s
