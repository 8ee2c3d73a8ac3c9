import { toLower } from '../../../text/letter-case.ts'
import { defineCheck, type CheckDocs } from '../define-check.ts'

export const docs: CheckDocs = {
  description: 'Stage names should be lowercase',
  concept: 'stage-names',
  what: 'The name of a stage has capital letters.',
  why: 'Instructions and keywords are what capitals stand for in a Dockerfile, so small letters make names easy to tell from them; and `FROM Base` never finds a stage, while `FROM base` does.',
  bad: 'FROM alpine:3.20 AS Base\n',
  good: 'FROM alpine:3.20 AS base\n',
}

/** A stage has a name with capital letters. */
export const stageNameCasing = defineCheck({
  id: 'StageNameCasing',
  phase: 'read',
  severity: 'style',
  on: 'FROM',
  check({ words }, scene) {
    const [, , alias, ...more] = words
    if (alias === undefined || more.length > 0) return
    const lower = toLower(alias.value)
    if (alias.value === lower) return
    const edits = [{ start: alias.start, end: alias.end, newText: lower }]
    // A variable would be another one in small letters, and is no name in any case.
    const fix = alias.value.includes('$') ? null : { title: `Call it ${lower}`, edits }
    scene.report(alias, { message: `Stage name '${alias.value}' should be lowercase`, fix })
  },
})
