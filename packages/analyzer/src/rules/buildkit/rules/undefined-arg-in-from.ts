import type { FilledWord } from '../../../stages/plan-types.ts'
import { withSuggestion } from '../../../text/nearest.ts'
import type { Span } from '../../../text/span.ts'
import type { Scene } from '../../define-rule.ts'
import { defineCheck, type CheckDocs } from '../define-check.ts'

export const docs: CheckDocs = {
  description: 'FROM command must use declared ARGs',
  concept: 'build-arguments',
  what: 'FROM uses a variable that no ARG above the first FROM declares.',
  why: 'FROM sees nothing that a stage sets: the variable is empty there, and another image is built upon than was meant, or none.',
  bad: 'FROM node:${NODE_VERSION}-alpine\n',
  good: 'ARG NODE_VERSION=22\nFROM node:${NODE_VERSION}-alpine\n',
}

/** FROM uses an argument that is not declared above it. */
export const undefinedArgInFrom = defineCheck({
  id: 'UndefinedArgInFrom',
  phase: 'from',
  severity: 'warning',
  on: 'stage',
  check({ from, tree }, scene) {
    reportUnknown(from.image, tree.from.image ?? tree.from, scene)
    if (from.platform !== null) reportUnknown(from.platform, tree.from.platform ?? tree.from, scene)
  },
})

function reportUnknown({ unset }: FilledWord, place: Span, scene: Scene): void {
  for (const { name, suggestion } of unset) {
    scene.report(place, { message: withSuggestion(`FROM argument '${name}' is not declared`, suggestion) })
  }
}
