import { mergeTrees, type Spread } from '../files/merge-trees.ts'
import type { Content, FolderNode } from '../files/node.ts'
import { done, EXIT, type Jump, type Outcome } from './outcome.ts'
import type { Shell } from './shell.ts'
import { mergeStates, type ShellState } from './state.ts'
import { mergeContents, mergeParts, type Buffer, type Input, type Streams } from './streams.ts'

/** All that a script can change, as it is at one moment. */
export interface Moment {
  readonly root: FolderNode
  readonly state: ShellState
  readonly streams: Streams
  readonly parts: ReadonlyMap<Buffer, readonly Content[]>
  readonly rests: ReadonlyMap<Input, Content>
}

function takeMoment(shell: Shell): Moment {
  return {
    root: shell.machine.files.root,
    state: shell.state.clone(),
    streams: shell.streams,
    parts: new Map([...shell.buffers].map((buffer) => [buffer, [...buffer.parts]])),
    rests: new Map([...shell.inputs].map((input) => [input, input.rest])),
  }
}

function goTo(shell: Shell, { root, state, streams, parts, rests }: Moment): void {
  shell.machine.files.reset(root)
  shell.state = state.clone()
  shell.streams = streams
  for (const [buffer, content] of parts) buffer.parts = [...content]
  for (const [input, rest] of rests) input.rest = rest
}

function mergeMoments(shell: Shell, one: Moment, other: Moment, why: string, spread: Spread): Moment {
  const time = shell.machine.clock.tick()
  const parts = [...shell.buffers].map((buffer) => {
    const [a, b] = [one.parts.get(buffer), other.parts.get(buffer)]
    return [buffer, a === undefined || b === undefined ? buffer.parts : mergeParts(a, b)] as const
  })
  const rests = [...shell.inputs].map((input) => {
    const [a, b] = [one.rests.get(input), other.rests.get(input)]
    return [input, a === undefined || b === undefined ? input.rest : mergeContents(a, b)] as const
  })
  return {
    root: mergeTrees(one.root, other.root, why, time, spread),
    state: mergeStates(one.state, other.state, why),
    streams: one.streams,
    parts: new Map(parts),
    rests: new Map(rests),
  }
}

/** How a way of going on ended. */
interface End {
  readonly moment: Moment
  readonly outcome: Outcome
}

/**
 * Goes several ways from the same moment, where it can't be told which is taken, and goes on with what they have in
 * common. A way that makes the build fail is not one that a build takes which goes on.
 */
export function fork(shell: Shell, why: string, ways: readonly (() => Outcome)[], spread: Spread = 'either'): Outcome {
  shell.doubt(why)
  const before = takeMoment(shell)
  const ends: End[] = []
  for (const way of ways) {
    shell.spend()
    goTo(shell, before)
    const outcome = way()
    ends.push({ moment: takeMoment(shell), outcome })
  }
  return goOn(shell, withoutDoomed(shell, ends), why, spread)
}

function withoutDoomed(shell: Shell, ends: readonly End[]): readonly End[] {
  const alive = ends.filter(({ outcome: { status, jump } }) => {
    return !(shell.decides && jump?.kind === 'exit' && status !== 0 && status !== null)
  })
  if (alive.length === 0) return ends
  if (alive.length < ends.length) shell.hasAssumed = true
  return alive
}

function goOn(shell: Shell, ends: readonly End[], why: string, spread: Spread): Outcome {
  const normal = ends.filter(({ outcome }) => outcome.jump === null)
  const jumping = ends.filter(({ outcome }) => outcome.jump !== null)
  const main = normal.length > 0 ? normal : jumping.slice(0, 1)
  const [first] = main
  if (first === undefined) return done(null)
  for (const { moment, outcome } of normal.length > 0 ? jumping : jumping.slice(1)) {
    if (outcome.jump !== null) shell.pending.push({ moment, jump: outcome.jump, status: outcome.status })
  }
  const status = main.every(({ outcome }) => outcome.status === first.outcome.status) ? first.outcome.status : null
  const merged = main
    .slice(1)
    .reduce((moment, end) => mergeMoments(shell, moment, end.moment, why, spread), first.moment)
  goTo(shell, merged)
  return { status, jump: first.outcome.jump }
}

/** Leaves the shell as one that may have ended here. */
export function mayJump(shell: Shell, jump: Jump, status: number | null): void {
  shell.pending.push({ moment: takeMoment(shell), jump, status })
}

/** The shell may end here with a failure; a build that goes on has not met one. */
export function mayFail(shell: Shell, why: string): void {
  shell.doubt(why)
  if (shell.decides) shell.hasAssumed = true
  else mayJump(shell, EXIT, null)
}

/** Brings together all ways that end at the end of a loop, a function or a shell. */
export function settle(
  shell: Shell,
  outcome: Outcome,
  endsHere: (jump: Jump) => boolean,
  spread: Spread = 'either',
): Outcome {
  const own = shell.pending.filter(({ jump }) => endsHere(jump))
  const isMainHere = outcome.jump === null || endsHere(outcome.jump)
  if (own.length === 0) return isMainHere ? done(outcome.status) : outcome
  shell.pending = shell.pending.filter(({ jump }) => !endsHere(jump))
  const main: End = { moment: takeMoment(shell), outcome: isMainHere ? done(outcome.status) : outcome }
  const { streams } = shell
  const others = own.map(({ moment, status }): End => ({ moment: { ...moment, streams }, outcome: done(status) }))
  return goOn(shell, [main, ...others], 'It can’t be told where it stops', spread)
}

/** The same where the shell ends: a failure would have ended the build, if the build stands or falls with it. */
export function settleExit(shell: Shell, outcome: Outcome): Outcome {
  if (shell.decides) {
    const alive = shell.pending.filter(({ status }) => status === 0 || status === null)
    if (alive.length < shell.pending.length) shell.hasAssumed = true
    shell.pending = alive
  }
  return done(settle(shell, outcome, () => true).status)
}
