import { defineRule } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'

export const docs: RuleDocs = {
  concept: 'variables',
  what: '`DEBIAN_FRONTEND` is set by ENV, and so in every container of the image.',
  why: 'It is meant for the build alone. Whoever later installs something by hand in a container, or builds on top of the image, gets no questions either and does not know why. ARG ends with the build.',
  bad: 'FROM debian:12\nENV DEBIAN_FRONTEND=noninteractive',
  good: 'FROM debian:12\nARG DEBIAN_FRONTEND=noninteractive',
}

/** ENV DEBIAN_FRONTEND, which goes on into the container. */
export const debianFrontendEnv = defineRule({
  id: 'debian-frontend-env',
  severity: 'info',
  message: 'This stays set in every container. Use ARG, which ends with the build.',
  fixNeedsConsent: true,
  on: 'ENV',
  check(env, scene) {
    const pair = env.pairs.find(({ name }) => name.value === 'DEBIAN_FRONTEND')
    if (pair === undefined || scene.stage?.ships !== true) return
    const isAlone = env.pairs.length === 1 && pair.separator === '='
    const edits = [{ start: env.keyword.start, end: env.keyword.end, newText: 'ARG' }]
    scene.report(pair, { fix: isAlone ? { title: 'Use ARG', edits } : null })
  },
})
