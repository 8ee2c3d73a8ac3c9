import { forEachChild, parseRegion } from 'unbash'
import type { AndOr, Command, Pipeline, Script, Statement, SyntaxNode } from 'unbash'
import {
  isLiteral,
  lastPathPart,
  type Circumstance,
  type ShellCommand,
  type ShellPipeline,
  type ShellWord,
} from './shell-command.ts'
import { unwrap } from './wrappers.ts'

/** What a script runs, in the order of the text, in substitutions and in `sh -c '…'` too. */
export interface Found {
  readonly commands: ShellCommand[]
  readonly pipelines: ShellPipeline[]
}

interface Walk extends Found {
  readonly text: string
  /** How many nodes there are around the one at hand. */
  depth: number
}

/**
 * So deep a tree is looked into. Each node takes a few frames of the stack, which in a browser's worker is small, and
 * nobody writes a twentieth of that by hand.
 */
export const DEEPEST_NODE = 400

const PLAIN: Circumstance = { isApart: false, isTested: false, isUncertain: false }

/** `sudo` of `env` of `nice` makes sense; a line of nothing but `sudo` would take the square of its length. */
const MOST_WRAPPERS = 16

const SHELLS: ReadonlySet<string> = new Set(['sh', 'bash', 'ash', 'dash'])

/** Lists the commands and pipelines of a script that was read from a text. */
export function findCommands(script: Script, text: string): Found {
  const walk: Walk = { text, commands: [], pipelines: [], depth: 0 }
  for (const statement of script.commands) visit(statement, PLAIN, walk)
  return walk
}

/** Adds a command and those it starts: `sudo apt-get update` is a command of both names. */
export function addCommand(command: ShellCommand, walk: Walk): void {
  walk.commands.push(command)
  const inner = command.wrappers.length < MOST_WRAPPERS ? unwrap(command) : null
  if (inner !== null) addCommand(inner, walk)
  else if (SHELLS.has(command.name)) addScript(command, walk)
}

function visit(node: SyntaxNode, circumstance: Circumstance, walk: Walk): void {
  switch (node.type) {
    case 'Command':
      return visitCommand(node, circumstance, walk)
    case 'Statement':
      return visitStatement(node, circumstance, walk)
    case 'AndOr':
      return visitChain(node, circumstance, walk)
    case 'Pipeline':
      return visitPipeline(node, circumstance, walk)
    case 'Word':
    case 'Assignment':
      return mayRunMore(node.text) ? visitInside(node, circumstance, walk) : undefined
    case 'If':
    case 'Elif':
    case 'While':
      return visitBranches(node, circumstance, walk)
    case 'For':
    case 'Select':
    case 'ArithmeticFor':
    case 'CaseItem':
    case 'Function':
      return visitInside(node, { ...circumstance, isUncertain: true }, walk)
    case 'Subshell':
    case 'Coproc':
    case 'ProcessSubstitution':
      return visitInside(node, { ...circumstance, isApart: true }, walk)
    case 'CommandExpansion':
      // Positions in a script that was unescaped first are not those of the text.
      if (node.script?.source !== undefined) return
      return visitInside(node, { ...circumstance, isApart: true }, walk)
    case 'HereDoc':
      return mayRunMore(node.body.text) ? visitInside(node.body, circumstance, walk) : undefined
    default:
      return visitInside(node, circumstance, walk)
  }
}

function visitInside(node: SyntaxNode, circumstance: Circumstance, walk: Walk): void {
  if (walk.depth >= DEEPEST_NODE) return
  walk.depth++
  forEachChild(node, (child) => visit(child, circumstance, walk))
  walk.depth--
}

// Most words hold no further command; asking them for their parts would have each read again.
function mayRunMore(text: string): boolean {
  return text.includes('(') || text.includes('`')
}

// What decides is looked at and so never ends the build; the rest of it may not run.
function visitBranches(
  node: Extract<SyntaxNode, { type: 'If' | 'Elif' | 'While' }>,
  circumstance: Circumstance,
  walk: Walk,
): void {
  const uncertain = { ...circumstance, isUncertain: true }
  forEachChild(node, (child) => {
    if (child !== node.clause) visit(child, uncertain, walk)
    else visit(child, { ...(node.type === 'If' ? circumstance : uncertain), isTested: true }, walk)
  })
}

function visitStatement(node: Statement, circumstance: Circumstance, walk: Walk): void {
  visit(node.command, node.background === true ? { ...circumstance, isApart: true } : circumstance, walk)
}

// a && b || c      the failure of a and of b leads to c, only that of c counts; c may not run
function visitChain(node: AndOr, circumstance: Circumstance, walk: Walk): void {
  const firstOr = node.operators.indexOf('||')
  const lastOr = node.operators.lastIndexOf('||')
  node.commands.forEach((command, index) => {
    const isTested = circumstance.isTested || index <= lastOr
    const isUncertain = circumstance.isUncertain || (firstOr !== -1 && index > firstOr)
    visit(command, lastOr === -1 ? circumstance : { ...circumstance, isTested, isUncertain }, walk)
  })
}

function visitPipeline(node: Pipeline, outer: Circumstance, walk: Walk): void {
  const isNegated = node.prefixes.some((prefix) => prefix.type === 'Negation')
  const circumstance = isNegated ? { ...outer, isTested: true } : outer
  if (node.commands.length === 1) return visitInside(node, circumstance, walk)
  const inside = { ...circumstance, isApart: true }
  const steps = node.commands.map((step) => {
    const first = walk.commands.length
    visit(step, inside, walk)
    const commands = walk.commands.slice(first)
    return { commands, decisive: findDecisive(step, commands) }
  })
  walk.pipelines.push({ steps, circumstance, pos: node.pos, end: node.end })
}

// curl $(uname)     curl comes first, and what stands in its words after it
function findDecisive(step: SyntaxNode, commands: readonly ShellCommand[]): ShellCommand | null {
  if (step.type !== 'Command') return commands.at(-1) ?? null
  const [outer] = commands
  const inner = commands.findLast((command) => command.end === outer?.end && command.wrappers.length > 0)
  return inner ?? outer ?? null
}

function visitCommand(node: Command, circumstance: Circumstance, walk: Walk): void {
  const command = toCommand(node, circumstance)
  if (command !== null) addCommand(command, walk)
  // Only a substitution somewhere in it can hold a further command.
  if (!mayRunMore(walk.text.slice(node.pos, node.end)) && !hasHeredoc(node)) return
  visitInside(node, circumstance, walk)
}

function hasHeredoc({ suffix, prefix }: Command): boolean {
  return suffix.some(({ type }) => type === 'HereDoc') || prefix.some(({ type }) => type === 'HereDoc')
}

function toCommand(node: Command, circumstance: Circumstance): ShellCommand | null {
  const { name: nameWord = nowhere(node.pos), pos, end, redirects: redirections } = node
  const assignments = node.prefix.filter((part) => part.type === 'Assignment')
  const words: ShellWord[] = []
  for (const part of node.suffix) {
    if (part.type === 'Word') words.push(part)
    else if (part.type === 'Assignment') {
      assignments.push(part)
      words.push({ text: part.text, value: part.text, parts: undefined, pos: part.pos, end: part.end })
    }
  }
  if (node.name === undefined && assignments.length === 0) return null
  const name = isLiteral(nameWord) ? lastPathPart(nameWord.value) : ''
  return { name, nameWord, words, assignments, redirections, wrappers: [], circumstance, pos, end }
}

function nowhere(pos: number): ShellWord {
  return { text: '', value: '', parts: undefined, pos, end: pos }
}

// sh -c 'apt-get update && apt-get install -y gcc'
//        the text of the word is a script
function addScript(shell: ShellCommand, walk: Walk): void {
  const flag = shell.words.findIndex((word) => /^-\w*c$/.test(word.value))
  const word = flag === -1 ? undefined : shell.words[flag + 1]
  if (word === undefined) return
  // Only where no character was escaped does each stand where it would in a text of its own.
  const isQuoted = word.text === `'${word.value}'` || word.text === `"${word.value}"`
  const start = isQuoted ? word.pos + 1 : word.pos
  const end = isQuoted ? word.end - 1 : word.end
  if (walk.text.slice(start, end) !== word.value) return
  const script = parseRegion(walk.text, start, end)
  if (script.errors !== undefined) return
  for (const statement of script.commands) visit(statement, { ...shell.circumstance, isApart: true }, walk)
}
