import { defineRule } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { onWindows } from '../reading/differences.ts'
import { chainOf, traitsOf } from '../reading/stage-traits.ts'

export const docs: RuleDocs = {
  concept: 'copy-and-add',
  differs: [
    { only: 'ours', when: 'by-add', because: 'ADD goes to the same place as COPY.' },
    onWindows,
    {
      only: 'hadolint',
      when: 'from-scratch',
      because: 'On scratch there is no base that could work elsewhere: the path goes on from the root.',
    },
  ],
  what: 'Files are copied to a relative path, and no WORKDIR says relative to what.',
  why: 'They go to whatever folder the base image works in: most often the root of the file system, and another one when the base changes.',
  bad: 'FROM alpine:3.20\nCOPY app.js app/',
  good: 'FROM alpine:3.20\nWORKDIR /srv\nCOPY app.js app/',
}

/** COPY to a relative path where no WORKDIR is set. */
export const relativeDestination = defineRule({
  id: 'relative-destination',
  severity: 'warning',
  like: 'DL3045',
  on: ['COPY', 'ADD'],
  check(transfer, scene) {
    const { destination } = transfer
    if (destination === null || scene.stage === null || scene.isTrigger) return
    // A drive letter makes a path of Windows absolute.
    const isTransfer = scene.step?.kind === 'COPY' || scene.step?.kind === 'ADD'
    const path = isTransfer ? scene.step.destination : destination.value
    if (/^(?:[/\\$]|[A-Za-z]:)/.test(path) || destination.value.replaceAll('"', '').startsWith('$')) return
    if (scene.step?.config.workingDir !== '' || traitsOf(scene.stage).system === 'windows') return
    const message = `No WORKDIR is set, so this goes to wherever the base image works. Set WORKDIR first, or write the path from / on.`
    const root = chainOf(scene.stage).at(-1)
    const isKnown = root?.base.kind === 'scratch' || (root?.base.kind === 'image' && root.base.facts !== null)
    scene.report(destination, { message, doubt: isKnown ? null : 'The base image may have set a working directory.' })
  },
})
