import { defineRule } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { onWindows } from '../reading/differences.ts'
import { chainOf, traitsOf } from '../reading/stage-traits.ts'
import { isRoot, lastUserOf } from '../reading/users.ts'

export const docs: RuleDocs = {
  concept: 'users',
  differs: [
    {
      only: 'hadolint',
      when: 'as-root',
      because: 'That it is root is what matters there, and runs-as-root tells.',
    },
    {
      only: 'hadolint',
      when: 'other-user',
      because: 'Only the last USER of what ships is who the container starts as.',
    },
    {
      only: 'hadolint',
      when: 'by-user-variable',
      because: 'What the variable holds may well be a number, as in APP_UID of the .NET images.',
    },
    onWindows,
  ],
  what: 'The USER of the image is a name and not a number.',
  why: 'What a name means stands in a file inside of the image. Kubernetes does not look there: with runAsNonRoot it refuses to start a container whose user is only a name.',
  bad: 'FROM node:20-alpine\nUSER node\nCMD ["node", "server.js"]',
  good: 'FROM node:20-alpine\nUSER 1000\nCMD ["node", "server.js"]',
}

/** A USER that only the image itself can tell is not root. */
export const numericUser = defineRule({
  id: 'numeric-user',
  severity: 'info',
  like: 'DL3066',
  on: 'stage',
  check(stage, scene) {
    if (stage !== scene.plan.target || traitsOf(stage).system === 'windows') return
    const user = lastUserOf(chainOf(stage))
    if (user?.user == null) return
    const name = user.user.value.split(':')[0] ?? ''
    if (isRoot(name) || /^\d+$|[$]/.test(name)) return
    const message = `Kubernetes cannot tell from the name ${name} that it is not root, and with runAsNonRoot refuses to start it. Write its number.`
    scene.report(user.user, { message, lines: user })
  },
})
