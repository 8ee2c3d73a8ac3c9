import { defineRule } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { chainOf } from '../reading/stage-traits.ts'

export const docs: RuleDocs = {
  concept: 'start-commands',
  what: 'The stage that ships has no HEALTHCHECK.',
  why: 'Without one Docker only knows whether the process runs, not whether it answers. Kubernetes asks by probes of its own and does not look at it, so this matters with Docker and Compose.',
  bad: 'FROM nginx:1.27-alpine\nEXPOSE 80',
  good: 'FROM nginx:1.27-alpine\nEXPOSE 80\nHEALTHCHECK CMD ["wget", "-qO-", "http://localhost/"]',
}

/** An image without a HEALTHCHECK. */
export const healthcheckMissing = defineRule({
  id: 'healthcheck-missing',
  severity: 'info',
  like: 'DL3057',
  isOptional: true,
  message:
    'Docker cannot tell whether the program still answers. Add HEALTHCHECK, or HEALTHCHECK NONE to say that it need not.',
  on: 'stage',
  check(stage, scene) {
    if (stage !== scene.plan.target) return
    const has = chainOf(stage).some(({ tree }) => tree.instructions.some(({ kind }) => kind === 'HEALTHCHECK'))
    if (!has) scene.report(stage.tree.from)
  },
})
