import { readReference } from '../../../images/reference.ts'
import { defineRule } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { fromArgument } from '../reading/differences.ts'

export const docs: RuleDocs = {
  concept: 'version-pins',
  differs: [fromArgument],
  what: 'The base image has the tag latest.',
  why: 'latest is only a name, and moves to another image with each release. What was built and tested today is not what the next build stands on, and nothing in the Dockerfile tells.',
  bad: 'FROM alpine:latest\nRUN apk add --no-cache curl',
  good: 'FROM alpine:3.20\nRUN apk add --no-cache curl',
}

/** FROM an image with the tag latest. */
export const latestBase = defineRule({
  id: 'latest-base',
  severity: 'warning',
  like: 'DL3007',
  on: 'FROM',
  check(from, scene) {
    if (scene.stage?.base.kind !== 'image' || from.image === null) return
    const { value } = scene.stage.from.image
    const { tag, digest, name } = readReference(value)
    if (tag !== 'latest' || digest !== null) return
    const message = `${value} is another image after each release. Say which one, as in ${name}:<version>.`
    scene.report(from.image, { message })
  },
})
