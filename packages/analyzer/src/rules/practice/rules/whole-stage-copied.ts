import type { PlannedStage } from '../../../stages/plan-types.ts'
import { defineRule } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { traitsOf } from '../reading/stage-traits.ts'

export const docs: RuleDocs = {
  concept: 'copy-from',
  differs: [
    {
      only: 'hadolint',
      when: 'from-scratch',
      because: 'Copied to scratch, a stage that was cleaned up becomes an image of one layer.',
    },
    {
      only: 'hadolint',
      when: 'made-to-be-copied',
      because: 'An image that holds a few tools and nothing else is made to be copied as a whole.',
    },
    {
      only: 'ours',
      when: 'relative-source',
      because: 'In another stage a dot is the root of its file system.',
    },
  ],
  what: 'All files of another stage are copied.',
  why: 'A stage is there to leave things behind: tools, sources, caches. Copied as a whole, all of them ship again, and the files of two distributions mix. Only what runs should cross.',
  bad: 'FROM golang:1.22-alpine AS build\nRUN go build -o /app .\nFROM alpine:3.20\nCOPY --from=build / /',
  good: 'FROM golang:1.22-alpine AS build\nRUN go build -o /app .\nFROM alpine:3.20\nCOPY --from=build /app /app',
}

/** COPY --from of the whole file system. */
export const wholeStageCopied = defineRule({
  id: 'whole-stage-copied',
  severity: 'warning',
  like: 'DL3067',
  message: 'This brings all that the other stage was there to leave behind. Copy only what the program needs to run.',
  on: 'COPY',
  check(copy, scene) {
    if (scene.step?.kind !== 'COPY' || scene.step.from?.kind !== 'stage' || copy.excludes.length > 0) return
    // From scratch it is a known way to make one layer of many, and a stage that cleans up first is right to do so.
    if (scene.stage === null || traitsOf(scene.stage).system === 'scratch') return
    if (isMadeToBeCopied(scene.step.from.stage)) return
    const all = copy.sources.find(
      (source) => source.kind === 'path' && /^(?:\/|\/\*|\/\.|\.\/?)$/.test(source.word.value),
    )
    if (all !== undefined) scene.report(all.word)
  },
})

// A stage on scratch has nothing but what was put there, and one without steps is only a name for an image.
function isMadeToBeCopied(stage: PlannedStage): boolean {
  return traitsOf(stage).system === 'scratch' || stage.tree.instructions.length === 0
}
