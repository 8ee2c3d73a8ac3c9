import { readArguments } from '../../../shell/arguments.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { defineCommandRule } from '../reading/command-rule.ts'
import { findOrigin } from '../reading/file-origins.ts'
import { resolvePath } from '../reading/paths.ts'

export const docs: RuleDocs = {
  concept: 'image-layers',
  what: 'A RUN changes owner or mode of files that a COPY brought.',
  why: 'A layer cannot say that only the owner changed. Each file that chown or chmod touches is written once more in full, so that the image holds it twice. COPY can set owner and mode as it writes.',
  bad: 'FROM node:20-alpine\nCOPY . /app\nRUN chown -R node:node /app',
  good: 'FROM node:20-alpine\nCOPY --chown=node:node . /app',
}

/** A recursive chown or chmod of copied files. */
export const rewrittenAfterCopy = defineCommandRule({
  id: 'rewritten-after-copy',
  severity: 'warning',
  commands: ['chgrp', 'chmod', 'chown'],
  check(command, { scene, report }) {
    if (scene.stage?.ships !== true || scene.step === null) return
    const read = readArguments(command)
    if (!read.has('-R', '--recursive')) return
    const [change, ...targets] = read.operands
    for (const target of targets) {
      const path = resolvePath(target.value.replace(/\/\*$/, ''), scene.step.config.workingDir || '/')
      const origin = path === '/' ? null : findOrigin(path, scene.step, scene)
      if (change === undefined || (origin?.step.kind !== 'COPY' && origin?.step.kind !== 'ADD')) continue
      const flag = command.name === 'chmod' ? `--chmod=${change.value}` : `--chown=${change.value}`
      const { kind, firstLine } = origin.step.instruction
      const message = `Every file that this changes is stored a second time. Use ${kind} ${flag} in line ${firstLine}.`
      report(command, { message })
      return
    }
  },
})
