import type { Script } from 'unbash'
import { stopsAtFailure } from '../../../shell/pipefail.ts'
import type { ShellCommand } from '../../../shell/shell-command.ts'
import type { RunInstruction } from '../../../syntax/instructions/types.ts'
import { defineRule } from '../../define-rule.ts'
import type { Fix } from '../../finding.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { shellOf, type RunShell } from '../reading/run-shell.ts'

export const docs: RuleDocs = {
  concept: 'shell-in-run',
  what: 'A command in a RUN may fail, and the build goes on.',
  why: 'A shell goes on after a command that failed, and the RUN counts as good if only its last command does. Line breaks in a here-document and semicolons separate commands that way; && or set -e stops at the first that fails.',
  bad: 'FROM alpine:3.20\nRUN <<EOF\napk add --no-cache curl\ncurl -fO https://example.com/app\necho done\nEOF',
  good: 'FROM alpine:3.20\nRUN <<EOF\nset -e\napk add --no-cache curl\ncurl -fO https://example.com/app\necho done\nEOF',
}

/** Commands whose failure nobody looks at. */
export const failureIgnored = defineRule({
  id: 'failure-ignored',
  severity: 'warning',
  fixNeedsConsent: true,
  on: 'RUN',
  check(run, scene) {
    const shell = shellOf(run, scene)
    if (shell?.script.tree == null || shell.script.fault !== null) return
    const { script } = shell
    const ignored = findIgnored(script.tree, shell)
    if (ignored === null) return
    const { name } = ignored
    const isBody = run.heredocs.length > 0
    const message = isBody
      ? `If ${name} fails, the build goes on as if it had not. Begin the here-document with set -e.`
      : `If ${name} fails, the build goes on as if it had not. Join the commands with &&, or begin with set -e.`
    scene.report(script.spanOf(ignored), { message, fix: isBody ? addErrexit(run, shell) : null })
  },
})

/** The first command that may fail unseen: nothing looks at it, and it is not in the last statement. */
function findIgnored(tree: Script | null, { script, shell }: RunShell): ShellCommand | null {
  const statements = tree?.commands.slice(0, -1) ?? []
  if (statements.length === 0) return null
  // What stands in a here-document comes with the command that reads it, but further down.
  const commands = script.commands.toSorted((left, right) => left.pos - right.pos)
  let at = 0
  for (const statement of statements) {
    while ((commands[at]?.pos ?? Infinity) < statement.pos) at++
    const first = at
    while ((commands[at]?.pos ?? Infinity) < statement.end) at++
    const ignored = statement.background === true ? undefined : commands.slice(first, at).find(mayFailUnseen)
    if (ignored !== undefined && !stopsAtFailure(script, shell, statement.pos + 1)) return ignored
  }
  return null
}

function mayFailUnseen({ name, circumstance }: ShellCommand): boolean {
  return !circumstance.isTested && !circumstance.isApart && !CALM.has(name)
}

// Their failure is as good as impossible, or does no harm.
const CALM: ReadonlySet<string> = new Set(
  ': [ alias cat cd command date declare echo env exit export hash local ls printf pwd read return set shift shopt test true type umask unset which'
    .split(' ')
    .concat(''),
)

function addErrexit(run: RunInstruction, { script }: RunShell): Fix | null {
  const [heredoc] = run.heredocs
  if (heredoc === undefined || run.heredocs.length > 1 || script.interpreter !== null) return null
  if (script.text.slice(0, heredoc.content.length) !== heredoc.content) return null
  const { start } = heredoc.body
  return { title: 'Begin with set -e', edits: [{ start, end: start, newText: 'set -e\n' }] }
}
