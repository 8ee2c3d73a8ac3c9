import { defineRule } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { isBelow } from '../reading/paths.ts'
import { mountsOf } from '../reading/run-mounts.ts'
import { shellOf } from '../reading/run-shell.ts'
import { chainOf, traitsOf } from '../reading/stage-traits.ts'
import { findSystemCalls } from '../reading/system-packages.ts'

export const docs: RuleDocs = {
  concept: 'cache-mounts',
  what: 'A cache mount for the packages of apt stays empty.',
  why: 'The Debian and Ubuntu images have a setting, docker-clean, that deletes each package file right after it is installed. It works inside of the mount too, so that nothing is kept for the next build until the setting is gone.',
  bad: 'FROM debian:12\nRUN --mount=type=cache,target=/var/cache/apt,sharing=locked apt-get update && apt-get install -y curl',
  good: 'FROM debian:12\nRUN rm -f /etc/apt/apt.conf.d/docker-clean\nRUN --mount=type=cache,target=/var/cache/apt,sharing=locked apt-get update && apt-get install -y curl',
}

/** A cache mount for packages that Debian's images empty by themselves. */
export const aptMountCleared = defineRule({
  id: 'apt-mount-cleared',
  severity: 'info',
  message:
    'This cache stays empty: the image deletes each package right after it is installed. Run rm -f /etc/apt/apt.conf.d/docker-clean before.',
  on: 'RUN',
  commands: ['apt', 'apt-get', 'aptitude'],
  check(run, scene) {
    if (scene.stage === null || traitsOf(scene.stage).system !== 'debian') return
    const calls = findSystemCalls(shellOf(run, scene)?.script.commands ?? [])
    if (!calls.some(({ family, action }) => family === 'apt' && action === 'install')) return
    const mount = mountsOf(run).find(({ type, target }) => type === 'cache' && isBelow(target, '/var/cache/apt'))
    if (mount === undefined) return
    const text = chainOf(scene.stage).map(({ tree }) => tree.instructions.map(({ line }) => line.text).join('\n'))
    if (text.some((part) => /docker-clean|keep-downloaded-packages/i.test(part))) return
    scene.report(mount.flag)
  },
})
