import { readPort } from '../../../stages/values/port.ts'
import { toLower } from '../../../text/letter-case.ts'
import { defineCheck, type CheckDocs } from '../define-check.ts'

export const docs: CheckDocs = {
  description: 'Protocol in EXPOSE instruction should be lowercase',
  concept: 'ports',
  what: 'The protocol in EXPOSE has capital letters.',
  why: 'The image holds it in small letters anyway, and so does every tool that shows it.',
  bad: 'FROM alpine:3.20\nEXPOSE 53/UDP\n',
  good: 'FROM alpine:3.20\nEXPOSE 53/udp\n',
}

/** The protocol of a port has capital letters. */
export const exposeProtoCasing = defineCheck({
  id: 'ExposeProtoCasing',
  phase: 'steps',
  severity: 'style',
  on: 'EXPOSE',
  check({ ports }, scene) {
    const { step } = scene
    if (step?.kind !== 'EXPOSE') return
    for (const text of step.words) {
      const { spec } = readPort(text)
      if (spec === null || spec.protocol === toLower(spec.protocol)) continue
      const word = ports.find(({ value }) => value === text)
      const newText = text.slice(0, -spec.protocol.length) + toLower(spec.protocol)
      scene.report(word ?? step.instruction, {
        message: `Defined protocol '${text}' in EXPOSE instruction should be lowercase`,
        fix:
          word === undefined
            ? null
            : { title: `Write ${newText}`, edits: [{ start: word.start, end: word.end, newText }] },
      })
    }
  },
})
