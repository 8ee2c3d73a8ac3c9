import { readArguments } from '../../../shell/arguments.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { defineCommandRule } from '../reading/command-rule.ts'
import { insertBehind } from '../reading/edits.ts'

export const docs: RuleDocs = {
  concept: 'users',
  what: '`useradd` gets a high number and no -l.',
  why: 'useradd writes to /var/log/lastlog at a place given by the number of the user. The file is sparse on disk, but layers are not: a number in the hundreds of millions makes a layer of gigabytes.',
  bad: 'FROM debian:12\nRUN useradd -u 1234567 app',
  good: 'FROM debian:12\nRUN useradd -l -u 1234567 app',
}

/** useradd whose lastlog file grows with the number of the user. */
export const useraddHighUid = defineCommandRule({
  id: 'useradd-high-uid',
  severity: 'warning',
  like: 'DL3046',
  message:
    'With this number the file /var/log/lastlog fills the layer with gigabytes of nothing. Add -l, so that it is not written.',
  commands: ['useradd'],
  check(command, { script, report }) {
    const read = readArguments(command, ['-u', '--uid', '-g', '-G', '-d', '-s', '-c', '-p', '-k', '-K'])
    const uid = read.findValue('-u', '--uid')
    if (uid === null || !/^\d{6,}$/.test(uid) || read.has('-l', '--no-log-init')) return
    report(command, { fix: insertBehind(script, command.nameWord, '-l', 'Add -l') })
  },
})
