import type { ShellCommand } from '../../../shell/shell-command.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { defineCommandRule, type CommandScene } from '../reading/command-rule.ts'
import { mountsOf } from '../reading/run-mounts.ts'

export const docs: RuleDocs = {
  concept: 'shell-in-run',
  differs: [
    {
      only: 'hadolint',
      when: 'serves-the-run',
      because:
        'What is started or looked at for the rest of the RUN, to fill a database for example, has its use there.',
    },
  ],
  what: 'A command is run that has no use in a build.',
  why: 'Nobody sits at the keyboard of a build, nothing it starts lives on, and of what it changes only files are kept. An editor waits for ever, and a service that was started is gone with the RUN.',
  bad: 'FROM debian:12\nRUN service nginx start',
  good: 'FROM debian:12\nCMD ["nginx", "-g", "daemon off;"]',
}

/** A command that has no use in a build. */
export const pointlessCommand = defineCommandRule({
  id: 'pointless-command',
  severity: 'warning',
  like: 'DL3001',
  commands: [
    'emacs',
    'htop',
    'less',
    'man',
    'more',
    'mount',
    'nano',
    'reboot',
    'service',
    'shutdown',
    'ssh',
    'systemctl',
    'top',
    'vi',
    'vim',
  ],
  check(command, place) {
    const reason = findReason(command, place)
    if (reason !== null) place.report(command, { message: reason })
  },
})

function findReason(command: ShellCommand, { run, script }: CommandScene): string | null {
  const isLast = script.commands.at(-1) === command
  const values = command.words.map(({ value }) => value)
  switch (command.name) {
    case 'service':
    case 'systemctl': {
      // Started for the commands behind it, to fill a database for example, a service does have a use.
      const starts = values.includes('start') || values.includes('restart') || values.includes('--now')
      return starts && isLast
        ? 'What this starts is gone when the RUN ends. Start it in CMD or ENTRYPOINT, in the foreground.'
        : null
    }
    case 'ssh':
      return mountsOf(run).some(({ type }) => type === 'ssh') || values.includes('-V')
        ? null
        : 'A build has no keys to log in with. If it must, use RUN --mount=type=ssh.'
    case 'mount':
      return run.security !== null || values.length === 0
        ? null
        : 'A RUN may not mount anything, and a mount would be gone when it ends. Use RUN --mount.'
    case 'reboot':
    case 'shutdown':
      return 'There is no machine here to shut down. Leave it out.'
    default:
      // With a file to run, or as a filter, vim and less do work alone.
      if (values.some((value) => /^(?:-[ces]|-es|\+.*|--version|--batch)$/.test(value)) || command.circumstance.isApart)
        return null
      return `${command.name} waits for somebody at the keyboard, and nobody is there during a build. Leave it out.`
  }
}
