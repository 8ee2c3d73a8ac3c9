import type { RuleDocs } from '../../rule-docs.ts'
import { defineCommandRule } from '../reading/command-rule.ts'

export const docs: RuleDocs = {
  concept: 'shell-in-run',
  what: '`set -o pipefail` is run by a shell that does not know it.',
  why: 'On Debian and Ubuntu, /bin/sh is dash, which has long had no such option: "Illegal option -o pipefail", and the build stops. bash knows it, and so does the shell of Alpine.',
  bad: 'FROM debian:12\nRUN set -o pipefail && curl -f https://example.com/app.tar | tar -x',
  good: 'FROM debian:12\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nRUN curl -f https://example.com/app.tar | tar -x',
}

/** set -o pipefail where the shell does not know it. */
export const pipefailUnknown = defineCommandRule({
  id: 'pipefail-unknown',
  severity: 'error',
  message:
    'The sh of this image is dash, which stops here: "Illegal option -o pipefail". Use SHELL ["/bin/bash", "-o", "pipefail", "-c"].',
  commands: ['set'],
  check(command, { dialect, script, report }) {
    if (dialect !== 'dash' || command.circumstance.isTested) return
    const index = command.words.findIndex(({ value }) => value === 'pipefail')
    const isSet = index > 0 && /^-\w*o$/.test(command.words[index - 1]?.value ?? '')
    // In bash -c '…' another shell reads it.
    const isNested = script.named('bash').some(({ pos, end }) => pos < command.pos && command.end <= end)
    if (isSet && !isNested) report(command, { doubt: 'dash knows it from version 0.5.13 on.' })
  },
})
