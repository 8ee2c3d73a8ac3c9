import type { UserInstruction } from '../../../syntax/instructions/types.ts'
import { defineRule } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { onWindows } from '../reading/differences.ts'
import { chainOf, traitsOf } from '../reading/stage-traits.ts'
import { isRoot, lastUserOf } from '../reading/users.ts'

export const docs: RuleDocs = {
  concept: 'users',
  differs: [
    onWindows,
    {
      only: 'hadolint',
      when: 'drops-root',
      because: 'An entrypoint that begins as root and becomes somebody else, by gosu or the like, has to begin so.',
    },
  ],
  what: 'The last USER of the stage that ships is root.',
  why: 'Whoever breaks into the program is root inside of the container: free to change its files and to install tools, and one flaw of the kernel away from the host. Root is for installing; the program needs an account of its own.',
  bad: 'FROM node:20-alpine\nUSER root\nRUN apk add --no-cache tini\nCMD ["node", "server.js"]',
  good: 'FROM node:20-alpine\nUSER root\nRUN apk add --no-cache tini\nUSER node\nCMD ["node", "server.js"]',
}

/** A container that is started as root because the Dockerfile says so. */
export const runsAsRoot = defineRule({
  id: 'runs-as-root',
  severity: 'warning',
  like: 'DL3002',
  message: 'The container starts as root. Add a USER without privileges below, when all is installed.',
  on: 'stage',
  check(stage, scene) {
    if (stage !== scene.plan.target || traitsOf(stage).system === 'windows') return
    const user: UserInstruction | null = lastUserOf(chainOf(stage))
    if (user?.user == null || !isRoot(user.user.value) || dropsRoot(scene.dockerfile.text)) return
    scene.report(user, { lines: user })
  },
})

// An entrypoint that begins as root to prepare things, and then becomes somebody else.
function dropsRoot(text: string): boolean {
  return /\b(?:gosu|su-exec|setpriv|s6-overlay|fixuid)\b/.test(text)
}
