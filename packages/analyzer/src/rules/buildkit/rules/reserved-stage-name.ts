import { quote } from '../../../text/quote.ts'
import { defineCheck, type CheckDocs } from '../define-check.ts'

export const docs: CheckDocs = {
  description: 'Reserved words should not be used as stage names',
  concept: 'stage-names',
  what: 'A stage is called `scratch` or `context`.',
  why: 'To BuildKit `scratch` is the empty image and `context` the files of the build, so a line that names the stage may mean either.',
  bad: 'FROM alpine:3.20 AS scratch\n',
  good: 'FROM alpine:3.20 AS tools\n',
}

/** A stage has a name that means something else. */
export const reservedStageName = defineCheck({
  id: 'ReservedStageName',
  phase: 'names',
  severity: 'warning',
  like: 'DL3063',
  on: 'file',
  check({ stages }, scene) {
    for (const { name, from } of stages) {
      if (name !== 'scratch' && name !== 'context') continue
      const message = `Stage name should not use the same name as reserved stage ${quote(name)}`
      scene.report(from.alias ?? from, { message, lines: from })
    }
  },
})
