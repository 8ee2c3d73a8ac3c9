import type { RuleDocs } from '../../rule-docs.ts'
import { defineCommandRule } from '../reading/command-rule.ts'
import { readSystemCall, SYSTEM_TOOLS } from '../reading/system-packages.ts'
import { isRoot } from '../reading/users.ts'

export const docs: RuleDocs = {
  concept: 'users',
  what: 'Packages are installed as a user who may not.',
  why: 'A package manager writes to /usr, /etc and /var, which belong to root. As any other user it stops with "permission denied", and the build with it.',
  bad: 'FROM node:20-alpine\nUSER node\nRUN apk add --no-cache curl',
  good: 'FROM node:20-alpine\nRUN apk add --no-cache curl\nUSER node',
}

/** A package manager that runs below a USER without privileges. */
export const installAsUser = defineCommandRule({
  id: 'install-as-user',
  severity: 'error',
  commands: SYSTEM_TOOLS,
  check(command, { scene, report }) {
    const call = readSystemCall(command)
    const user = scene.step?.config.user ?? ''
    if (call === null || isRoot(user) || user.includes('$')) return
    if (call.action === 'other' || command.wrappers.length > 0 || call.arguments.has('--root', '-p', '--installroot'))
      return
    const message = `${call.tool} needs root, and USER is ${user} here. Install above the USER instruction.`
    report(command, { message })
  },
})
