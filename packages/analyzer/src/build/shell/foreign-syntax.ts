import { forEachChild, type ParsedScript, type Statement, type SyntaxNode } from 'unbash'
import type { ShellDialect } from './shell.ts'

/** What a shell can't read although bash can. */
export interface ForeignSyntax {
  readonly message: string
  /** The first of the statements that are not run: shells read a whole line before they run any of it. */
  readonly at: number
}

/** Finds the first statement that a shell stops at as a fault of syntax; null if it reads all of them. */
export function findForeignSyntax(tree: ParsedScript, text: string, dialect: ShellDialect): ForeignSyntax | null {
  if (dialect === 'bash') return null
  const at = tree.commands.findIndex((statement) => isForeign(statement, dialect))
  if (at === -1) return null
  let first = at
  while (first > 0 && isSameLine(tree.commands[first - 1], tree.commands[first], text)) first--
  return { message: 'Syntax error: this is for bash', at: first }
}

function isSameLine(before: Statement | undefined, after: Statement | undefined, text: string): boolean {
  return before !== undefined && after !== undefined && !text.slice(before.end, after.pos).includes('\n')
}

function isForeign(node: SyntaxNode, dialect: ShellDialect): boolean {
  if (isOnlyForBash(node, dialect)) return true
  let isFound = false
  forEachChild(node, (child) => {
    isFound ||= isForeign(child, dialect)
  })
  return isFound
}

function isOnlyForBash(node: SyntaxNode, dialect: ShellDialect): boolean {
  switch (node.type) {
    case 'ArrayValue':
    case 'ArithmeticFor':
      return true
    case 'HereString':
      return true
    case 'ProcessSubstitution':
    case 'ExtendedGlob':
      return dialect === 'dash'
    case 'Function':
      return dialect === 'dash' && node.name.pos > node.pos
    case 'Pipeline':
      return dialect === 'dash' && node.operators.includes('|&')
    case 'CaseItem':
      return dialect === 'dash' && (node.terminator === ';&' || node.terminator === ';;&')
    default:
      return false
  }
}
