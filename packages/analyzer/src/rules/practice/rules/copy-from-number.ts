import { defineRule } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'

export const docs: RuleDocs = {
  concept: 'stage-names',
  what: 'A stage is called by its number.',
  why: 'A new stage above shifts all numbers, and the COPY silently takes its files from another stage. A name goes with its stage, and says what it is for.',
  bad: 'FROM golang:1.22-alpine\nRUN go build -o /app .\nFROM alpine:3.20\nCOPY --from=0 /app /app',
  good: 'FROM golang:1.22-alpine AS build\nRUN go build -o /app .\nFROM alpine:3.20\nCOPY --from=build /app /app',
}

/** COPY --from=0. */
export const copyFromNumber = defineRule({
  id: 'copy-from-number',
  severity: 'info',
  on: 'COPY',
  check(copy, scene) {
    const place = copy.from?.valueSpan ?? null
    if (copy.from === null || place === null || !/^\d+$/.test(copy.from.value ?? '')) return
    const named = scene.plan.stages[Number(copy.from.value)]
    const alias = named?.tree.from.alias?.value ?? null
    if (named === undefined) return
    const message =
      alias === null
        ? `Stage ${copy.from.value} is another one as soon as a stage is added above. Give it a name with AS, and use that.`
        : `Stage ${copy.from.value} is another one as soon as a stage is added above. Use its name, ${alias}.`
    const edits = [{ start: place.start, end: place.end, newText: alias ?? '' }]
    scene.report(place, { message, fix: alias === null ? null : { title: `Use ${alias}`, edits } })
  },
})
