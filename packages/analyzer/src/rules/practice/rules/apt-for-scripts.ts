import type { RuleDocs } from '../../rule-docs.ts'
import { defineCommandRule } from '../reading/command-rule.ts'
import { replaceWords } from '../reading/edits.ts'
import { readSystemCall } from '../reading/system-packages.ts'

export const docs: RuleDocs = {
  concept: 'package-managers',
  what: '`apt` is called, which is made for people at a terminal.',
  why: 'Its options and its output may change with each release, and it warns about that on every call. apt-get and apt-cache do the same work and stay as they are.',
  bad: 'FROM debian:12\nRUN apt update && apt install -y curl',
  good: 'FROM debian:12\nRUN apt-get update && apt-get install -y curl',
}

/** apt where apt-get is meant. */
export const aptForScripts = defineCommandRule({
  id: 'apt-for-scripts',
  severity: 'info',
  like: 'DL3027',
  commands: ['apt'],
  check(command, { script, report }) {
    const call = readSystemCall(command)
    if (call === null || command.nameWord.value !== 'apt') return
    const better = call.action === 'other' ? (INSTEAD[call.actionWord.value] ?? 'apt-cache') : 'apt-get'
    const message = `apt is made for people and may change with each release. Use ${better} in a build.`
    // What is new in apt may not be in the apt-get of the same release.
    const isNew = call.arguments.has('-U', '--update', '-S', '--snapshot')
    const fix =
      call.action === 'other' || isNew ? null : replaceWords(script, [command.nameWord], better, `Use ${better}`)
    report(command.nameWord, { message, fix })
  },
})

const INSTEAD: Readonly<Record<string, string>> = { download: 'apt-get', list: 'dpkg-query --list', source: 'apt-get' }
