import { skipSpace } from '../../../text/space.ts'
import { defineCheck, type CheckDocs } from '../define-check.ts'

export const docs: CheckDocs = {
  description: 'Setting platform to predefined $TARGETPLATFORM in FROM is redundant as this is the default behavior',
  concept: 'platforms',
  what: 'FROM has `--platform=$TARGETPLATFORM`.',
  why: 'That is what FROM takes without any flag; with one, the reader looks for a reason.',
  bad: 'FROM --platform=$TARGETPLATFORM alpine:3.20\n',
  good: 'FROM alpine:3.20\n',
}

/** FROM asks for the platform that it would take anyway. */
export const redundantTargetPlatform = defineCheck({
  id: 'RedundantTargetPlatform',
  phase: 'from',
  severity: 'style',
  like: 'DL3065',
  on: 'stage',
  check({ from, tree }, scene) {
    const { platform: flag } = tree.from
    if (from.platform === null || flag === null) return
    const { value, names } = from.platform
    if (names.matched.size !== 1 || names.unmatched.size > 0 || !names.matched.has(TARGET)) return
    if (value !== scene.plan.globalArgs.get(TARGET)) return
    const { text } = scene.dockerfile
    const end = skipSpace(text, flag.end, text.length)
    scene.report(flag, {
      message: `Setting platform to predefined ${flag.value} in FROM is redundant as this is the default behavior`,
      fix: { title: 'Remove the flag', edits: [{ start: flag.start, end, newText: '' }] },
    })
  },
})

const TARGET = 'TARGETPLATFORM'
