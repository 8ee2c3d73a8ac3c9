import type { RuleDocs } from '../../rule-docs.ts'
import { defineCommandRule } from '../reading/command-rule.ts'
import { readSystemCall, SYSTEM_TOOLS } from '../reading/system-packages.ts'

export const docs: RuleDocs = {
  concept: 'base-images',
  what: 'The base image is upgraded to another release during the build.',
  why: 'It may replace or remove what the base was tested with, rewrites many files into a layer of its own, and gives another image on another day. A newer base image is the same upgrade, tested by those who make it.',
  bad: 'FROM debian:12\nRUN apt-get update && apt-get dist-upgrade -y',
  good: 'FROM debian:12\nRUN apt-get update && apt-get upgrade -y',
}

/** A build that upgrades the base to another release. */
export const releaseUpgrade = defineCommandRule({
  id: 'release-upgrade',
  severity: 'warning',
  like: 'DL3035',
  commands: SYSTEM_TOOLS,
  check(command, { report }) {
    const call = readSystemCall(command)
    if (call?.action !== 'upgrade-release') return
    const message = `${call.tool} ${call.actionWord.value} may replace and remove parts of the base, and gives another image tomorrow. Use a newer base image.`
    report(command, { message })
  },
})
