import type { MaintainerInstruction } from '../../../syntax/instructions/types.ts'
import type { Fix } from '../../finding.ts'
import { defineCheck, type CheckDocs } from '../define-check.ts'

export const docs: CheckDocs = {
  description: 'The MAINTAINER instruction is deprecated, use a label instead to define an image author',
  concept: 'image-metadata',
  what: 'MAINTAINER names the author of the image.',
  why: 'A label says the same in the form that registries and scanners read, and it can be asked for with `docker inspect` like every other.',
  bad: 'FROM alpine:3.20\nMAINTAINER team@example.org\n',
  good: 'FROM alpine:3.20\nLABEL org.opencontainers.image.authors="team@example.org"\n',
}

/** MAINTAINER names the author. */
export const maintainerDeprecated = defineCheck({
  id: 'MaintainerDeprecated',
  phase: 'read',
  severity: 'warning',
  like: 'DL4000',
  on: 'MAINTAINER',
  check(instruction, scene) {
    const message = 'Maintainer instruction is deprecated in favor of using label'
    scene.report(instruction, { message, fix: writeAsLabel(instruction) })
  },
})

function writeAsLabel({ maintainer, keyword }: MaintainerInstruction): Fix | null {
  // Quotes, escapes and variables mean something in a label, and nothing here.
  if (maintainer === null || /["\\$`\n]/.test(maintainer.value)) return null
  const label = `org.opencontainers.image.authors="${maintainer.value}"`
  return { title: 'Use a label', edits: [{ start: keyword.start, end: maintainer.end, newText: `LABEL ${label}` }] }
}
