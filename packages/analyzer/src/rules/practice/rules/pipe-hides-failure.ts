import { failsWithAny } from '../../../shell/pipefail.ts'
import type { ShellPipeline } from '../../../shell/shell-command.ts'
import type { ShellScript } from '../../../shell/shell-script.ts'
import { defineRule } from '../../define-rule.ts'
import type { Fix } from '../../finding.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { onWindows } from '../reading/differences.ts'
import { failsHarmlessly } from '../reading/harmless-commands.ts'
import { shellOf, type RunShell } from '../reading/run-shell.ts'

export const docs: RuleDocs = {
  concept: 'shell-in-run',
  differs: [
    { only: 'hadolint', when: 'set-in-run', because: 'The script itself turns pipefail on.' },
    {
      only: 'ours',
      when: 'in-exec-form',
      because: 'A shell that a JSON array starts has pipes as well.',
    },
    {
      only: 'hadolint',
      when: 'cannot-fail',
      because:
        'What stands before the pipe only prints, sorts or searches: echo can hardly fail, and grep "fails" by finding nothing.',
    },
    {
      only: 'hadolint',
      when: 'failure-expected',
      because: 'Its failure is looked at, by if, || or !.',
    },
    {
      only: 'hadolint',
      when: 'fills-argument',
      because: 'What a pipe hands to another command as an argument is lost with its status, with pipefail too.',
    },
    onWindows,
  ],
  what: 'A command before a pipe may fail, and the build goes on.',
  why: 'A pipe fails only if its last command does. A download that breaks off gives the next command half of its input, or none, and the layer is stored as if all had gone well. With pipefail the RUN stops.',
  bad: 'FROM alpine:3.20\nRUN wget -qO- https://example.com/app.tar | tar -x -C /srv',
  good: 'FROM alpine:3.20\nRUN set -o pipefail && wget -qO- https://example.com/app.tar | tar -x -C /srv',
}

/** A pipe whose first command may fail without anybody noticing. */
export const pipeHidesFailure = defineRule({
  id: 'pipe-hides-failure',
  severity: 'warning',
  like: 'DL4006',
  fixNeedsConsent: true,
  on: 'RUN',
  check(run, scene) {
    const shell = shellOf(run, scene)
    if (shell === null) return
    for (const pipeline of shell.script.pipelines) {
      const culprit = findCulprit(pipeline)
      if (culprit === null || pipeline.circumstance.isTested || fillsArgument(pipeline, shell.script)) continue
      if (failsWithAny(pipeline, shell.script, shell.shell)) continue
      const message = `If ${culprit} fails, the build goes on with what came out of it. ${adviceFor(shell)}`
      scene.report(shell.script.spanOf(pipeline), { message, fix: turnOn(shell, pipeline) })
      return
    }
  },
})

function findCulprit({ steps }: ShellPipeline): string | null {
  for (const step of steps.slice(0, -1)) {
    const { decisive } = step
    if (decisive !== null && !failsHarmlessly(decisive)) return decisive.name || 'the first command'
  }
  return null
}

// gotestsum $(go list ./... | grep -v vendor)     its status is lost with or without pipefail
function fillsArgument({ pos, end }: ShellPipeline, { commands }: ShellScript): boolean {
  return commands.some(({ words }) =>
    words.some((word) => word.pos < pos && end < word.end && /\$\(|`/.test(word.text.slice(0, pos - word.pos))),
  )
}

function adviceFor({ dialect }: RunShell): string {
  switch (dialect) {
    case 'ash':
    case 'bash':
      return 'Begin the RUN with set -o pipefail.'
    case 'dash':
      return 'The sh of this image has no pipefail: use SHELL ["/bin/bash", "-o", "pipefail", "-c"].'
    case 'sh':
    case 'other':
      return 'Use a shell with pipefail: SHELL ["/bin/bash", "-o", "pipefail", "-c"], or on Alpine set -o pipefail.'
  }
}

/** Only for downloads: that they must not fail unnoticed is beyond doubt. */
function turnOn({ script, dialect }: RunShell, pipeline: ShellPipeline): Fix | null {
  const before = pipeline.steps.slice(0, -1).flatMap(({ commands }) => commands)
  const isDownload = before.every(({ name }) => /^(?:curl|wget|echo)$/.test(name))
  const isNested = script.named('sh', 'bash', 'ash').some(({ pos, end }) => pos < pipeline.pos && pipeline.end <= end)
  if (!isDownload || isNested || script.tree === null || (dialect !== 'ash' && dialect !== 'bash')) return null
  const [first] = script.tree.commands
  // Where the script turns it off again somebody knows better.
  if (first === undefined || script.text.includes('+o pipefail')) return null
  const { start } = script.spanOf(first)
  return { title: 'Add set -o pipefail', edits: [{ start, end: start, newText: 'set -o pipefail && ' }] }
}
