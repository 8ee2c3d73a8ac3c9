import { hasExpansion, type ShellWord } from '../../../shell/shell-command.ts'
import { defineCommandRule } from '../reading/command-rule.ts'
import { readSystemCall, SYSTEM_TOOLS, type PackageFamily } from '../reading/system-packages.ts'

/** Packages of the distribution that are installed in whatever version is newest. */
export const pinSystemPackages = defineCommandRule({
  id: 'pin-system-packages',
  severity: 'info',
  concept: 'version-pins',
  like: ['DL3008', 'DL3018', 'DL3033', 'DL3037', 'DL3041'],
  isOptional: true,
  what: 'A package of the distribution is installed without a version.',
  why: 'The build gives whatever the distribution offers that day. Mind the price of a pin: distributions drop old versions from their servers, so that a pinned build fails after a while. Pinning the base image by its digest often serves better.',
  bad: 'FROM alpine:3.20\nRUN apk add --no-cache curl',
  good: 'FROM alpine:3.20\nRUN apk add --no-cache curl=8.9.1-r1',
  commands: SYSTEM_TOOLS,
  check(command, { report }) {
    const call = readSystemCall(command)
    if (call?.action !== 'install') return
    for (const word of call.packages) {
      if (isPinned(word, call.family)) continue
      const message = `Which version of ${word.value} this installs depends on the day. Write ${example(word.value, call.family)} if it has to be the same each time.`
      report(word, { message })
    }
  },
})

function isPinned(word: ShellWord, family: PackageFamily): boolean {
  const { value } = word
  if (hasExpansion(word) || /^[./~@]|:\/\/|\.(?:apk|deb|rpm)$/.test(value)) return true
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
