import type { PlannedStage } from '../../../stages/plan-types.ts'
import type { Instruction } from '../../../syntax/instructions/types.ts'
import { defineRule, type Scene } from '../../define-rule.ts'
import { removes } from '../reading/removals.ts'
import { isMounted } from '../reading/run-mounts.ts'
import { shellOf } from '../reading/run-shell.ts'
import { chainOf, traitsOf } from '../reading/stage-traits.ts'
import { fetchesLists, mayInstallUnseen, readSystemCall, type SystemCall } from '../reading/system-packages.ts'

const LISTS = '/var/lib/apt/lists'

/** apt-get install where there are no package lists. */
export const installWithoutUpdate = defineRule({
  id: 'install-without-update',
  severity: 'warning',
  concept: 'package-managers',
  what: '`apt-get install` runs where no package lists are.',
  why: 'Debian and Ubuntu images come without package lists, so that apt-get finds no package until apt-get update has fetched them: "Unable to locate package".',
  bad: 'FROM debian:12\nRUN apt-get install -y curl',
  good: 'FROM debian:12\nRUN apt-get update && apt-get install -y curl',
  message:
    'There are no package lists here, so apt-get finds no package. Run apt-get update before it, in the same RUN.',
  on: 'stage',
  check(stage, scene) {
    if (traitsOf(stage).system !== 'debian') return
    const installs = stage.tree.instructions.some((run) => scene.shells.of(run)?.names.has('apt-get') === true)
    if (!installs) return
    const lists = new Lists()
    for (const earlier of chainOf(stage).toReversed()) followStage(earlier, earlier === stage, lists, scene)
  },
})

/** Whether the package lists are there, as far as the commands so far tell. */
class Lists {
  areThere = false
  /** Something ran that may have fetched them unseen. */
  areUncertain = false
}

function followStage(stage: PlannedStage, reports: boolean, lists: Lists, scene: Scene): void {
  for (const instruction of stage.tree.instructions) {
    if (instruction.kind === 'RUN' && instruction.problem === null) followRun(instruction, reports, lists, scene)
  }
}

function followRun(run: Extract<Instruction, { kind: 'RUN' }>, reports: boolean, lists: Lists, scene: Scene): void {
  const script = shellOf(run, scene)?.script
  if (script === undefined || script.fault !== null || isMounted(run, LISTS)) {
    lists.areUncertain = true
    return
  }
  for (const command of script.commands) {
    const call = readSystemCall(command)
    if (call?.family !== 'apt') lists.areUncertain ||= mayInstallUnseen(command)
    if (call !== null && fetchesLists(call)) lists.areThere = true
    if (removes(command, LISTS)) Object.assign(lists, { areThere: false, areUncertain: false })
    if (reports && call !== null && needsLists(call) && !lists.areThere && !lists.areUncertain) {
      scene.report(script.spanOf(command), { lines: run })
      return
    }
  }
}

function needsLists({ family, action, packages }: SystemCall): boolean {
  return family === 'apt' && action === 'install' && packages.some(({ value }) => /^[a-z0-9][^/]*$/.test(value))
}
