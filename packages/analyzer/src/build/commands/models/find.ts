import { joinPath } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import { findClosedFolder } from '../../machine/permissions.ts'
import { defineCommand, type CommandCall } from '../command-model.ts'
import { FindRun } from '../find/find-run.ts'
import type { FindPlan } from '../find/find-test.ts'
import { readFind } from '../find/read-find.ts'

export const find = defineCommand({
  names: ['find'],
  summary: 'Goes through folders and prints, removes or hands to a command what has a name, type, mode or depth.',
  run(call, machine) {
    const plan = readFind(call.words)
    if (plan === null || plan.followsLinks) return null
    const run = new FindRun(plan, call, machine)
    for (const path of plan.paths) start(path, plan, run, call, machine)
    return run.finish()
  },
})

function start(path: string, { paths }: FindPlan, run: FindRun, { folder }: CommandCall, machine: Machine): void {
  const place = machine.files.find(joinPath(path, folder), false)
  if (place.kind === 'unknown') run.doubt(place.why.text)
  else if (place.kind === 'missing') run.fail(`find: ${path}: No such file or directory`)
  else if (findClosedFolder(machine.files.current, place.path, machine.account) !== null)
    run.fail(`find: ${path}: Permission denied`)
  else {
    // What the system puts there while a build runs is seen by nobody else.
    if (place.path === '/' && paths.length > 0) run.cover('/proc, /sys and /dev hold what the system puts there.')
    const real = place.path === '/' ? '' : place.path
    run.visit(
      { path, real, name: path.replace(/(?<=.)\/+$/, '').replace(/.*\/(?=.)/, ''), node: place.node, depth: 0 },
      machine.files.doubtAt(place.path),
    )
  }
}
