import { readReference } from '../../../images/reference.ts'
import type { Base } from '../../../stages/plan-types.ts'
import type { Span } from '../../../text/span.ts'
import { defineRule, type Scene } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'

export const docs: RuleDocs = {
  concept: 'version-pins',
  differs: [
    {
      only: 'ours',
      when: 'unpinned',
      because: 'hadolint only asks whether it is an image; which one it is matters as it does for FROM.',
    },
  ],
  what: 'Files are taken from an image that has no tag, or the tag latest.',
  why: 'The tool that is copied is another one after each release of its image. It may be linked to libraries that this stage does not have, and nothing in the Dockerfile tells that it changed.',
  bad: 'FROM alpine:3.20\nCOPY --from=hashicorp/terraform:latest /bin/terraform /usr/local/bin/',
  good: 'FROM alpine:3.20\nCOPY --from=hashicorp/terraform:1.9 /bin/terraform /usr/local/bin/',
}

/** COPY --from, or a mount, of an image in no certain version. */
export const unpinnedImageCopied = defineRule({
  id: 'unpinned-image-copied',
  severity: 'warning',
  like: 'DL3022',
  on: ['COPY', 'RUN'],
  check(instruction, scene) {
    if (instruction.kind === 'COPY') {
      const place = instruction.from?.valueSpan ?? null
      if (scene.step?.kind === 'COPY' && place !== null)
        inspect(scene.step.from, instruction.from?.value ?? '', place, scene)
      return
    }
    if (scene.step?.kind !== 'RUN') return
    scene.step.mounts.forEach(({ from, mount }, index) => {
      const field = instruction.mounts[index]?.fields.find(({ key }) => key === 'from')
      if (field !== undefined) inspect(from, mount.from, field, scene)
    })
  },
})

function inspect(from: Base | null, name: string, place: Span, scene: Scene): void {
  if (from?.kind !== 'image' || name.includes('$')) return
  const { tag, digest } = readReference(name)
  if (digest !== null || (tag !== null && tag !== 'latest')) return
  const message = `What this takes from ${name} is another version after each release. Say which one.`
  scene.report(place, { message })
}
