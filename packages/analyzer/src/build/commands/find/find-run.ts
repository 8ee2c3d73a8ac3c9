import { joinContents, product, textContent } from '../../files/content.ts'
import type { Content, Doubt } from '../../files/node.ts'
import { doubtWithin, isDoubtful } from '../../files/place.ts'
import { mayChangeFolderOf } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import { may } from '../../machine/permissions.ts'
import type { CommandCall, CommandResult } from '../command-model.ts'
import { linesIn, unorderedLines } from '../lines.ts'
import type { FindAction, FindPlan, FindTest, Visit } from './find-test.ts'

/** One run of find: what it printed, collected and did so far. */
export class FindRun {
  readonly #plan: FindPlan
  readonly #call: CommandCall
  readonly #machine: Machine
  readonly #lines: string[] = []
  readonly #messages: string[] = []
  readonly #collected = new Map<FindAction, string[]>()
  // Why not all that it comes by is known; null if it is.
  #gap: string | null = null
  #hasFailed = false
  #isUnsure = false
  #isPruned = false
  #hasOddOutput = false
  #isOver = false

  constructor(plan: FindPlan, call: CommandCall, machine: Machine) {
    this.#plan = plan
    this.#call = call
    this.#machine = machine
  }

  /** It surely comes by something that makes it fail. */
  fail(message: string): void {
    this.#hasFailed = true
    this.#messages.push(message)
  }

  /** It can't be told whether it finds what it was asked to go through. */
  doubt(why: string): void {
    this.#isUnsure = true
    this.cover(why)
  }

  /** There is more than what is known. */
  cover(why: string): void {
    this.#gap ??= why
  }

  /** Looks at an entry and all that is in it. */
  visit(visit: Visit, around: Doubt | null): void {
    if (this.#isOver) return
    if (!this.#machine.budget.spend()) return this.doubt('There is too much to go through.')
    const { minDepth, isDepthFirst } = this.#plan
    this.#isPruned = false
    const isWanted = visit.depth >= minDepth
    if (isWanted && !isDepthFirst) this.#judge(this.#plan.test, visit)
    if (!this.#isPruned) this.#enter(visit, around)
    if (isWanted && isDepthFirst) this.#judge(this.#plan.test, visit)
  }

  #enter({ path, real, node, depth }: Visit, around: Doubt | null): void {
    if (node.kind !== 'folder' || depth >= this.#plan.maxDepth) return
    if (!may(this.#machine.account, 'read', node)) return this.fail(`find: ${path}: Permission denied`)
    const doubt = doubtWithin(node, around)
    if (doubt !== null) this.cover(doubt.text)
    for (const [name, child] of node.children) {
      if (child.kind === 'unknown') {
        if (child.presence !== 'gone') this.cover(child.why.text)
      } else if (isDoubtful(child, doubt)) this.cover(doubt?.text ?? '')
      else {
        const at = path.endsWith('/') ? `${path}${name}` : `${path}/${name}`
        this.visit({ path: at, real: `${real}/${name}`, name, node: child, depth: depth + 1 }, doubt)
      }
    }
  }

  #judge(test: FindTest, visit: Visit): boolean | null {
    switch (test.kind) {
      case 'test':
        return test.holds(visit)
      case 'not': {
        const holds = this.#judge(test.test, visit)
        return holds === null ? null : !holds
      }
      case 'and':
      case 'or': {
        const left = this.#judge(test.left, visit)
        if (left === (test.kind === 'or')) return left
        if (left !== null) return this.#judge(test.right, visit)
        // Whether the other side is looked at at all is not known.
        this.doubt(`Whether ${visit.path} is what is looked for is not known.`)
        return null
      }
      default:
        return this.#act(test, visit)
    }
  }

  #act(action: FindAction, visit: Visit): boolean | null {
    switch (action.kind) {
      case 'print':
        this.#lines.push(visit.path)
        return true
      case 'print0':
        this.#lines.push(visit.path)
        this.#hasOddOutput = true
        return true
      case 'prune':
        this.#isPruned = true
        return true
      case 'quit':
        this.#isOver = true
        this.cover('It ends at the first that it finds.')
        return true
      case 'delete':
        return this.#delete(visit)
      case 'exec':
        return this.#exec(action, visit)
    }
  }

  #delete({ path, real }: Visit): boolean {
    const { files } = this.#machine
    const place = files.find(real, false)
    if (real === '' || place.kind === 'missing') return true
    const isFilled =
      place.node?.kind === 'folder' &&
      [...place.node.children.values()].some((child) => child.kind !== 'unknown' || child.presence === 'there')
    if (isFilled) this.fail(`find: cannot delete '${path}': Directory not empty`)
    else if (!mayChangeFolderOf(this.#machine, real)) this.fail(`find: cannot delete '${path}': Permission denied`)
    else {
      files.remove(real)
      return true
    }
    return false
  }

  #exec(action: Extract<FindAction, { kind: 'exec' }>, { path }: Visit): boolean | null {
    if (action.isAtOnce) {
      const paths = this.#collected.get(action)
      if (paths === undefined) this.#collected.set(action, [path])
      else paths.push(path)
      return true
    }
    const result = this.#run(action.words.map((word) => word.replaceAll('{}', path)))
    return result.status === null ? null : result.status === 0
  }

  #run(words: readonly string[]): CommandResult {
    const result = this.#call.run(words)
    if (result.message !== '') this.#messages.push(result.message)
    if (result.status === null) this.#isUnsure = true
    const lines = linesIn(result.output)
    if (lines === null) this.#hasOddOutput = true
    else this.#lines.push(...lines)
    return result
  }

  finish(): CommandResult {
    for (const [action, paths] of this.#collected) {
      if (action.kind === 'exec' && this.#run([...action.words, ...paths]).status !== 0) this.#hasFailed = true
    }
    const isRunning = this.#gap !== null && hasExec(this.#plan.test)
    const status = this.#hasFailed ? 1 : this.#isUnsure || isRunning ? null : 0
    const why = status === null && this.#messages.length === 0 ? [this.#gap ?? ''] : []
    return { status, output: this.#output(), message: [...this.#messages, ...why].join('\n') }
  }

  #output(): Content {
    const isKnown = this.#gap === null && !this.#hasOddOutput
    if (isKnown) return unorderedLines(this.#lines)
    if (!hasOutput(this.#plan.test)) return textContent('')
    return joinContents([product(this.#machine.newIdentity())])
  }
}

// They go well with whatever find comes by, and leave it as it is.
const HARMLESS: ReadonlySet<string> = new Set(['ls', 'echo', 'printf', 'stat', 'du', 'basename', 'dirname'])

/** Whether a command runs whose success depends on what it is given. */
function hasExec(test: FindTest): boolean {
  if (test.kind === 'not') return hasExec(test.test)
  if (test.kind === 'and' || test.kind === 'or') return hasExec(test.left) || hasExec(test.right)
  return test.kind === 'exec' && !HARMLESS.has(test.words[0] ?? '')
}

function hasOutput(test: FindTest): boolean {
  if (test.kind === 'not') return hasOutput(test.test)
  if (test.kind === 'and' || test.kind === 'or') return hasOutput(test.left) || hasOutput(test.right)
  return test.kind === 'exec' || test.kind === 'print' || test.kind === 'print0'
}
