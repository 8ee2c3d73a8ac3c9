import { defineRule } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { staysBehind, byTdnf } from '../reading/differences.ts'
import { appendCommand } from '../reading/edits.ts'
import { isRemovedAfter } from '../reading/removals.ts'
import { isMounted } from '../reading/run-mounts.ts'
import { shellOf } from '../reading/run-shell.ts'
import { findSystemCalls } from '../reading/system-packages.ts'

export const docs: RuleDocs = {
  concept: 'image-layers',
  differs: [
    staysBehind,
    {
      only: 'hadolint',
      when: 'cache-kept-out',
      because: 'What lies in a mount, or is removed by rm in the same RUN, is in no layer.',
    },
    {
      only: 'ours',
      when: 'by-upgrade',
      because: 'An upgrade downloads as much as an install.',
    },
    byTdnf,
  ],
  what: 'What yum or dnf downloads about packages stays in the image.',
  why: 'The metadata of the repositories takes tens to hundreds of megabytes, and no program in the image reads it. A later RUN cannot take it out again.',
  bad: 'FROM fedora:41\nRUN dnf install -y nginx',
  good: 'FROM fedora:41\nRUN dnf install -y nginx && dnf clean all',
}

/** yum or dnf whose downloads stay in the layer. */
export const dnfCacheLeft = defineRule({
  id: 'dnf-cache-left',
  severity: 'warning',
  like: ['DL3032', 'DL3040'],
  on: 'RUN',
  commands: ['dnf', 'microdnf', 'tdnf', 'yum'],
  check(run, scene) {
    if (scene.stage?.ships !== true) return
    const script = shellOf(run, scene)?.script
    if (script === undefined) return
    const calls = findSystemCalls(script.commands).filter(({ family }) => family === 'dnf')
    const install = calls.findLast(({ action }) => action === 'install' || action === 'upgrade')
    if (install === undefined) return
    const folders = [`/var/cache/${install.tool}`, '/var/cache/dnf', '/var/cache/libdnf5', '/var/cache/yum']
    if (calls.some(({ action, command }) => action === 'clean' && command.pos > install.command.pos)) return
    if (folders.some((folder) => isMounted(run, folder) || isRemovedAfter(install.command, folder, script.commands)))
      return
    const cleaning = `${install.tool} clean all`
    const message = `What ${install.tool} downloaded about packages stays in this layer. Add ${cleaning} to the same RUN.`
    const fix = appendCommand(scene.dockerfile, script, cleaning, `Add ${cleaning}`)
    scene.report(script.spanOf(install.command), { message, fix })
  },
})
