import { readArguments } from '../../../shell/arguments.ts'
import type { ShellScripts } from '../../../shell/shell-script.ts'
import type { PlannedStage } from '../../../stages/plan-types.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { defineCommandRule } from '../reading/command-rule.ts'
import { insertBehind } from '../reading/edits.ts'
import { chainOf, traitsOf } from '../reading/stage-traits.ts'

export const docs: RuleDocs = {
  concept: 'shell-in-run',
  differs: [
    {
      only: 'hadolint',
      when: 'by-busybox',
      because: 'The wget of Alpine is that of busybox, which draws a single line and does not know --progress.',
    },
  ],
  what: '`wget` writes its progress into the log of the build.',
  why: 'Without a terminal wget prints a line for every 50 kilobytes. A large file fills the log with thousands of lines of dots, in which the one that matters is lost.',
  bad: 'FROM debian:12\nRUN wget https://example.com/app.tar',
  good: 'FROM debian:12\nRUN wget -nv https://example.com/app.tar',
}

/** wget that draws its progress into the log. */
export const wgetProgress = defineCommandRule({
  id: 'wget-progress',
  severity: 'style',
  like: 'DL3047',
  commands: ['wget'],
  check(command, { scene, script, report }) {
    const read = readArguments(command, ['-O', '-o', '-P', '-U', '-T', '-t', '-e'])
    if (read.has('-q', '--quiet', '-nv', '--no-verbose', '--progress', '-v', '-o', '-a', '--output-file')) return
    if (command.words.some(({ value }) => value === '-nv') || read.operands.length === 0) return
    const system = scene.stage === null ? null : traitsOf(scene.stage).system
    // The wget of Alpine and busybox draws one bar, and knows no -nv.
    if ((system === 'alpine' || system === 'busybox') && !installsWget(scene.stage, scene.shells)) return
    const flag = system === null ? '-q, or -nv' : '-nv'
    const message = `wget fills the log of the build with lines of dots. Add ${flag}.`
    const fix =
      system === null || system === 'busybox' ? null : insertBehind(script, command.nameWord, '-nv', 'Add -nv')
    report(command.nameWord, { message, fix })
  },
})

let latest: { readonly stage: PlannedStage; readonly answer: boolean } | null = null

// apk add wget brings the other one.
function installsWget(stage: PlannedStage | null, shells: ShellScripts): boolean {
  if (stage === null) return false
  if (latest?.stage !== stage) {
    const instructions = chainOf(stage).flatMap(({ tree }) => tree.instructions)
    const calls = instructions.flatMap((instruction) => shells.of(instruction)?.named('apk') ?? [])
    latest = { stage, answer: calls.some(({ words }) => words.some(({ value }) => value === 'wget')) }
  }
  return latest.answer
}
