import { defineCheck, type CheckDocs } from '../define-check.ts'

export const docs: CheckDocs = {
  description: 'Multiple instructions of the same type should not be used in the same stage',
  concept: 'start-commands',
  what: 'A stage has several CMD, ENTRYPOINT or HEALTHCHECK; each but the last is void.',
  why: 'An image has one of each. Whoever changes the wrong one wonders why nothing happens.',
  bad: 'FROM node:22\nCMD ["npm", "start"]\nCMD ["node", "server.js"]\n',
  good: 'FROM node:22\nCMD ["node", "server.js"]\n',
}

/** An instruction has no effect, for a later one takes its place. */
export const multipleInstructionsDisallowed = defineCheck({
  id: 'MultipleInstructionsDisallowed',
  phase: 'steps',
  severity: 'warning',
  like: ['DL3012', 'DL4003', 'DL4004'],
  on: ['CMD', 'ENTRYPOINT', 'HEALTHCHECK'],
  check({ keyword }, scene) {
    const { step } = scene
    const replaced = step !== null && 'replaces' in step ? step.replaces : null
    if (replaced === null) return
    const message = `Multiple ${keyword.value} instructions should not be used in the same stage because only the last one will be used`
    scene.report(replaced, { message, lines: replaced })
  },
})
