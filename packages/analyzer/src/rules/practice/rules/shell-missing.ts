import type { PlannedStage } from '../../../stages/plan-types.ts'
import { defineRule, type Scene } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { traitsOf } from '../reading/stage-traits.ts'

export const docs: RuleDocs = {
  concept: 'base-images',
  what: 'A line for the shell stands in a stage that has no shell.',
  why: 'scratch is empty, and distroless images leave the shell out on purpose. A RUN there stops the build, and a CMD or ENTRYPOINT that is not a JSON array makes a container that does not start: "exec: /bin/sh: no such file".',
  bad: 'FROM scratch\nCOPY app /app\nENTRYPOINT /app',
  good: 'FROM scratch\nCOPY app /app\nENTRYPOINT ["/app"]',
}

/** A line for the shell in an image that has none. */
export const shellMissing = defineRule({
  id: 'shell-missing',
  severity: 'error',
  on: ['CMD', 'ENTRYPOINT', 'HEALTHCHECK', 'RUN'],
  check(instruction, scene) {
    const { stage } = scene
    if (stage === null || instruction.command?.form !== 'shell' || scene.isTrigger) return
    const { system, sh } = traitsOf(stage)
    if (sh !== 'none' || mayHaveShell(stage, scene)) return
    const image = system === 'scratch' ? 'scratch' : 'a distroless image'
    const message =
      instruction.kind === 'RUN'
        ? `There is no shell in ${image}, so this RUN stops the build. Do it in another stage, and copy the result.`
        : `There is no shell in ${image} to read this line, so the container does not start. Write it as a JSON array.`
    scene.report(instruction.command.text, { message })
  },
})

// Whatever is copied to the root or to a folder of programs may be a shell; and SHELL names one.
function mayHaveShell(stage: PlannedStage, { step }: Scene): boolean {
  if ((step?.config.shell ?? null) !== null) return true
  return stage.tree.instructions.some((instruction) => {
    if (instruction.kind !== 'COPY' && instruction.kind !== 'ADD') return false
    const texts = [...instruction.sources.map(({ word }) => word.value), instruction.destination?.value ?? '']
    return texts.some((text) => /^\/?\.?$|^\/(?:usr\/)?(?:s?bin)\/?$|busybox|\/sh$|rootfs|\.tar/.test(text))
  })
}
