import { splitNames } from '../../../text/split-names.ts'
import { defineCommand } from '../command-model.ts'
import { readOptions, type OptionNames } from '../options.ts'
import { changePackages, type RpmRequest } from '../packages/rpm-packages.ts'

export const dnf = defineCommand({
  names: ['dnf', 'dnf5', 'yum', 'microdnf'],
  summary: 'Installs, upgrades and removes packages, and empties its cache; knows when -y or the rights of root lack.',
  run(call, machine) {
    const options = readOptions(call.words, OPTIONS)
    const [word, ...packages] = options?.operands ?? []
    const verb = word === undefined ? undefined : VERBS.get(word)
    if (options === null || verb === undefined) return null
    const saysYes = options.has('y') || options.all('setopt').some((value) => value.startsWith('assumeyes='))
    const settings = ['/etc/dnf/dnf.conf', '/etc/yum.conf']
    return changePackages({ verb, packages, saysYes, noRights: 1, settings }, call, machine)
  },
})

const VERBS: ReadonlyMap<string, RpmRequest['verb']> = new Map([
  ['install', 'install'],
  ['in', 'install'],
  ['update', 'upgrade'],
  ['upgrade', 'upgrade'],
  ['remove', 'remove'],
  ['erase', 'remove'],
  ['autoremove', 'remove'],
  ['clean', 'clean'],
  ['makecache', 'fetch-lists'],
  ['check-update', 'fetch-lists'],
])

const OPTIONS: OptionNames = {
  flags: 'yqvbC',
  longFlags: {
    assumeyes: 'y',
    ...Object.fromEntries(
      splitNames(`quiet nodocs refresh best nobest allowerasing skip-broken nogpgcheck no-gpgchecks noplugins`).map(
        (name) => [name, 'x'],
      ),
    ),
  },
  longValues: {
    setopt: 'setopt',
    enablerepo: 'x',
    disablerepo: 'x',
    repo: 'x',
    exclude: 'x',
    releasever: 'x',
    disableplugin: 'x',
  },
}
