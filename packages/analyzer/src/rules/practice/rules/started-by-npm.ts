import { defineRule } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { shellOf } from '../reading/run-shell.ts'

export const docs: RuleDocs = {
  concept: 'start-commands',
  what: 'The container starts npm or yarn, which start the program.',
  why: 'The package manager stays in memory above the program, and does not always hand on the signal of `docker stop`, so that the program is killed before it can finish. It also has to be in the image, which the program itself does not need.',
  bad: 'FROM node:20-alpine\nCMD ["npm", "start"]',
  good: 'FROM node:20-alpine\nCMD ["node", "server.js"]',
}

/** A container that starts its program through npm. */
export const startedByNpm = defineRule({
  id: 'started-by-npm',
  severity: 'info',
  on: ['CMD', 'ENTRYPOINT'],
  check(instruction, scene) {
    if (scene.stage !== scene.plan.target) return
    const script = shellOf(instruction, scene)?.script
    const [first] = script?.commands ?? []
    if (script === undefined || first === undefined || !/^(?:npm|npx|pnpm|yarn)$/.test(first.name)) return
    const message = `${first.name} stays above the program and may not hand on the signal to stop. Start the program itself, as in ["node", "server.js"].`
    scene.report(script.spanOf(first), { message })
  },
})
