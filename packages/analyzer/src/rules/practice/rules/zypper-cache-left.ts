import { defineRule } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { staysBehind } from '../reading/differences.ts'
import { appendCommand } from '../reading/edits.ts'
import { isRemovedAfter } from '../reading/removals.ts'
import { isMounted } from '../reading/run-mounts.ts'
import { shellOf } from '../reading/run-shell.ts'
import { findSystemCalls } from '../reading/system-packages.ts'

const CACHE = '/var/cache/zypp'

export const docs: RuleDocs = {
  concept: 'image-layers',
  differs: [
    staysBehind,
    {
      only: 'hadolint',
      when: 'cache-kept-out',
      because: 'What lies in a mount, or is removed by rm in the same RUN, is in no layer.',
    },
  ],
  what: 'What zypper downloads about packages stays in the image.',
  why: 'The metadata of the repositories takes tens of megabytes, and no program in the image reads it. A later RUN cannot take it out again.',
  bad: 'FROM opensuse/leap:15.6\nRUN zypper --non-interactive install nginx',
  good: 'FROM opensuse/leap:15.6\nRUN zypper --non-interactive install nginx && zypper clean --all',
}

/** zypper whose downloads stay in the layer. */
export const zypperCacheLeft = defineRule({
  id: 'zypper-cache-left',
  severity: 'warning',
  like: 'DL3036',
  message: 'What zypper downloaded about packages stays in this layer. Add zypper clean --all to the same RUN.',
  on: 'RUN',
  commands: ['zypper'],
  check(run, scene) {
    if (scene.stage?.ships !== true || isMounted(run, CACHE)) return
    const script = shellOf(run, scene)?.script
    if (script === undefined) return
    const calls = findSystemCalls(script.commands).filter(({ family }) => family === 'zypper')
    const install = calls.findLast(({ action }) => action === 'install' || action === 'upgrade')
    if (install === undefined) return
    const isCleaned = calls.some(({ action, command }) => action === 'clean' && command.pos > install.command.pos)
    if (isCleaned || isRemovedAfter(install.command, CACHE, script.commands)) return
    const fix = appendCommand(scene.dockerfile, script, 'zypper clean --all', 'Add zypper clean --all')
    scene.report(script.spanOf(install.command), { fix })
  },
})
