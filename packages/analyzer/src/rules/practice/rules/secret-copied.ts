import type { ShellScripts } from '../../../shell/shell-script.ts'
import type { PlannedStage } from '../../../stages/plan-types.ts'
import { defineRule } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { isContextCopy, type ContextCopy } from '../reading/copied-sources.ts'
import { baseName } from '../reading/paths.ts'
import { pathsRemovedBy } from '../reading/removals.ts'
import { isSecretFolder, isSecretName, mayBeHarmless } from '../reading/secret-names.ts'

export const docs: RuleDocs = {
  concept: 'build-secrets',
  what: 'A file that holds a secret is copied into the image.',
  why: 'Everybody who may pull the image can read it, for as long as any copy of the image exists. Removing it in a later instruction hides it and no more: its layer is still there to be unpacked.',
  bad: 'FROM alpine:3.20\nCOPY id_rsa /root/.ssh/id_rsa\nRUN git clone git@example.com:acme/app.git && rm /root/.ssh/id_rsa',
  good: 'FROM alpine:3.20\nRUN --mount=type=ssh git clone git@example.com:acme/app.git',
}

/** A key or password file that becomes part of the image. */
export const secretCopied = defineRule({
  id: 'secret-copied',
  severity: 'error',
  on: ['ADD', 'COPY'],
  check(copy, scene) {
    if (!isContextCopy(copy) || scene.stage?.ships !== true) return
    for (const source of copy.sources) {
      // What anybody may fetch is no secret.
      if (source.kind !== 'path' || source.word.value.includes('://')) continue
      const name = baseName(source.word.value)
      if (!isSecretName(name) && !isSecretFolder(`/${source.word.value}`)) continue
      const line = findRemoval(name, copy, scene.stage, scene.shells)
      const ending = line === null ? '' : ` The removal in line ${line} only hides it.`
      const message = `${name} ships with the image, where everybody who pulls it can read it.${ending} Use RUN --mount=type=secret.`
      const doubt = mayBeHarmless(name) ? 'It may hold nothing secret.' : null
      scene.report(source.word, { message, doubt })
    }
  },
})

function findRemoval(name: string, copy: ContextCopy, stage: PlannedStage, shells: ShellScripts): number | null {
  const removing = stage.tree.instructions.find((instruction) => {
    if (instruction.kind !== 'RUN' || instruction.start < copy.start) return false
    const commands = shells.of(instruction)?.commands ?? []
    return commands.some((command) => pathsRemovedBy(command).some((path) => baseName(path) === name))
  })
  return removing?.firstLine ?? null
}
