import type { ShellCommand } from '../../../shell/shell-command.ts'
import type { ShellScript } from '../../../shell/shell-script.ts'
import type { Fix } from '../../finding.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { defineCommandRule } from '../reading/command-rule.ts'
import { byApt, byTdnf } from '../reading/differences.ts'
import { insertBehind } from '../reading/edits.ts'
import { readSystemCall, type SystemCall } from '../reading/system-packages.ts'

export const docs: RuleDocs = {
  concept: 'package-managers',
  differs: [
    {
      only: 'ours',
      when: 'by-upgrade',
      because: 'An upgrade asks as an install does.',
    },
    byApt,
    byTdnf,
    { from: 'DL3038', only: 'hadolint', when: 'by-microdnf', because: 'microdnf never asks.' },
  ],
  what: 'A package manager would ask whether to go on.',
  why: 'Nobody answers during a build. The question gets no answer, the package manager gives up, and the build fails, often only once a package has a new dependency to ask about.',
  bad: 'FROM debian:12\nRUN apt-get update && apt-get install --no-install-recommends curl',
  good: 'FROM debian:12\nRUN apt-get update && apt-get install -y --no-install-recommends curl',
}

/** A package manager that would ask before it installs. */
export const installAsks = defineCommandRule({
  id: 'install-asks',
  severity: 'warning',
  like: ['DL3014', 'DL3030', 'DL3034', 'DL3038'],
  commands: ['apt', 'apt-get', 'aptitude', 'dnf', 'tdnf', 'yum', 'zypper'],
  check(command, { scene, script, report }) {
    const call = readSystemCall(command)
    if (call === null || !asks(call) || hasAnswer(command, script)) return
    if (/assume-yes["'\s=]*(?:1|true|yes)\b/i.test(scene.dockerfile.text)) return
    const flag = call.family === 'zypper' ? '--non-interactive' : '-y'
    const message = `${call.tool} ${call.actionWord.value} asks before it goes on, and nobody answers during a build. Add ${flag}.`
    report(call.actionWord, { message, fix: addAnswer(call, script, flag) })
  },
})

function asks({ family, action, arguments: read }: SystemCall): boolean {
  if (action !== 'install' && action !== 'upgrade' && action !== 'upgrade-release') return false
  switch (family) {
    case 'apt':
      return !answersApt(read.flags.map((flag) => `${flag.name}=${flag.value ?? ''}`))
    case 'dnf':
      return !read.has('-y', '--assumeyes', '--assumeno', '--downloadonly')
    case 'zypper':
      return !read.has('-n', '--non-interactive', '-y', '--no-confirm')
    case 'apk':
      return false
  }
}

// Asked to be quiet twice, apt-get takes it for a yes.
function answersApt(flags: readonly string[]): boolean {
  const quiet = flags.filter((flag) => flag === '-q=' || flag === '--quiet=').length
  return quiet > 1 || flags.some((flag) => APT_ANSWERS.has(flag))
}

const APT_ANSWERS: ReadonlySet<string> = new Set([
  '-y=',
  '--yes=',
  '--assume-yes=',
  '--force-yes=',
  '-q=2',
  '--quiet=2',
  '-s=',
  '--simulate=',
])

// yes | apt-get install curl
function hasAnswer(command: ShellCommand, script: ShellScript): boolean {
  return script.pipelines.some(({ steps }) => {
    const answers = /^(?:echo|printf|yes)$/.test(steps[0]?.decisive?.name ?? '')
    return answers && steps.slice(1).some(({ commands }) => commands.includes(command))
  })
}

function addAnswer({ command, family, actionWord }: SystemCall, script: ShellScript, flag: string): Fix | null {
  // zypper takes it only before what it is to do.
  const word = family === 'zypper' ? command.nameWord : actionWord
  return insertBehind(script, word, flag, `Add ${flag}`)
}
