import { forEachChild } from 'unbash'
import type { AndOr, Command, Pipeline, Script, Statement, SyntaxNode, Word } from 'unbash'
import type { Circumstance, ShellCommand, ShellPipeline, ShellWord } from './shell-command.ts'
import { unwrap } from './wrappers.ts'

/** All commands and pipelines of a script in the order of the text, those in substitutions too. */
export interface Found {
  readonly commands: ShellCommand[]
  readonly pipelines: ShellPipeline[]
}

const PLAIN: Circumstance = { isApart: false, isTested: false, isUncertain: false }

/** Lists what a script runs. */
export function findCommands(script: Script): Found {
  const found: Found = { commands: [], pipelines: [] }
  for (const statement of script.commands) visit(statement, PLAIN, found)
  return found
}

function visit(node: SyntaxNode, circumstance: Circumstance, found: Found): void {
  switch (node.type) {
    case 'Command':
      return visitCommand(node, circumstance, found)
    case 'Statement':
      return visitStatement(node, circumstance, found)
    case 'AndOr':
      return visitChain(node, circumstance, found)
    case 'Pipeline':
      return visitPipeline(node, circumstance, found)
    case 'If':
      visit(node.clause, { ...circumstance, isTested: true }, found)
      visit(node.then, { ...circumstance, isUncertain: true }, found)
      for (const elif of node.elif) visit(elif, { ...circumstance, isUncertain: true }, found)
      if (node.else !== undefined) visit(node.else, { ...circumstance, isUncertain: true }, found)
      return
    case 'Elif':
    case 'While':
      visit(node.clause, { ...circumstance, isTested: true, isUncertain: true }, found)
      visit(node.type === 'While' ? node.body : node.then, { ...circumstance, isUncertain: true }, found)
      return
    case 'For':
    case 'Select':
    case 'ArithmeticFor':
    case 'CaseItem':
    case 'Function':
      return visitInside(node, { ...circumstance, isUncertain: true }, found)
    case 'Subshell':
    case 'Coproc':
    case 'ProcessSubstitution':
      return visitInside(node, { ...circumstance, isApart: true }, found)
    case 'CommandExpansion':
      // Positions in a script that was unescaped first are not those of the text.
      if (node.script?.source !== undefined) return
      return visitInside(node, { ...circumstance, isApart: true }, found)
    default:
      return visitInside(node, circumstance, found)
  }
}

function visitInside(node: SyntaxNode, circumstance: Circumstance, found: Found): void {
  forEachChild(node, (child) => visit(child, circumstance, found))
}

function visitStatement(node: Statement, circumstance: Circumstance, found: Found): void {
  visit(node.command, node.background === true ? { ...circumstance, isApart: true } : circumstance, found)
}

// a && b || c      the failure of a and of b leads to c, only that of c counts; b and c may not run
function visitChain(node: AndOr, circumstance: Circumstance, found: Found): void {
  const lastOr = node.operators.lastIndexOf('||')
  const firstOr = node.operators.indexOf('||')
  node.commands.forEach((command, index) => {
    const isTested = circumstance.isTested || index <= lastOr
    const isUncertain = circumstance.isUncertain || (firstOr !== -1 && index > firstOr)
    visit(command, { ...circumstance, isTested, isUncertain }, found)
  })
}

function visitPipeline(node: Pipeline, outer: Circumstance, found: Found): void {
  const isNegated = node.prefixes.some((prefix) => prefix.type === 'Negation')
  const circumstance = isNegated ? { ...outer, isTested: true } : outer
  if (node.commands.length === 1) return visitInside(node, circumstance, found)
  const inside = { ...circumstance, isApart: true }
  const steps = node.commands.map((step) => {
    const first = found.commands.length
    visit(step, inside, found)
    return found.commands.slice(first)
  })
  found.pipelines.push({ node, steps, circumstance, pos: node.pos, end: node.end })
}

function visitCommand(node: Command, circumstance: Circumstance, found: Found): void {
  const command = toCommand(node, circumstance)
  if (command !== null) {
    found.commands.push(command)
    unwrap(command, found.commands)
  }
  for (const part of [...node.prefix, ...node.suffix]) {
    if (hasSubstitution(part)) visitInside(part, circumstance, found)
  }
  if (node.name !== undefined && hasSubstitution(node.name)) visitInside(node.name, circumstance, found)
}

function toCommand(node: Command, circumstance: Circumstance): ShellCommand | null {
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
  const nameWord = node.name ?? { text: '', value: '', parts: undefined, pos: node.pos, end: node.pos }
  const { pos, end, redirects: redirections } = node
  return { name: nameOf(nameWord), nameWord, words, assignments, redirections, wrappers: [], circumstance, pos, end }
}

function hasSubstitution(part: Command['suffix'][number] | Word): boolean {
  if (part.type === 'Redirect' || part.type === 'HereString' || part.type === 'HereDoc') return true
  return part.text.includes('$(') || part.text.includes('`') || part.text.includes('<(') || part.text.includes('>(')
}

/** The name that a word gives a command: the last part of its path, or nothing if it is made of variables. */
export function nameOf(word: ShellWord): string {
  if (word.text.includes('$') || word.text.includes('`')) return ''
  return word.value.slice(word.value.lastIndexOf('/') + 1)
}
