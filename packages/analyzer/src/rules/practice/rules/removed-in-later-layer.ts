import type { RuleDocs } from '../../rule-docs.ts'
import { defineCommandRule } from '../reading/command-rule.ts'
import { findOrigin } from '../reading/file-origins.ts'
import { pathsRemovedBy } from '../reading/removals.ts'
import { isMounted } from '../reading/run-mounts.ts'

export const docs: RuleDocs = {
  concept: 'image-layers',
  what: 'A RUN removes files that an earlier instruction put into the image.',
  why: 'An image is the sum of its layers, and a layer that is written stays as it is. A later removal only hides the files: the image is as large as before, and whoever takes the layers apart finds them.',
  bad: 'FROM alpine:3.20\nCOPY data.tar /tmp/data.tar\nRUN tar -xf /tmp/data.tar -C /srv\nRUN rm /tmp/data.tar',
  good: 'FROM alpine:3.20\nRUN --mount=type=bind,source=data.tar,target=/tmp/data.tar tar -xf /tmp/data.tar -C /srv',
}

/** A removal of what an earlier layer holds. */
export const removedInLaterLayer = defineCommandRule({
  id: 'removed-in-later-layer',
  severity: 'warning',
  commands: ['find', 'rm', 'unlink'],
  check(command, { run, scene, report }) {
    if (scene.stage?.ships !== true || scene.step === null) return
    for (const path of pathsRemovedBy(command, scene.step.config.workingDir || '/')) {
      const origin = path === '/' || isMounted(run, path) ? null : findOrigin(path, scene.step, scene)
      if (origin === null) continue
      const { kind, firstLine } = origin.step.instruction
      const advice = kind === 'RUN' ? 'Remove it in the RUN that makes it' : 'Mount it into the RUN that needs it'
      const message = `${origin.path} stays in the layer of line ${firstLine}; removing it here hides it and frees nothing. ${advice}, or do the work in another stage.`
      report(command, { message })
      return
    }
  },
})
