import type { ArithmeticFor, Case, CompoundList, Elif, For, If, While } from 'unbash'
import { isKnown, type Value } from '../machine/value.ts'
import { fork, settle } from './fork.ts'
import { done, TESTED, TooMuch, type Jump, type Outcome, type Stakes } from './outcome.ts'
import type { Shell } from './shell.ts'
import { isUnknownList } from './state.ts'
import { assign } from './variables.ts'
import { evaluate } from './words/arithmetic.ts'
import { expandFields, expandPattern, expandText } from './words/expand.ts'
import { compilePattern, matchesPattern } from './words/pattern.ts'

/** Runs `if`; both ways where the condition can't be told. */
export function runIf(shell: Shell, node: If, stakes: Stakes): Outcome {
  const branches: readonly (If | Elif)[] = [node, ...node.elif]
  const from = (at: number): Outcome => {
    const branch = branches[at]
    if (branch === undefined) return node.else === undefined ? done(0) : shell.list(node.else, stakes)
    const clause = shell.list(branch.clause, TESTED)
    if (clause.jump !== null) return clause
    if (clause.status === 0) return shell.list(branch.then, stakes)
    if (clause.status !== null) return from(at + 1)
    return fork(shell, 'Which way an if goes can’t be told', [
      () => shell.list(branch.then, stakes),
      () => from(at + 1),
    ])
  }
  return from(0)
}

/** Runs `case`; all ways that may be taken where that can't be told. */
export function runCase(shell: Shell, node: Case, stakes: Stakes): Outcome {
  const word = expandText(shell, node.word)
  const from = (at: number): Outcome => {
    const item = node.items[at]
    if (item === undefined) return done(0)
    const verdict = matchesAny(
      shell,
      word,
      item.pattern.map((pattern) => expandPattern(shell, pattern)),
    )
    const take = (): Outcome => takeItem(shell, node, at, from, stakes)
    if (verdict === true) return take()
    if (verdict === false) return from(at + 1)
    return fork(shell, 'Which way a case goes can’t be told', [take, () => from(at + 1)])
  }
  return from(0)
}

function takeItem(shell: Shell, node: Case, at: number, from: (at: number) => Outcome, stakes: Stakes): Outcome {
  const item = node.items[at]
  if (item === undefined) return done(0)
  const outcome = shell.list(item.body, stakes)
  if (outcome.jump !== null || item.terminator === ';;' || item.terminator === undefined) return outcome
  if (shell.dialect !== 'bash') return done(null)
  if (item.terminator === ';;&') return from(at + 1)
  return at + 1 < node.items.length ? takeItem(shell, node, at + 1, from, stakes) : outcome
}

function matchesAny(shell: Shell, word: Value, patterns: readonly Value[]): boolean | null {
  let verdict: boolean | null = false
  for (const pattern of patterns) {
    if (pattern === '*') return true
    if (!isKnown(word) || !isKnown(pattern)) verdict = null
    else {
      shell.spend(1 + Math.floor(word.length / 100))
      if (matchesPattern(compilePattern(pattern), word)) return verdict === null ? null : true
    }
  }
  return verdict
}

/** Runs `for` over its words; as often as may be where they can't be told. */
export function runFor(shell: Shell, node: For, stakes: Stakes): Outcome {
  const name = node.name.value
  const words =
    node.wordlist === undefined ? shell.state.positional : node.wordlist.flatMap((word) => expandFields(shell, word))
  const rest = [...words]
  const next = (): boolean => {
    const word = rest.shift()
    if (word === undefined) return false
    assign(shell, name, word)
    return true
  }
  if (!words.some(isUnknownList)) return loop(shell, () => done(next() ? 0 : 1), node.body, stakes)
  return inLoop(shell, () =>
    maybeLoop(shell, () => {
      assign(shell, name, { why: `what $${name} is can’t be told` })
      return round(shell, node.body, { ...stakes, decides: false })
    }),
  )
}

/** Runs `while` and `until`. */
export function runWhile(shell: Shell, node: While, stakes: Stakes): Outcome {
  const condition = (): Outcome => {
    const outcome = shell.list(node.clause, TESTED)
    if (node.kind === 'while' || outcome.jump !== null || outcome.status === null) return outcome
    return done(outcome.status === 0 ? 1 : 0)
  }
  return loop(shell, condition, node.body, { ...stakes, decides: false })
}

/** Runs bash's `for ((…;…;…))`. */
export function runArithmeticFor(shell: Shell, node: ArithmeticFor, stakes: Stakes): Outcome {
  if (shell.dialect !== 'bash') return done(null)
  evaluate(shell, node.initialize)
  let isFirst = true
  const condition = (): Outcome => {
    if (!isFirst) evaluate(shell, node.update)
    isFirst = false
    if (node.test === undefined) return done(0)
    const value = evaluate(shell, node.test)
    if (typeof value !== 'bigint') return done(null)
    return done(value === 0n ? 1 : 0)
  }
  return loop(shell, condition, node.body, { ...stakes, decides: false })
}

// After so many rounds that each may have been the last, it is left open how many there are.
const MOST_OPEN_ROUNDS = 3

function loop(shell: Shell, condition: () => Outcome, body: CompoundList, stakes: Stakes): Outcome {
  return inLoop(shell, () => {
    let status: number | null = 0
    for (let open = 0; ;) {
      shell.spend()
      const check = condition()
      if (check.jump !== null) return check
      if (check.status === null) return maybeLoop(shell, () => again(shell, condition, body, stakes))
      if (check.status !== 0) return done(status)
      const waiting = shell.pending.length
      const outcome = round(shell, body, stakes)
      if (outcome.jump !== null) return outcome
      status = outcome.status
      if (shell.pending.length > waiting && ++open >= MOST_OPEN_ROUNDS) {
        return maybeLoop(shell, () => again(shell, condition, body, stakes))
      }
    }
  })
}

function again(shell: Shell, condition: () => Outcome, body: CompoundList, stakes: Stakes): Outcome {
  const outcome = round(shell, body, stakes)
  if (outcome.jump !== null) return outcome
  const check = condition()
  return check.jump === null ? done(null) : check
}

/** Once through the body; where `continue` may have cut it short, all ends are brought together. */
function round(shell: Shell, body: CompoundList, stakes: Stakes): Outcome {
  const { loops } = shell
  return settle(shell, shell.list(body, stakes), ({ kind, level }) => kind === 'continue' && level === loops)
}

/** A loop of which is not known how often it goes round: what two rounds change is open after them. */
function maybeLoop(shell: Shell, body: () => Outcome): Outcome {
  const why = 'How often a loop goes round can’t be told'
  for (const spread of ['either', 'beyond'] as const) {
    const outcome = fork(shell, why, [() => done(null), body], spread)
    if (outcome.jump !== null) return outcome
  }
  return done(null)
}

/** Runs a loop and takes what breaks out of it. */
function inLoop(shell: Shell, run: () => Outcome): Outcome {
  const level = ++shell.loops
  if (level > 100) throw new TooMuch('loops are nested too deeply to simulate')
  const isEnd = (jump: Jump): boolean => jump.kind === 'break' && jump.level === level
  const outcome = settle(shell, run(), isEnd, 'beyond')
  shell.loops--
  return outcome
}
