import { findBashisms } from '../../../shell/bashisms.ts'
import { defineRule } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { shellOf } from '../reading/run-shell.ts'

export const docs: RuleDocs = {
  concept: 'shell-in-run',
  differs: [
    {
      from: ['SC3014', 'SC3037'],
      only: 'hadolint',
      when: 'known-shell',
      because: 'The sh of this image is bash or busybox and knows it, or it is not known what it is.',
    },
  ],
  what: 'A RUN uses what only bash understands, and its shell is not bash.',
  why: 'RUN is read by /bin/sh, which on Debian is dash and on Alpine is that of busybox. What they do not know is an error at best; at worst it quietly means something else, such as a folder named {a,b}.',
  bad: 'FROM debian:12\nRUN mkdir -p /srv/{bin,data}',
  good: 'FROM debian:12\nSHELL ["/bin/bash", "-c"]\nRUN mkdir -p /srv/{bin,data}',
}

/** What only bash understands, given to another shell. */
export const bashOnlySyntax = defineRule({
  id: 'bash-only-syntax',
  severity: 'warning',
  like: ['SC3001', 'SC3009', 'SC3010', 'SC3011', 'SC3014', 'SC3020', 'SC3030', 'SC3037', 'SC3046', 'SC3060'],
  on: 'RUN',
  check(run, scene) {
    const shell = shellOf(run, scene)
    if (shell === null || (shell.dialect !== 'dash' && shell.dialect !== 'ash')) return
    if (!MAY_BE_BASH.test(shell.script.text)) return
    const known = new Set<string>()
    for (const { what, result, pos, end } of findBashisms(shell.script, shell.dialect)) {
      if (known.has(what)) continue
      known.add(what)
      const name = shell.dialect === 'dash' ? 'dash, the sh of this image,' : 'The sh of Alpine'
      const message = `${name} does not know ${what}: ${result}. Use SHELL ["/bin/bash", "-c"] where there is bash, or write it as sh does.`
      scene.report(shell.script.spanOf({ pos, end }), { message: message.charAt(0).toUpperCase() + message.slice(1) })
    }
  },
})

// To look at each node of a script takes its time, and most scripts have none of these signs.
const MAY_BE_BASH =
  /\[\[|\{[^{}\s$]*,|[<>]\(|<<<|&>|\s==\s|=\(|\$\{\w+(?:[/^,]|:[^=?+-])|\b(?:declare|popd|pushd|select|shopt|source)\b|\(\(|echo\s+-\w*e/
