import { readPort } from '../../../stages/values/port.ts'
import { defineCheck, type CheckDocs } from '../define-check.ts'

export const docs: CheckDocs = {
  description:
    'IP address and host-port mapping should not be used in EXPOSE instruction. This will become an error in a future release',
  concept: 'ports',
  what: 'EXPOSE has an address or a port of the host.',
  why: 'An image only says which ports its program listens on; where they are published is up to who runs it, with `docker run -p`. The rest is ignored, and BuildKit means to refuse it.',
  bad: 'FROM alpine:3.20\nEXPOSE 8080:80\n',
  good: 'FROM alpine:3.20\nEXPOSE 80\n',
}

/** EXPOSE says where a port is published. */
export const exposeInvalidFormat = defineCheck({
  id: 'ExposeInvalidFormat',
  phase: 'steps',
  severity: 'warning',
  on: 'EXPOSE',
  check({ ports }, scene) {
    const { step } = scene
    if (step?.kind !== 'EXPOSE') return
    for (const text of step.words) {
      const { spec } = readPort(text)
      if (spec === null || (spec.ip === '' && spec.hostPort === '')) continue
      const word = ports.find(({ value }) => value === text)
      const newText = text.slice(text.lastIndexOf(':') + 1)
      scene.report(word ?? step.instruction, {
        message: `EXPOSE instruction should not define an IP address or host-port mapping, found '${text}'`,
        fix:
          word === undefined
            ? null
            : { title: `Expose ${newText}`, edits: [{ start: word.start, end: word.end, newText }] },
      })
    }
  },
})
