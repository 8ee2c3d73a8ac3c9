import { defineRule } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { chainOf } from '../reading/stage-traits.ts'

export const docs: RuleDocs = {
  concept: 'start-commands',
  what: 'CMD has no effect, because ENTRYPOINT is a line for the shell.',
  why: 'CMD and the words behind `docker run image` are handed to ENTRYPOINT as arguments. A line for the shell takes none: they are dropped without a word.',
  bad: 'FROM node:20-alpine\nENTRYPOINT node server.js\nCMD ["--port", "8080"]',
  good: 'FROM node:20-alpine\nENTRYPOINT ["node", "server.js"]\nCMD ["--port", "8080"]',
}

/** CMD behind an ENTRYPOINT that does not look at it. */
export const commandWithoutEffect = defineRule({
  id: 'command-without-effect',
  severity: 'warning',
  on: 'stage',
  check(stage, scene) {
    if (stage !== scene.plan.target) return
    const instructions = chainOf(stage)
      .toReversed()
      .flatMap(({ tree }) => tree.instructions)
    const entrypoint = instructions.findLast(({ kind }) => kind === 'ENTRYPOINT')
    const cmd = instructions.findLast(({ kind }) => kind === 'CMD')
    if (entrypoint?.kind !== 'ENTRYPOINT' || cmd?.kind !== 'CMD' || entrypoint.command.form === 'exec') return
    // The shell may be asked to hand them on.
    if (/\$[@*]|\$\{[@*]\}/.test(entrypoint.command.text.value)) return
    const message = `ENTRYPOINT in line ${entrypoint.firstLine} is a line for the shell and takes no arguments, so this does nothing. Write ENTRYPOINT as a JSON array.`
    scene.report(cmd, { message, lines: cmd })
  },
})
