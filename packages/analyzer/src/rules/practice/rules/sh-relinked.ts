import type { RuleDocs } from '../../rule-docs.ts'
import { defineCommandRule } from '../reading/command-rule.ts'

export const docs: RuleDocs = {
  concept: 'shell-in-run',
  what: '/bin/sh is replaced by another shell.',
  why: 'Every script of the system begins with it and was tested with the shell that was there; packages may put the old one back. SHELL changes what RUN uses, and nothing else.',
  bad: 'FROM debian:12\nRUN ln -sf /bin/bash /bin/sh',
  good: 'FROM debian:12\nSHELL ["/bin/bash", "-c"]',
}

/** /bin/sh replaced by a link. */
export const shRelinked = defineCommandRule({
  id: 'sh-relinked',
  severity: 'warning',
  like: 'DL4005',
  message: 'This changes the shell of every script in the system. Use SHELL, which only changes that of RUN.',
  commands: ['ln', 'mv', 'cp'],
  check(command, { report }) {
    const last = command.words.at(-1)?.value ?? ''
    if (/^(?:\/usr)?\/bin\/sh$/.test(last) && command.words.length > 1) report(command)
  },
})
