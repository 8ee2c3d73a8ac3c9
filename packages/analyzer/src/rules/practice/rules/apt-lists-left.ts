import type { RunInstruction } from '../../../syntax/instructions/types.ts'
import { defineRule, type Scene } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { staysBehind, byApt } from '../reading/differences.ts'
import { appendCommand } from '../reading/edits.ts'
import { isRemovedAfter } from '../reading/removals.ts'
import { isMounted } from '../reading/run-mounts.ts'
import { shellOf } from '../reading/run-shell.ts'
import { stagesOn } from '../reading/stage-traits.ts'
import { fetchesLists, findSystemCalls } from '../reading/system-packages.ts'

const LISTS = '/var/lib/apt/lists'

// apt-get clean only removes packages; since Debian 13 there is a word for the lists as well.
const CLEANS_LISTS = /^dist-?clean$/

export const docs: RuleDocs = {
  concept: 'image-layers',
  differs: [
    byApt,
    staysBehind,
    {
      only: 'hadolint',
      when: 'dist-clean',
      because: 'apt-get dist-clean, which Debian has since version 13, removes the lists.',
    },
    {
      only: 'ours',
      when: 'left-again',
      because: 'A removal takes nothing away that an update after it fetches anew.',
    },
    {
      only: 'ours',
      when: 'script-installs',
      because: 'The lists stay whoever installs with them, a script that the RUN calls too.',
    },
  ],
  what: 'The package lists that apt-get update fetches stay in the image.',
  why: 'They weigh about 20 MB, are out of date within hours, and no program in the image reads them. A later RUN cannot take them out again, because the layer with them is already written.',
  bad: 'FROM debian:12\nRUN apt-get update && apt-get install -y --no-install-recommends curl',
  good: 'FROM debian:12\nRUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*',
}

/** apt-get update whose lists stay in the layer. */
export const aptListsLeft = defineRule({
  id: 'apt-lists-left',
  severity: 'warning',
  like: 'DL3009',
  on: 'RUN',
  commands: ['apt', 'apt-get', 'aptitude'],
  check(run, scene) {
    if (scene.stage?.ships !== true || isMounted(run, LISTS)) return
    const script = shellOf(run, scene)?.script
    const calls = findSystemCalls(script?.commands ?? [])
    const update = calls.findLast((call) => call.family === 'apt' && fetchesLists(call))
    if (script === undefined || update === undefined) return
    const cleaning = findSystemCalls(script.commands).findLast(({ actionWord }) => CLEANS_LISTS.test(actionWord.value))
    if ((cleaning?.command.pos ?? -1) > update.command.pos) return
    if (isRemovedAfter(update.command, LISTS, script.commands)) return
    const line = findLaterUse(run, scene)
    const message =
      line === null
        ? MESSAGE
        : `${LEFT} Line ${line} installs with them: do all of it in one RUN, and end it with rm -rf ${LISTS}/*.`
    const removal = `rm -rf ${LISTS}/*`
    const fix = line === null ? appendCommand(scene.dockerfile, script, removal, 'Remove the lists in this RUN') : null
    scene.report(script.spanOf(update.command), { message, fix })
  },
})

const LEFT = 'The package lists stay in this layer, about 20 MB that nothing reads.'
const MESSAGE = `${LEFT} Remove them in the same RUN: rm -rf ${LISTS}/*.`

/** The line of a RUN further down that installs with these lists; null if there is none. */
function findLaterUse(run: RunInstruction, { stage, plan, shells }: Scene): number | null {
  const stages = stage === null ? [] : [stage, ...stagesOn(stage, plan)]
  for (const { tree } of stages) {
    for (const instruction of tree.instructions) {
      if (instruction.start <= run.start || shells.of(instruction)?.names.has('apt-get') !== true) continue
      const calls = findSystemCalls(shells.of(instruction)?.commands ?? [])
      const first = calls.find((call) => call.action === 'install' || fetchesLists(call))
      if (first !== undefined && !fetchesLists(first)) return instruction.firstLine
      if (first !== undefined) break
    }
  }
  return null
}
