import type { CodeToken, Highlight } from './highlighter.ts'

/** A terminal's lines, typed and printed told apart, and what was typed on its own. */
export interface Terminal {
  readonly lines: readonly TerminalLine[]
  readonly typed: string
}

/** One line of a terminal; only what is typed has a prompt, on its first line. */
export interface TerminalLine {
  readonly className: readonly string[]
  readonly prompt?: string
  readonly tokens: readonly CodeToken[]
}

/** Reads what a terminal shows: `$ ` or `# ` begins what is typed, a backslash at the end carries it on. */
export function readTerminal(text: string, highlight: Highlight): Terminal {
  const lines: TerminalLine[] = []
  const typed: string[] = []
  const waiting = text.split('\n')
  while (waiting.length > 0) {
    const line = waiting.shift() ?? ''
    const prompt = /^[$#] /.exec(line)?.[0]
    if (prompt === undefined) {
      lines.push({ className: ['line', 'output'], tokens: [{ text: line, className: null }] })
      continue
    }
    const command = [line.slice(prompt.length)]
    while (command.at(-1)?.endsWith('\\') === true && waiting.length > 0) command.push(waiting.shift() ?? '')
    typed.push(...command)
    for (const [index, tokens] of highlight(command.join('\n'), 'console').entries()) {
      lines.push({ className: ['line', 'command'], ...(index === 0 ? { prompt } : {}), tokens })
    }
  }
  return { lines, typed: typed.join('\n') }
}
