import { readReference } from '../../../images/reference.ts'
import { defineRule } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { fromArgument } from '../reading/differences.ts'

export const docs: RuleDocs = {
  concept: 'version-pins',
  differs: [
    {
      only: 'hadolint',
      when: 'names-a-stage',
      because: 'With its variables filled in this is the name of a stage above, not of an image.',
    },
    {
      only: 'hadolint',
      when: 'refused',
      because: 'The name is none that BuildKit takes for an image, and cannot-build says so.',
    },
    fromArgument,
  ],
  what: 'The base image has no tag.',
  why: 'Without a tag it is latest, whatever that is on the day of the build. The same Dockerfile gives another image next month, perhaps on another release of the system.',
  bad: 'FROM alpine\nRUN apk add --no-cache curl',
  good: 'FROM alpine:3.20\nRUN apk add --no-cache curl',
}

/** FROM an image without a tag. */
export const untaggedBase = defineRule({
  id: 'untagged-base',
  severity: 'warning',
  like: 'DL3006',
  on: 'FROM',
  check(from, scene) {
    const { stage } = scene
    if (stage?.base.kind !== 'image' || from.image === null) return
    const { value } = stage.from.image
    const { tag, digest, name } = readReference(value)
    if (value === '' || value.includes('$') || tag !== null || digest !== null) return
    const message = `${value} without a tag means latest, which is another image next month. Say which one, as in ${name}:<version>.`
    scene.report(from.image, { message })
  },
})
