import { hasExpansion, type ShellWord } from '../../../shell/shell-command.ts'
import type { ShellScript } from '../../../shell/shell-script.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { assignedValues } from '../reading/assigned-values.ts'
import { defineCommandRule } from '../reading/command-rule.ts'
import { byApt, byTdnf } from '../reading/differences.ts'
import { readSystemCall, SYSTEM_TOOLS, type PackageFamily } from '../reading/system-packages.ts'

export const docs: RuleDocs = {
  concept: 'version-pins',
  differs: [
    {
      from: ['DL3008', 'DL3033', 'DL3041'],
      only: 'hadolint',
      when: 'by-variable',
      because: 'What a variable holds that is not set here may be a version or a file as well.',
    },
    {
      from: ['DL3008'],
      only: 'ours',
      when: 'by-reinstall',
      because: 'apt-get reinstall fetches what is newest, as install does.',
    },
    byApt,
    byTdnf,
  ],
  what: 'A package of the distribution is installed without a version.',
  why: 'The build gives whatever the distribution offers that day. Mind the price of a pin: distributions drop old versions from their servers, so that a pinned build fails after a while. Pinning the base image by its digest often serves better.',
  bad: 'FROM alpine:3.20\nRUN apk add --no-cache curl',
  good: 'FROM alpine:3.20\nRUN apk add --no-cache curl=8.9.1-r1',
}

/** Packages of the distribution that are installed in whatever version is newest. */
export const pinSystemPackages = defineCommandRule({
  id: 'pin-system-packages',
  severity: 'info',
  like: ['DL3008', 'DL3018', 'DL3033', 'DL3037', 'DL3041'],
  isOptional: true,
  commands: SYSTEM_TOOLS,
  check(command, { script, report }) {
    const call = readSystemCall(command)
    if (call?.action !== 'install') return
    for (const word of call.packages) {
      const loose = namesIn(word, script).find((name) => !isPinned(name, call.family))
      if (loose === undefined) continue
      const message = `Which version of ${loose} this installs depends on the day. Write ${example(loose, call.family)} if it has to be the same each time.`
      report(word, { message })
    }
  },
})

/** The packages that a word names: itself, or what the script put into the variable that it is; none if unknown. */
function namesIn(word: ShellWord, script: ShellScript): readonly string[] {
  if (!hasExpansion(word)) return [word.value]
  const name = /^\$\{?(\w+)\}?$/.exec(word.text)?.[1]
  const values = name === undefined ? undefined : assignedValues(script).get(name)
  return values?.flatMap(({ text }) => (text ?? '').split(/\s+/).filter((part) => part !== '')) ?? []
}

function isPinned(value: string, family: PackageFamily): boolean {
  if (/^[./~@]|:\/\/|\.(?:apk|deb|rpm)$/.test(value)) return true
  switch (family) {
    case 'apk':
      return /[=<>~@]/.test(value)
    case 'apt':
      return /[=/]|[a-z0-9][-+]$/.test(value)
    case 'dnf':
      return /-\d/.test(value)
    case 'zypper':
      return /[=<>]|-\d/.test(value)
  }
}

function example(name: string, family: PackageFamily): string {
  return family === 'dnf' ? `${name}-<version>` : `${name}=<version>`
}
