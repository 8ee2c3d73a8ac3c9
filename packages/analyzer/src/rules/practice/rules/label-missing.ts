import { defineRule } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'

export const docs: RuleDocs = {
  concept: 'image-metadata',
  what: 'The image lacks a label that it should have.',
  why: 'Labels tell whom an image belongs to and what it was made from, to those who find it running somewhere. It is checked only if the labels are named.',
  bad: 'FROM alpine:3.20\nLABEL team=shop',
  good: 'FROM alpine:3.20\nLABEL team=shop version=1.4.0',
}

/** A label that was asked for and is not there. */
export const labelMissing = defineRule({
  id: 'label-missing',
  severity: 'info',
  like: 'DL3049',
  on: 'stage',
  check(stage, scene) {
    if (stage !== scene.plan.target || scene.options.labels === undefined) return
    const missing = Object.keys(scene.options.labels).filter((name) => !stage.config.labels.has(name))
    if (missing.length === 0) return
    const message = `The image has no label ${missing.join(', ')}. Add it with LABEL, as you asked for it.`
    scene.report(stage.tree.from, { message })
  },
})
