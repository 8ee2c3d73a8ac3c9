import { splitNames } from '../../../text/split-names.ts'
import type { OptionNames } from '../options.ts'

const SAME = `purge autoremove auto-remove show-progress reinstall only-upgrade no-upgrade allow-downgrades
  allow-unauthenticated allow-remove-essential allow-change-held-packages allow-releaseinfo-change fix-missing
  fix-broken fix-policy no-install-suggests verbose-versions no-show-upgraded ignore-missing`

/** The options of apt-get that are known. */
export const APT_OPTIONS: OptionNames = {
  flags: 'yqfVmu',
  values: 'ot',
  longFlags: {
    yes: 'y',
    'assume-yes': 'y',
    'force-yes': 'y',
    quiet: 'q',
    'no-install-recommends': 'no-recommends',
    'without-recommends': 'no-recommends',
    'install-recommends': 'recommends',
    ...Object.fromEntries(splitNames(SAME).map((name) => [name, name])),
  },
  longValues: { option: 'o', 'target-release': 't', 'default-release': 't' },
}
