import type { Assignment, Command, Redirection } from 'unbash'
import { textContent } from '../files/content.ts'
import { isKnown, type Value } from '../machine/value.ts'
import { applyAssignment, assignedText } from './assignments.ts'
import { findBuiltin } from './builtins/all.ts'
import type { Builtin } from './builtins/builtin.ts'
import { conclude } from './conclude.ts'
import { callFunction } from './functions.ts'
import { done, type Outcome, type Stakes } from './outcome.ts'
import { redirectShell, withRedirections } from './redirections.ts'
import type { Place, Shell } from './shell.ts'
import type { ShellFunction } from './state.ts'
import { expandFields } from './words/expand.ts'

/** Runs a simple command: assignments, words, redirections. */
export function runSimple(shell: Shell, command: Command, stakes: Stakes): Outcome {
  shell.spend()
  shell.substituted = undefined
  const words = wordsOf(shell, command)
  const assignments = command.prefix.filter((part) => part.type === 'Assignment')
  const foreign = assignments.find(({ append, index }) => append === true || index !== undefined)
  if (foreign !== undefined && shell.dialect === 'dash') {
    shell.complain(`${foreign.text}: not found`)
    return conclude(shell, 127, stakes)
  }
  const place = shell.isOwnText ? { pos: command.pos, end: command.end } : null
  if (words.length > 0) return runWords(shell, words, { assignments, redirections: command.redirects, place }, stakes)
  const outcome = withRedirections(shell, command.redirects, stakes, () => {
    for (const assignment of assignments) applyAssignment(shell, assignment)
    return done(shell.substituted === undefined ? 0 : shell.substituted)
  })
  return outcome.jump === null ? conclude(shell, outcome.status, stakes) : outcome
}

function wordsOf(shell: Shell, { name, suffix }: Command): readonly Value[] {
  if (name === undefined) return []
  const words = [...expandFields(shell, name)]
  for (const part of suffix) {
    if (part.type === 'Word') words.push(...expandFields(shell, part))
    else if (part.type === 'Assignment') words.push(assignedText(shell, part))
  }
  return words
}

/** What stands around the words of a command. */
interface Surroundings {
  readonly assignments: readonly Assignment[]
  readonly redirections: readonly Redirection[]
  readonly place: Place
  readonly skipsFunctions?: boolean
}

const NOTHING_AROUND: Surroundings = { assignments: [], redirections: [], place: null }

/** Runs a command whose words are there already. */
export function runWords(
  shell: Shell,
  words: readonly Value[],
  around: Partial<Surroundings>,
  stakes: Stakes,
): Outcome {
  const all = { ...NOTHING_AROUND, ...around }
  const [name = ''] = words
  const known = isKnown(name) ? name : null
  const own = all.skipsFunctions === true || known === null ? undefined : shell.state.functions.get(known)
  const builtin = known === null ? null : findBuiltin(known, shell.dialect)
  if (known === 'exec' && words.length === 1 && all.redirections.length > 0) {
    const outcome = redirectShell(shell, all.redirections)
    return outcome.jump === null ? conclude(shell, outcome.status, stakes) : outcome
  }
  const run = (): Outcome => {
    if (own !== undefined) return runFunction(shell, own, words, all, stakes)
    if (builtin !== null) return runBuiltin(shell, builtin, words, all, stakes)
    return runProgram(shell, words, all, stakes)
  }
  const outcome = withRedirections(shell, all.redirections, stakes, run, builtin?.isSpecial === true)
  return outcome.jump === null ? conclude(shell, outcome.status, stakes) : outcome
}

function runFunction(
  shell: Shell,
  own: ShellFunction,
  words: readonly Value[],
  { assignments }: Surroundings,
  stakes: Stakes,
): Outcome {
  if (own.body === null)
    return runProgram(shell, [{ why: 'which function it is can’t be told' }, ...words.slice(1)], NOTHING_AROUND, stakes)
  return withAssignments(shell, assignments, false, () => callFunction(shell, own, words, stakes))
}

function runBuiltin(
  shell: Shell,
  builtin: Builtin,
  words: readonly Value[],
  { assignments, place }: Surroundings,
  stakes: Stakes,
): Outcome {
  const { folder } = shell.state
  const stays = builtin.isSpecial === true && shell.dialect !== 'bash'
  const [first = ''] = words
  const name = isKnown(first) ? first : ''
  const outcome = withAssignments(shell, assignments, stays, () =>
    builtin.run({ shell, name, words: words.slice(1), stakes }),
  )
  const result = { status: outcome.status, output: textContent(''), message: '' }
  shell.setup.onCommand?.({ name, words, folder }, result, place)
  return outcome
}

/** Runs something with variables that only it sees; a special builtin of POSIX leaves them. */
function withAssignments(
  shell: Shell,
  assignments: readonly Assignment[],
  stays: boolean,
  run: () => Outcome,
): Outcome {
  if (assignments.length === 0) return run()
  const hidden = assignments.map(({ name }) => [name, shell.state.variables.get(name)] as const)
  for (const assignment of assignments) applyAssignment(shell, assignment, { isExported: true })
  const outcome = run()
  if (!stays) {
    for (const [name, before] of hidden) {
      if (before === undefined) shell.state.variables.delete(name)
      else shell.state.variables.set(name, before)
    }
  }
  return outcome
}

function runProgram(
  shell: Shell,
  words: readonly Value[],
  { assignments, place }: Surroundings,
  stakes: Stakes,
): Outcome {
  const { folder } = shell.state
  const own = new Map(assignments.map((assignment) => [assignment.name, assignedText(shell, assignment, false)]))
  const decides = shell.isFatal(stakes)
  const result = shell.setup.interpreter.program(shell, words, {
    assignments: own,
    decides,
    input: shell.streams.input,
  })
  shell.write(result.output)
  shell.passErrors(result)
  const [name = ''] = words
  shell.setup.onCommand?.({ name: isKnown(name) ? name : '', words, folder }, result, place)
  return done(result.status)
}
