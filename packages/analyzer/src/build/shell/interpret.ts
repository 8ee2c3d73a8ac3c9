import type { AndOr, CommandNode, CompoundList, Pipeline, PipelineNode, Statement } from 'unbash'
import { sizeOf } from '../files/content.ts'
import type { Content } from '../files/node.ts'
import { runArithmeticFor, runCase, runFor, runIf, runWhile } from './compound.ts'
import { conclude } from './conclude.ts'
import { runConditional, runArithmeticCommand } from './conditional.ts'
import { fork } from './fork.ts'
import { done, exits, IDLE, ShellAbort, TESTED, type Outcome, type Stakes } from './outcome.ts'
import { withRedirections } from './redirections.ts'
import type { Shell } from './shell.ts'
import { runSimple } from './simple-command.ts'
import { runSubshell } from './subshell.ts'

/** Runs statements one after the other, until one leads elsewhere. */
export function runList(shell: Shell, statements: readonly Statement[], stakes: Stakes): Outcome {
  let last = done(0)
  for (const [at, { command, background }] of statements.entries()) {
    const own = at === statements.length - 1 ? stakes : { ...stakes, decides: false }
    if (background === true) last = runBackground(shell, command, statements.slice(at + 1))
    else last = runPart(shell, command, own)
    shell.state.status = last.status
    if (last.jump !== null) return last
  }
  return last
}

/** What runs in the background is done when somebody waits for it; else the end may come first. */
function runBackground(shell: Shell, command: PipelineNode | AndOr, rest: readonly Statement[]): Outcome {
  const run = (): Outcome => runSubshell(shell, IDLE, (stakes) => runPart(shell, command, stakes))
  const isAwaited = rest.some(({ command: next }) => next.type === 'Command' && next.name?.value === 'wait')
  if (isAwaited) run()
  else fork(shell, 'Whether what runs in the background ends in time can’t be told', [() => done(0), run])
  return done(0)
}

function runPart(shell: Shell, part: PipelineNode | AndOr, stakes: Stakes): Outcome {
  const { streams } = shell
  const { depth } = shell
  try {
    if (part.type === 'AndOr') return runAndOr(shell, part, stakes)
    return part.type === 'Pipeline' ? runPipeline(shell, part, stakes) : runNode(shell, part, stakes)
  } catch (error) {
    if (!(error instanceof ShellAbort)) throw error
    shell.complain(error.message)
    shell.streams = streams
    shell.depth = depth
    return exits(error.status)
  }
}

function runAndOr(shell: Shell, { commands, operators }: AndOr, stakes: Stakes): Outcome {
  const [first] = commands
  if (first === undefined) return done(0)
  const stakesAt = (at: number): Stakes => {
    if (at === commands.length - 1) return stakes
    // In `a && b` the failure of the first is that of the whole; in `a || b` it is not.
    const decides = stakes.decides && operators.slice(at).every((operator) => operator === '&&')
    return { isTested: true, decides }
  }
  const from = (at: number, left: Outcome): Outcome => {
    const next = commands[at]
    if (left.jump !== null || next === undefined) return left
    const operator = operators[at - 1]
    const take = (): Outcome => from(at + 1, runPart(shell, next, stakesAt(at)))
    if (left.status === null) return fork(shell, '', [() => from(at, done(0)), () => from(at, done(SOME_FAILURE))])
    shell.state.status = left.status === SOME_FAILURE ? null : left.status
    return (operator === '&&') === (left.status === 0) ? take() : from(at + 1, left)
  }
  const outcome = from(1, runPart(shell, first, stakesAt(0)))
  return outcome.status === SOME_FAILURE ? { ...outcome, status: null } : outcome
}

/** A failure of which is not known which it is. */
const SOME_FAILURE = -1

function runPipeline(shell: Shell, { commands, operators, prefixes }: Pipeline, stakes: Stakes): Outcome {
  const negations = prefixes.filter(({ type }) => type === 'Negation').length
  const inner = negations > 0 ? TESTED : stakes
  const [first] = commands
  if (first === undefined) return done(0)
  const outcome = commands.length === 1 ? runPart(shell, first, inner) : runPipe(shell, commands, operators, inner)
  if (negations === 0 || outcome.jump !== null) return outcome
  if (outcome.status === null) return conclude(shell, null, { ...stakes, isTested: true })
  return done(negations % 2 === 1 ? Number(outcome.status === 0) : outcome.status)
}

// What a pipe holds before somebody must read from it: more, and a writer can fail for lack of readers.
const PIPE_BYTES = 65_536

function runPipe(
  shell: Shell,
  commands: Pipeline['commands'],
  operators: Pipeline['operators'],
  stakes: Stakes,
): Outcome {
  const isStrict = shell.state.options.has('pipefail')
  let input: Content | null = null
  let status: number | null = 0
  for (const [at, command] of commands.entries()) {
    const isLast = at === commands.length - 1
    const own =
      isLast || isStrict ? { ...stakes, decides: shell.isFatal(stakes) } : { ...IDLE, isTested: stakes.isTested }
    const end = (): Outcome => runSubshell(shell, own, (inner) => runPart(shell, command, inner))
    const run = operators[at] === '|&' ? (): Outcome => withErrors(shell, end) : end
    const given: Content | null = input
    const fed = given === null ? run : (): Outcome => shell.feed(given, run)
    if (isLast) status = lastStatus(status, fed().status)
    else {
      const piped: { readonly result: Outcome; readonly output: Content } = shell.capture(fed)
      input = piped.output
      if (isStrict) status = strictStatus(status, piped.result.status, sizeOf(piped.output).maxBytes)
    }
  }
  return conclude(shell, status, stakes)
}

/** The status of the last command, or of an earlier one that failed if `pipefail` counts it. */
function lastStatus(before: number | null, last: number | null): number | null {
  return last === 0 || (last === null && before === null) ? before : last
}

function strictStatus(before: number | null, own: number | null, bytes: number): number | null {
  if (own === null || (own === 0 && bytes > PIPE_BYTES)) return null
  return own === 0 ? before : own
}

function withErrors(shell: Shell, run: () => Outcome): Outcome {
  const { streams } = shell
  shell.streams = { ...streams, errors: streams.output }
  const outcome = run()
  shell.streams = streams
  return outcome
}

/** Runs a command of any kind, simple or compound. */
export function runNode(shell: Shell, node: CommandNode | CompoundList, stakes: Stakes): Outcome {
  switch (node.type) {
    case 'Command':
      return runSimple(shell, node, stakes)
    case 'CompoundList':
      return shell.list(node, stakes)
    case 'BraceGroup':
      return shell.list(node.body, stakes)
    case 'Subshell': {
      const outcome = runSubshell(shell, stakes, (inner) => shell.list(node.body, inner))
      return conclude(shell, outcome.status, stakes)
    }
    case 'If':
      return runIf(shell, node, stakes)
    case 'Case':
      return runCase(shell, node, stakes)
    case 'For':
      return runFor(shell, node, stakes)
    case 'While':
      return runWhile(shell, node, stakes)
    case 'ArithmeticFor':
      return runArithmeticFor(shell, node, stakes)
    case 'TestCommand':
      return runConditional(shell, node, stakes)
    case 'ArithmeticCommand':
      return runArithmeticCommand(shell, node, stakes)
    case 'Redirected':
      return withRedirections(shell, node.redirects, stakes, () => runNode(shell, node.command, stakes))
    case 'Function':
      shell.state.functions.set(node.name.value, { body: node.body, isOwnText: shell.isOwnText })
      return done(0)
    case 'Select':
    case 'Coproc':
      return runUnknownNode(shell, node.type, stakes)
  }
}

function runUnknownNode(shell: Shell, name: string, stakes: Stakes): Outcome {
  const words = [{ why: `${name.toLowerCase()} is not known here` }]
  const result = shell.setup.interpreter.program(shell, words, {
    assignments: new Map(),
    decides: shell.isFatal(stakes),
    input: shell.streams.input,
  })
  shell.passErrors(result)
  return conclude(shell, result.status, stakes)
}
