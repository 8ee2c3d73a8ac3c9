import type { FilledWord, Plan } from '../../../stages/plan-types.ts'
import { withSuggestion } from '../../../stages/problem.ts'
import { nearest } from '../../../text/nearest.ts'
import type { Span } from '../../../text/span.ts'
import type { Scene } from '../../define-rule.ts'
import { defineCheck } from '../define-check.ts'

/** FROM uses an argument that is not declared above it. */
export const undefinedArgInFrom = defineCheck({
  id: 'UndefinedArgInFrom',
  description: 'FROM command must use declared ARGs',
  phase: 'from',
  severity: 'warning',
  concept: 'build-arguments',
  what: 'FROM uses a variable that no ARG above the first FROM declares.',
  why: 'FROM sees nothing that a stage sets: the variable is empty there, and another image is built upon than was meant, or none.',
  bad: 'FROM node:${NODE_VERSION}-alpine\n',
  good: 'ARG NODE_VERSION=22\nFROM node:${NODE_VERSION}-alpine\n',
  on: 'stage',
  check({ from, tree }, scene) {
    reportUnknown(from.image, tree.from.image ?? tree.from, scene)
    if (from.platform !== null) reportUnknown(from.platform, tree.from.platform ?? tree.from, scene)
  },
})

function reportUnknown({ names }: FilledWord, place: Span, scene: Scene): void {
  if (names.unmatched.size === 0) return
  const known = declaredNames(scene.plan)
  for (const name of names.unmatched) {
    if (known.includes(name)) continue
    const [suggestion] = nearest(name, known)
    scene.report(place, { message: withSuggestion(`FROM argument '${name}' is not declared`, suggestion) })
  }
}

/** An ARG without a value is declared too. */
function declaredNames({ globalArgs, dockerfile }: Plan): readonly string[] {
  const declared = dockerfile.globalArgs.flatMap((arg) => arg.pairs.map(({ name }) => name.value))
  return [...new Set([...declared, ...globalArgs.names()])]
}
