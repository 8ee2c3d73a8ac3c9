import { defineRule } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'

export const docs: RuleDocs = {
  concept: 'image-metadata',
  what: 'The image has a label that is not among those agreed upon.',
  why: 'Where only certain labels are agreed upon, another one is most often one of them misspelt, and whoever looks for it does not find it. It is checked only if that is asked for.',
  bad: 'FROM alpine:3.20\nLABEL team=shop verison=1.4.0',
  good: 'FROM alpine:3.20\nLABEL team=shop version=1.4.0',
}

/** A label that nobody asked for. */
export const labelUnknown = defineRule({
  id: 'label-unknown',
  severity: 'info',
  like: 'DL3050',
  on: 'LABEL',
  check(label, scene) {
    const { labels, onlyTheseLabels } = scene.options
    if (labels === undefined || onlyTheseLabels !== true || scene.stage?.ships !== true) return
    for (const { name } of label.pairs) {
      const key = name.value.replace(/^(["'])(.*)\1$/, '$2')
      if (key.includes('$') || Object.hasOwn(labels, key)) continue
      scene.report(name, { message: `${key} is not among the labels that were agreed upon. Is it misspelt?` })
    }
  },
})
