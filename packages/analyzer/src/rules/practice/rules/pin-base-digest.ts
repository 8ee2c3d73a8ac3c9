import { readReference } from '../../../images/reference.ts'
import { defineRule } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'

export const docs: RuleDocs = {
  concept: 'version-pins',
  what: 'The base image has no digest.',
  why: 'A tag can be moved to another image at any time, by mistake or by an intruder. A digest names the bytes themselves. Keep the tag beside it for people, and let a bot raise both.',
  bad: 'FROM alpine:3.20\nRUN apk add --no-cache curl',
  good: 'FROM alpine:3.20@sha256:0a4eaa0eecf5f8c050e5bba433f58c052be7587ee8af3e8b3910ef9ab5fbe9f5\nRUN apk add --no-cache curl',
}

/** FROM an image without a digest. */
export const pinBaseDigest = defineRule({
  id: 'pin-base-digest',
  severity: 'info',
  isOptional: true,
  on: 'FROM',
  check(from, scene) {
    if (scene.stage?.base.kind !== 'image' || from.image === null) return
    const { value } = scene.stage.from.image
    if (value === '' || value.includes('$') || readReference(value).digest !== null) return
    const message = `The tag of ${value} can be moved to other bytes. Add the digest that you tested: ${value}@sha256:…`
    scene.report(from.image, { message })
  },
})
