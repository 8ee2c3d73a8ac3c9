import { isLiteral } from '../../../shell/shell-command.ts'
import { defineRule } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { shellOf } from '../reading/run-shell.ts'

export const docs: RuleDocs = {
  concept: 'shell-in-run',
  differs: [
    {
      only: 'hadolint',
      when: 'cd-inside',
      because:
        'Inside of one RUN cd does what it seems to; a WORKDIR instead would go on below it, where another folder may be meant.',
    },
    {
      only: 'hadolint',
      when: 'way-back',
      because: 'A cd back to where the RUN came from is there for order only.',
    },
  ],
  what: 'A RUN ends with `cd`.',
  why: 'Each RUN starts a shell of its own, in the folder of the last WORKDIR. Where a cd went is forgotten when its RUN ends, so that the next instruction works in another folder than it seems.',
  bad: 'FROM alpine:3.20\nRUN mkdir /app && cd /app\nCOPY . .',
  good: 'FROM alpine:3.20\nWORKDIR /app\nCOPY . .',
}

/** A cd at the end of a RUN. */
export const cdThatEnds = defineRule({
  id: 'cd-that-ends',
  severity: 'warning',
  like: 'DL3003',
  message: 'The next instruction is not in this folder: where cd goes is forgotten when the RUN ends. Use WORKDIR.',
  fixNeedsConsent: true,
  on: 'RUN',
  commands: ['cd'],
  check(run, scene) {
    const script = shellOf(run, scene)?.script
    const last = script?.commands.at(-1)
    if (script === undefined || last?.name !== 'cd' || last.circumstance.isApart || last.circumstance.isTested) return
    const [folder] = last.words
    // A way back is written for order's sake.
    const isBack = /^(?:-|\.\.(?:\/\.\.)*\/?)$/.test(folder?.value ?? '')
    if (isBack && script.named('cd').length > 1) return
    const isAlone =
      script.tree !== null && run.flags.length === 0 && run.heredocs.length === 0 && script.commands.length === 1
    const isPlain = folder !== undefined && last.words.length === 1 && isLiteral(folder) && folder.text === folder.value
    const edits = [
      { start: run.keyword.start, end: run.keyword.end, newText: 'WORKDIR' },
      { start: script.spanOf(last).start, end: folder === undefined ? 0 : script.spanOf(folder).start, newText: '' },
    ]
    scene.report(script.spanOf(last), { fix: isAlone && isPlain ? { title: 'Use WORKDIR', edits } : null })
  },
})
