import type { ShellScript } from '../../../shell/shell-script.ts'
import type { Fix } from '../../finding.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { defineCommandRule } from '../reading/command-rule.ts'
import { staysBehind } from '../reading/differences.ts'
import { isRemovedAfter } from '../reading/removals.ts'
import { isMounted } from '../reading/run-mounts.ts'
import { findSystemCalls, readSystemCall, type SystemCall } from '../reading/system-packages.ts'

const CACHE = '/var/cache/apk'

export const docs: RuleDocs = {
  concept: 'image-layers',
  differs: [
    {
      only: 'hadolint',
      when: 'cache-kept-out',
      because: 'What lies in a mount, or is removed by rm in the same RUN, is in no layer.',
    },
    staysBehind,
    {
      only: 'hadolint',
      when: 'without-network',
      because: 'With --no-network apk fetches no index, so that none can stay.',
    },
  ],
  what: '`apk add` leaves its package index in the image.',
  why: 'The index weighs 2 MB and more, a third of what Alpine itself weighs, and nothing in the image reads it. With --no-cache, apk fetches the index, uses it and keeps nothing.',
  bad: 'FROM alpine:3.20\nRUN apk update && apk add curl',
  good: 'FROM alpine:3.20\nRUN apk add --no-cache curl',
}

/** apk add that leaves its index in the layer. */
export const apkNoCache = defineCommandRule({
  id: 'apk-no-cache',
  severity: 'info',
  like: 'DL3019',
  message:
    'The package index stays in this layer, 2 MB and more that nothing reads. Use apk add --no-cache; it needs no apk update before it.',
  commands: ['apk'],
  check(command, { run, scene, script, report }) {
    const call = readSystemCall(command)
    if (call?.action !== 'install' || scene.stage?.ships !== true) return
    // Without the network no index is fetched.
    if (call.arguments.has('--no-cache', '--no-network') || isMounted(run, CACHE) || isMounted(run, '/etc/apk/cache'))
      return
    if (isRemovedAfter(command, CACHE, script.commands)) return
    report(call.actionWord, { fix: useNoCache(call, script) })
  },
})

// apk update && apk add curl      the index is fetched by the second anyway
function useNoCache(call: SystemCall, script: ShellScript): Fix | null {
  if (script.tree === null) return null
  const { end } = script.spanOf(call.actionWord)
  const edits = [{ start: end, end, newText: ' --no-cache' }]
  const update = findSystemCalls(script.commands).findLast(({ command }) => command.end <= call.command.pos)
  if (update?.action === 'update-lists' && /^\s*&&\s*$/.test(script.text.slice(update.command.end, call.command.pos))) {
    const { start } = script.spanOf(update.command)
    edits.unshift({ start, end: script.spanOf(call.command).start, newText: '' })
  }
  return { title: 'Use --no-cache', edits }
}
