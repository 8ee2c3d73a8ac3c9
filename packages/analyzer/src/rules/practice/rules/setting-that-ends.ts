import type { ShellCommand } from '../../../shell/shell-command.ts'
import { defineRule } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { shellOf } from '../reading/run-shell.ts'

export const docs: RuleDocs = {
  concept: 'shell-in-run',
  what: 'A RUN sets a variable or an option of the shell, and does nothing else.',
  why: 'Each RUN starts a shell of its own. What export, source, alias or ulimit changes is forgotten when the RUN ends; only files stay. A variable that is to last belongs into ENV.',
  bad: 'FROM alpine:3.20\nRUN export NODE_ENV=production',
  good: 'FROM alpine:3.20\nENV NODE_ENV=production',
}

/** A RUN that only changes its own shell. */
export const settingThatEnds = defineRule({
  id: 'setting-that-ends',
  severity: 'warning',
  message:
    'What this sets is forgotten when the RUN ends. Use ENV for what is to last, or put it into the RUN that needs it.',
  fixNeedsConsent: true,
  on: 'RUN',
  check(run, scene) {
    const script = shellOf(run, scene)?.script
    const [first] = script?.commands ?? []
    if (script === undefined || first === undefined || !script.commands.every(isSetting)) return
    if (/<<|[<>]/.test(script.text)) return
    // RUN export A=1       ENV means the same by the same words, as long as there are no variables in them
    const isExport = script.commands.length === 1 && first.name === 'export' && run.flags.length === 0
    const isPlain =
      first.words.length > 0 && first.words.every(({ text }) => /^\w+=(?:[\w./:@%+,-]+|"[^"\\$`]*")$/.test(text))
    const start = script.spanOf(first).start
    const end = script.spanOf(first.words[0] ?? first).start
    const edits = [
      { start: run.keyword.start, end: run.keyword.end, newText: 'ENV' },
      { start, end, newText: '' },
    ]
    const canFix = isExport && isPlain && script.tree !== null && run.heredocs.length === 0
    scene.report(script.spanOf(first), { fix: canFix ? { title: 'Use ENV', edits } : null })
  },
})

function isSetting({ name, assignments, nameWord }: ShellCommand): boolean {
  if (/^(?:\.|alias|declare|export|set|shopt|source|ulimit|umask|unset)$/.test(name)) return true
  return nameWord.text === '' && assignments.length > 0
}
