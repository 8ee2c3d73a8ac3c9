import { forEachChild, type SyntaxNode } from 'unbash'
import type { ShellCommand } from './shell-command.ts'
import type { ShellScript } from './shell-script.ts'
import { DEEPEST_NODE } from './walk.ts'

/** Something that bash understands and a smaller shell does not. */
export interface Bashism {
  /** As one would name it: `[[ … ]]`. */
  readonly what: string
  /** What the smaller shell makes of it. */
  readonly result: string
  readonly pos: number
  readonly end: number
}

type SmallShell = 'ash' | 'dash'

/** What a script uses that only bash knows, in the order of the text; what `bash -c` reads is left out. */
export function findBashisms(script: ShellScript, shell: SmallShell): readonly Bashism[] {
  if (script.tree === null) return []
  const found: Bashism[] = []
  visit(script.tree, shell, found, 0)
  for (const command of script.commands) {
    const bashism = inCommand(command, shell)
    if (bashism !== null && !isInBash(command, script)) found.push({ ...bashism, ...placeOf(command, bashism.what) })
  }
  return found.toSorted((left, right) => left.pos - right.pos)
}

function visit(node: SyntaxNode, shell: SmallShell, found: Bashism[], depth: number): void {
  const bashism = inNode(node, shell)
  if (bashism !== null) found.push({ ...bashism, pos: node.pos, end: node.end })
  if (depth < DEEPEST_NODE) forEachChild(node, (child) => visit(child, shell, found, depth + 1))
}

type Verdict = Pick<Bashism, 'what' | 'result'> | null

const SYNTAX_ERROR = 'the build stops with a syntax error'

function inNode(node: SyntaxNode, shell: SmallShell): Verdict {
  switch (node.type) {
    case 'ArrayValue':
      return { what: 'arrays', result: SYNTAX_ERROR }
    case 'BraceExpansion':
      return { what: '{a,b}', result: 'it is one word with braces in it' }
    case 'ProcessSubstitution':
      return { what: '<( … )', result: SYNTAX_ERROR }
    case 'HereString':
      return shell === 'dash' ? { what: '<<<', result: SYNTAX_ERROR } : null
    case 'Select':
    case 'ArithmeticFor':
      return { what: node.type === 'Select' ? 'select' : 'for (( … ))', result: SYNTAX_ERROR }
    case 'TestCommand':
      return shell === 'dash' ? { what: '[[ … ]]', result: 'it looks for a command of that name' } : null
    case 'Redirect':
      if (shell === 'ash' || (node.operator !== '&>' && node.operator !== '&>>')) return null
      return { what: node.operator, result: 'the command runs in the background, and the file stays empty' }
    case 'ParameterExpansion':
      return shell === 'dash' ? inExpansion(node.operation?.type) : null
    default:
      return null
  }
}

function inExpansion(operation: string | undefined): Verdict {
  const result = 'the build stops with "Bad substitution"'
  switch (operation) {
    case 'Replace':
      return { what: '${x/a/b}', result }
    case 'Slice':
      return { what: '${x:1:2}', result }
    case 'CaseModification':
      return { what: '${x^^}', result }
    default:
      return null
  }
}

function inCommand({ name, words }: ShellCommand, shell: SmallShell): Verdict {
  switch (name) {
    case 'pushd':
    case 'popd':
    case 'shopt':
    case 'declare':
      return { what: name, result: 'there is no such command' }
    case 'source':
      return shell === 'dash' ? { what: 'source', result: 'there is no such command; a dot does the same' } : null
    case '[':
      if (shell === 'ash' || !words.some(({ text }) => text === '==')) return null
      return { what: '== in [ … ]', result: 'it is an unexpected operator; = does the same' }
    case 'echo':
      if (shell === 'ash' || !/^-\w*e\w*$/.test(words[0]?.text ?? '')) return null
      return { what: 'echo -e', result: 'it prints -e as well; printf does the same everywhere' }
    default:
      return null
  }
}

function isInBash(command: ShellCommand, script: ShellScript): boolean {
  return script.named('bash').some(({ pos, end }) => pos < command.pos && command.end <= end)
}

function placeOf(command: ShellCommand, what: string): { readonly pos: number; readonly end: number } {
  const word = command.words.find(({ text }) => what.startsWith(text) && text !== '')
  return what.includes('[') && word !== undefined ? word : { pos: command.pos, end: command.nameWord.end }
}
