import { defineRule } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { isMounted } from '../reading/run-mounts.ts'
import { shellOf } from '../reading/run-shell.ts'
import { findSystemCalls, mayInstallUnseen, SYSTEM_TOOLS } from '../reading/system-packages.ts'

export const docs: RuleDocs = {
  concept: 'build-cache',
  what: 'The package lists are fetched in a RUN of their own.',
  why: 'The layer with the lists stays in the build cache. When the list of packages is edited weeks later, the install below it runs with the old lists, and asks for versions that the servers no longer have.',
  bad: 'FROM debian:12\nRUN apt-get update\nRUN apt-get install -y curl',
  good: 'FROM debian:12\nRUN apt-get update && apt-get install -y curl',
}

/** A RUN that only fetches the package lists. */
export const updateInOwnRun = defineRule({
  id: 'update-in-own-run',
  severity: 'warning',
  on: 'RUN',
  commands: SYSTEM_TOOLS,
  check(run, scene) {
    const script = shellOf(run, scene)?.script
    if (script === undefined || isMounted(run, '/var/lib/apt/lists')) return
    const calls = findSystemCalls(script.commands)
    const update = calls.find(({ action }) => action === 'update-lists')
    if (update === undefined || calls.some(({ action }) => action === 'install' || action.startsWith('upgrade'))) return
    // What another script installs can't be seen, and it may well install with these lists.
    if (script.commands.length > calls.length + 2 || script.commands.some(mayInstallUnseen)) return
    const message = `${update.tool} ${update.actionWord.value} stays in the build cache by itself, so a later install works with old lists. Put it and the install in one RUN.`
    scene.report(script.spanOf(update.command), { message })
  },
})
