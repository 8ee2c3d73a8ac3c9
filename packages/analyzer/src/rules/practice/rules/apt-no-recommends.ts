import type { Dockerfile } from '../../../syntax/tree.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { defineCommandRule } from '../reading/command-rule.ts'
import { staysBehind, byApt } from '../reading/differences.ts'
import { insertBehind } from '../reading/edits.ts'
import { readSystemCall } from '../reading/system-packages.ts'

export const docs: RuleDocs = {
  concept: 'package-managers',
  differs: [staysBehind, byApt],
  what: '`apt-get install` brings recommended packages into the image.',
  why: 'Debian installs what a package recommends as well as what it needs. In a container most of that is never used: documentation viewers, mail servers, whole desktops. Each is size to pull and code to patch.',
  bad: 'FROM debian:12\nRUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*',
  good: 'FROM debian:12\nRUN apt-get update && apt-get install -y --no-install-recommends ca-certificates curl && rm -rf /var/lib/apt/lists/*',
}

/** apt-get install that also installs what packages only recommend. */
export const aptNoRecommends = defineCommandRule({
  id: 'apt-no-recommends',
  severity: 'info',
  like: 'DL3015',
  message:
    'Recommended packages are installed too, and ship. Add --no-install-recommends, and name the ones that you do need.',
  fixNeedsConsent: true,
  commands: ['apt', 'apt-get', 'aptitude'],
  check(command, { scene, script, report }) {
    const call = readSystemCall(command)
    // In a stage that stays behind, recommended packages cost only time.
    if (call?.action !== 'install' || scene.stage?.ships !== true) return
    const { arguments: read, actionWord, tool } = call
    if (read.has('--no-install-recommends', '--without-recommends', '-R')) return
    if (isTurnedOff(scene.dockerfile)) return
    const flag = tool === 'aptitude' ? '--without-recommends' : '--no-install-recommends'
    report(actionWord, { fix: insertBehind(script, actionWord, flag, `Add ${flag}`) })
  },
})

// -o APT::Install-Recommends=false, or a line in a file below /etc/apt/apt.conf.d
function isTurnedOff(dockerfile: Dockerfile): boolean {
  if (latest?.dockerfile !== dockerfile) {
    latest = { dockerfile, answer: /apt::install-recommends["'\s=]*(?:0|false|no)\b/i.test(dockerfile.text) }
  }
  return latest.answer
}

// Each install of a file asks the same.
let latest: { readonly dockerfile: Dockerfile; readonly answer: boolean } | null = null
