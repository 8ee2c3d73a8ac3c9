import { defineRule } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { isBelow } from '../reading/paths.ts'
import { mountsOf } from '../reading/run-mounts.ts'
import { shellOf } from '../reading/run-shell.ts'
import { findSystemCalls } from '../reading/system-packages.ts'

export const docs: RuleDocs = {
  concept: 'cache-mounts',
  what: 'A cache mount for apt is shared between builds that run at the same time.',
  why: 'apt locks its folders and gives up when somebody else holds the lock. Stages build in parallel, and so do builds on one machine: with sharing=locked they wait for one another instead of failing now and then.',
  bad: 'FROM debian:12\nRUN --mount=type=cache,target=/var/cache/apt apt-get update && apt-get install -y curl',
  good: 'FROM debian:12\nRUN --mount=type=cache,target=/var/cache/apt,sharing=locked apt-get update && apt-get install -y curl',
}

/** A cache mount of apt that two builds may write to at once. */
export const aptMountUnlocked = defineRule({
  id: 'apt-mount-unlocked',
  severity: 'warning',
  message: 'Two builds at once may fail over the lock that apt holds in here. Add sharing=locked, so that they wait.',
  on: 'RUN',
  commands: ['apt', 'apt-get', 'aptitude'],
  check(run, scene) {
    const calls = findSystemCalls(shellOf(run, scene)?.script.commands ?? [])
    if (!calls.some(({ family }) => family === 'apt')) return
    for (const { type, target, sharing, flag } of mountsOf(run)) {
      if (type !== 'cache' || (sharing !== null && sharing !== 'shared')) continue
      if (!isBelow(target, '/var/cache/apt') && !isBelow(target, '/var/lib/apt')) continue
      const edits = [{ start: flag.end, end: flag.end, newText: ',sharing=locked' }]
      const isPlain = scene.dockerfile.text[flag.end - 1] !== '"' && sharing === null
      scene.report(flag, { fix: isPlain ? { title: 'Add sharing=locked', edits } : null })
    }
  },
})
