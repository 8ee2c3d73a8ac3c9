import type { ShellWord } from '../../../shell/shell-command.ts'
import type { ShellScript } from '../../../shell/shell-script.ts'
import type { Dockerfile } from '../../../syntax/tree.ts'
import type { Fix } from '../../finding.ts'

/** Puts words behind a word of a shell text; null where the text is a JSON array, which is written otherwise. */
export function insertBehind(script: ShellScript, word: ShellWord, words: string, title: string): Fix | null {
  if (script.tree === null) return null
  const { end } = script.spanOf(word)
  return { title, edits: [{ start: end, end, newText: ` ${words}` }] }
}

/** Puts a text in the place of words of a shell text, the same for all of them. */
export function replaceWords(
  script: ShellScript,
  words: readonly ShellWord[],
  newText: string,
  title: string,
): Fix | null {
  if (script.tree === null || words.length === 0) return null
  return { title, edits: words.map((word) => ({ ...script.spanOf(word), newText })) }
}

/**
 * Lets one more command run when all of a script has gone well. Null where that can't be said by adding to
 * its end: with a `||`, in the background, with a here-document, or where a `#` would swallow it.
 */
export function appendCommand(dockerfile: Dockerfile, script: ShellScript, command: string, title: string): Fix | null {
  const statement = script.tree?.commands.at(-1)
  if (statement === undefined || statement.background === true) return null
  const { command: last } = statement
  const isChain = last.type === 'AndOr' && last.operators.every((operator) => operator === '&&')
  if (!isChain && last.type !== 'Command') return null
  if (script.text.includes('<<') || script.text.slice(statement.end).trim() !== '') return null
  const { start, end } = script.spanOf({ pos: statement.pos, end: statement.end })
  const text = dockerfile.text.slice(start, end)
  return { title, edits: [{ start: end, end, newText: `${joint(dockerfile, text)}${command}` }] }
}

// RUN a \      or   RUN a && \      what is added is laid out as what is there
//     && b              b
function joint(dockerfile: Dockerfile, text: string): string {
  const lines = text.split('\n')
  if (lines.length === 1) return ' && '
  const leading = lines.findLast((line) => /^\s*&&/.test(line))
  if (leading !== undefined) return ` ${dockerfile.escape}\n${indentOf(leading)}&& `
  const trailing = lines.findLastIndex((line) => /&&\s*\S\s*$/.test(line))
  const indent = indentOf(lines[trailing + 1] ?? '') || '    '
  return trailing === -1 ? ` ${dockerfile.escape}\n${indent}&& ` : ` && ${dockerfile.escape}\n${indent}`
}

function indentOf(line: string): string {
  return /^[ \t]*/.exec(line)?.[0] ?? ''
}
