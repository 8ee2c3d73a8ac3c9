import { defineCommand } from '../command-model.ts'
import { readOptions, type OptionNames } from '../options.ts'
import { changePackages, type RpmRequest } from '../packages/rpm-packages.ts'

export const zypper = defineCommand({
  names: ['zypper'],
  summary: 'Installs, upgrades and removes packages, fetches lists and empties its cache.',
  run(call, machine) {
    const options = readOptions(call.words, OPTIONS)
    const [word, ...packages] = options?.operands ?? []
    const verb = word === undefined ? undefined : VERBS.get(word)
    if (options === null || verb === undefined) return null
    // Its answer to a question that nobody answers depends on the question.
    return changePackages({ verb, packages, saysYes: true, noRights: NO_RIGHTS, settings: [] }, call, machine)
  },
})

const NO_RIGHTS = 5

const VERBS: ReadonlyMap<string, RpmRequest['verb']> = new Map([
  ['install', 'install'],
  ['in', 'install'],
  ['update', 'upgrade'],
  ['up', 'upgrade'],
  ['dist-upgrade', 'upgrade'],
  ['dup', 'upgrade'],
  ['remove', 'remove'],
  ['rm', 'remove'],
  ['refresh', 'fetch-lists'],
  ['ref', 'fetch-lists'],
  ['clean', 'clean'],
  ['cc', 'clean'],
])

const OPTIONS: OptionNames = {
  flags: 'nylqa',
  longFlags: {
    'non-interactive': 'n',
    'no-confirm': 'y',
    'auto-agree-with-licenses': 'l',
    'gpg-auto-import-keys': 'x',
    'no-gpg-checks': 'x',
    'no-recommends': 'x',
    recommends: 'x',
    quiet: 'q',
    all: 'a',
  },
}
