import type { PlannedStage } from '../../../stages/plan-types.ts'
import type { RunInstruction } from '../../../syntax/instructions/types.ts'
import { defineRule, type Scene } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { removes } from '../reading/removals.ts'
import { isMounted } from '../reading/run-mounts.ts'
import { shellOf } from '../reading/run-shell.ts'
import { traitsOf } from '../reading/stage-traits.ts'
import { fetchesLists, mayInstallUnseen, readSystemCall, type SystemCall } from '../reading/system-packages.ts'

const LISTS = '/var/lib/apt/lists'

export const docs: RuleDocs = {
  concept: 'package-managers',
  what: '`apt-get install` runs where no package lists are.',
  why: 'Debian and Ubuntu images come without package lists, so that apt-get finds no package until apt-get update has fetched them: "Unable to locate package".',
  bad: 'FROM debian:12\nRUN apt-get install -y curl',
  good: 'FROM debian:12\nRUN apt-get update && apt-get install -y curl',
}

/** apt-get install where there are no package lists. */
export const installWithoutUpdate = defineRule({
  id: 'install-without-update',
  severity: 'warning',
  message:
    'There are no package lists here, so apt-get finds no package. Run apt-get update before it, in the same RUN.',
  on: 'stage',
  check(stage, scene) {
    if (traitsOf(stage).system !== 'debian') return
    if (latest?.scene !== scene) latest = { scene, left: new Map() }
    // The stage below comes first, and is of the same system.
    const below = stage.base.kind === 'stage' ? latest.left.get(stage.base.stage) : undefined
    latest.left.set(stage, followStage(stage, below ?? NO_LISTS, scene))
  },
})

// A stage goes on with what the one below it left, so that in a tall stack each is followed once.
let latest: { readonly scene: Scene; readonly left: Map<PlannedStage, Lists> } | null = null

/** Whether the package lists are there, as far as the commands so far tell. */
interface Lists {
  readonly areThere: boolean
  /** Something ran that may have fetched them unseen. */
  readonly areUncertain: boolean
}

const NO_LISTS: Lists = { areThere: false, areUncertain: false }

function followStage(stage: PlannedStage, before: Lists, scene: Scene): Lists {
  let lists = before
  for (const instruction of stage.tree.instructions) {
    if (instruction.kind === 'RUN' && instruction.problem === null) lists = followRun(instruction, lists, scene)
  }
  return lists
}

/** Reports the first install of a RUN for which there are no lists; gives what the RUN leaves. */
function followRun(run: RunInstruction, before: Lists, scene: Scene): Lists {
  const script = shellOf(run, scene)?.script
  if (script === undefined || script.fault !== null || isMounted(run, LISTS)) return { ...before, areUncertain: true }
  let { areThere, areUncertain } = before
  let isReported = false
  for (const command of script.commands) {
    const call = readSystemCall(command)
    if (call?.family !== 'apt') areUncertain ||= mayInstallUnseen(command)
    if (call !== null && fetchesLists(call)) areThere = true
    if (removes(command, LISTS)) areThere = areUncertain = false
    if (isReported || areThere || areUncertain || call === null || !needsLists(call)) continue
    scene.report(script.spanOf(command), { lines: run })
    isReported = true
  }
  return { areThere, areUncertain }
}

function needsLists({ family, action, packages }: SystemCall): boolean {
  return family === 'apt' && action === 'install' && packages.some(({ value }) => /^[a-z0-9][^/]*$/.test(value))
}
