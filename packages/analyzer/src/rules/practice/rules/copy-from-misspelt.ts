import { nearest } from '../../../text/nearest.ts'
import { defineRule } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'

export const docs: RuleDocs = {
  concept: 'copy-from',
  differs: [
    {
      only: 'hadolint',
      when: 'refused',
      because: 'BuildKit fills in no variables here and refuses the file, as cannot-build says.',
    },
  ],
  what: '`COPY --from` names what is no stage, and looks much like one.',
  why: 'What is no stage is taken for an image: BuildKit asks the registry for an image of that name, and fails, or worse, finds one.',
  bad: 'FROM golang:1.22-alpine AS builder\nFROM alpine:3.20\nCOPY --from=bulder /app /app',
  good: 'FROM golang:1.22-alpine AS builder\nFROM alpine:3.20\nCOPY --from=builder /app /app',
}

/** COPY --from of a name that is nearly, or not yet, a stage. */
export const copyFromMisspelt = defineRule({
  id: 'copy-from-misspelt',
  severity: 'error',
  like: 'DL3022',
  fixNeedsConsent: true,
  on: 'COPY',
  check(copy, scene) {
    const place = copy.from?.valueSpan ?? null
    const name = copy.from?.value?.toLowerCase() ?? ''
    if (place === null || scene.stage === null || scene.step?.kind !== 'COPY' || scene.step.from?.kind !== 'image')
      return
    if (/[/:@$]/.test(name)) return
    const names = scene.plan.stages.slice(0, scene.stage.index).flatMap((stage) => stage.name ?? [])
    const [meant] = name.length < 4 ? [] : nearest(name, names)
    if (meant === undefined) return
    const message = `There is no stage ${name}, so this asks a registry for an image of that name. Is ${meant} meant?`
    const edits = [{ start: place.start, end: place.end, newText: meant }]
    scene.report(place, { message, fix: { title: `Use ${meant}`, edits } })
  },
})
