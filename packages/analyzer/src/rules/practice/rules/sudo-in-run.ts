import type { RuleDocs } from '../../rule-docs.ts'
import { defineCommandRule } from '../reading/command-rule.ts'

export const docs: RuleDocs = {
  concept: 'users',
  what: '`sudo` is called in a RUN.',
  why: 'A build is root already, unless USER says otherwise, so sudo does nothing but add a program that turns anyone into root to the image. It also hands signals and the environment on differently than one expects.',
  bad: 'FROM debian:12\nRUN apt-get update && sudo apt-get install -y curl',
  good: 'FROM debian:12\nRUN apt-get update && apt-get install -y curl',
}

/** sudo in a build. */
export const sudoInRun = defineCommandRule({
  id: 'sudo-in-run',
  severity: 'warning',
  like: 'DL3004',
  message:
    'sudo makes root of whoever calls it, and ships with the image. Put USER root above, and the user without privileges below.',
  commands: ['sudo'],
  check(command, { scene, script, report }) {
    const inner = script.commands[script.commands.indexOf(command) + 1]
    const isPlain = inner?.pos === command.words[0]?.pos && inner?.end === command.end
    const user = scene.step?.config.user
    const isRootAlready = user === 'root' || user === '0'
    const edits = [{ start: script.spanOf(command).start, end: script.spanOf(inner ?? command).start, newText: '' }]
    const fix = isPlain && isRootAlready && script.tree !== null ? { title: 'Remove sudo', edits } : null
    report(command.nameWord, { fix })
  },
})
