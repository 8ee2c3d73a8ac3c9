import { defineRule } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { shellOf } from '../reading/run-shell.ts'

export const docs: RuleDocs = {
  concept: 'shell-in-run',
  what: 'The text of a RUN makes no sense as a shell script.',
  why: 'A quote or a bracket without its partner stops the shell before it runs anything. As long as the text cannot be read, nothing else in it is checked.',
  bad: 'FROM alpine:3.20\nRUN echo "hello',
  good: 'FROM alpine:3.20\nRUN echo "hello"',
}

/** A shell text that can't be read. */
export const unreadableShell = defineRule({
  id: 'unreadable-shell',
  severity: 'info',
  on: ['CMD', 'ENTRYPOINT', 'HEALTHCHECK', 'RUN'],
  check(instruction, scene) {
    const script = shellOf(instruction, scene)?.script
    if (script?.fault == null) return
    const message = `The shell would stop here: ${script.fault.message}. Nothing else in this ${instruction.kind} was checked.`
    scene.report(script.spanOf(script.fault), { message, doubt: 'Some shells read more than bash does.' })
  },
})
