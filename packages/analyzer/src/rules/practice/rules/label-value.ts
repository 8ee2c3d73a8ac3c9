import { defineRule } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { hasFormat, nameOfFormat, OCI_LABELS } from '../reading/label-formats.ts'

export const docs: RuleDocs = {
  concept: 'image-metadata',
  differs: [
    {
      only: 'ours',
      when: 'known-label',
      because: 'The form of the labels of OCI is settled; it needs no schema of your own.',
    },
  ],
  what: 'The value of a label is not of the form that tools expect.',
  why: 'Registries make a link of the source, scanners read the licence, dashboards sort by the time. What they cannot read they leave out.',
  bad: 'FROM alpine:3.20\nLABEL org.opencontainers.image.created="yesterday"',
  good: 'FROM alpine:3.20\nLABEL org.opencontainers.image.created="2026-01-31T12:00:00Z"',
}

/** A label whose value is not of the form it should be. */
export const labelValue = defineRule({
  id: 'label-value',
  severity: 'warning',
  like: ['DL3051', 'DL3052', 'DL3053', 'DL3054', 'DL3055', 'DL3056', 'DL3058'],
  on: 'LABEL',
  check(label, scene) {
    if (scene.step?.kind !== 'LABEL' || scene.stage?.ships !== true) return
    const { pairs } = scene.step
    const formats = { ...OCI_LABELS, ...scene.options.labels }
    label.pairs.forEach((written, index) => {
      const pair = pairs[index]
      // What an argument will bring is known only when it is built.
      if (pair === undefined || written.value.value.includes('$') || !Object.hasOwn(formats, pair.name)) return
      const format = formats[pair.name]
      if (format === undefined || hasFormat(pair.value, format)) return
      const found = pair.value === '' ? 'is empty' : `is ${pair.value}`
      scene.report(written.value, { message: `${pair.name} ${found}; tools expect ${nameOfFormat(format)} there.` })
    })
  },
})
