import { readImageReference } from '../../../stages/image-reference.ts'
import { expandWord } from '../../../syntax/words/expand.ts'
import { defineCheck, type CheckDocs } from '../define-check.ts'

export const docs: CheckDocs = {
  description: 'Default value for global ARG results in an empty or invalid base image name',
  concept: 'build-arguments',
  what: 'FROM names no valid image unless a build argument is given.',
  why: 'A plain `docker build .` fails, and so do tools that read the Dockerfile without knowing the arguments; a default makes both work.',
  bad: 'ARG TAG\nFROM busybox:${TAG}\n',
  good: 'ARG TAG=1.36\nFROM busybox:${TAG}\n',
}

/** Without build arguments FROM has no valid image. */
export const invalidDefaultArgInFrom = defineCheck({
  id: 'InvalidDefaultArgInFrom',
  phase: 'defaults',
  severity: 'warning',
  on: 'file',
  check({ stages, escape }, scene) {
    const { defaultArgs, stages: planned } = scene.plan
    if (defaultArgs === null) return
    for (const [index, { from }] of stages.entries()) {
      const { image } = from
      if (image === null) return
      // Without a variable the name is what the plan has read already.
      if (!image.value.includes('$') && planned[index]?.base.kind === 'image') continue
      const expansion = expandWord(image.value, defaultArgs, { escape })
      // BuildKit gives up on the rest of the file too.
      if (!expansion.ok) return
      if (readImageReference(expansion.value).ok) continue
      const message = `Default value for ARG ${image.value} results in empty or invalid base image name`
      scene.report(image, { message, lines: from })
    }
  },
})
