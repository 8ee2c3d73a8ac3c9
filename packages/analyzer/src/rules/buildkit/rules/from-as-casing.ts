import { toLower, toUpper } from '../../../text/letter-case.ts'
import { defineCheck, type CheckDocs } from '../define-check.ts'

export const docs: CheckDocs = {
  description: "The 'as' keyword should match the case of the 'from' keyword",
  concept: 'stage-names',
  what: 'FROM and AS of one line are written in different cases.',
  why: 'One of them is easily overlooked: a line is read fastest when its keywords look alike.',
  bad: 'FROM alpine:3.20 as base\n',
  good: 'FROM alpine:3.20 AS base\n',
}

/** FROM and AS are written in different cases. */
export const fromAsCasing = defineCheck({
  id: 'FromAsCasing',
  phase: 'read',
  severity: 'style',
  on: 'FROM',
  check({ keyword, words }, scene) {
    const [, as, alias] = words
    if (as === undefined || alias === undefined) return
    const change = caseOf(keyword.value)
    if (change === null || as.value === change(as.value)) return
    const newText = change(as.value)
    scene.report(as, {
      message: `'${as.value}' and '${keyword.value}' keywords' casing do not match`,
      fix: { title: `Write ${newText}`, edits: [{ start: as.start, end: as.end, newText }] },
    })
  },
})

/** How to write a word like this one; null if it is in neither case. */
function caseOf(keyword: string): ((text: string) => string) | null {
  if (keyword === toLower(keyword)) return toLower
  return keyword === toUpper(keyword) ? toUpper : null
}
