import { readPlatform } from '../../../stages/platform.ts'
import { quote } from '../../../text/quote.ts'
import { defineCheck, type CheckDocs } from '../define-check.ts'

export const docs: CheckDocs = {
  description: 'FROM --platform flag should not use a constant value',
  concept: 'platforms',
  differs: [
    {
      only: 'hadolint',
      when: 'named-for-platform',
      because: 'A stage whose name tells the platform is meant to be for that one alone.',
    },
    {
      only: 'hadolint',
      when: 'refused',
      because: 'BuildKit refuses the file, for the reason that cannot-build gives, before it checks anything.',
    },
  ],
  what: 'FROM has `--platform` with a fixed value, and the name of the stage does not say so.',
  why: 'The stage is the same for every platform, so an image built for another one does not run there, or runs emulated. Say `$BUILDPLATFORM` for a stage that only builds.',
  bad: 'FROM --platform=linux/amd64 golang:1.23 AS build\n',
  good: 'FROM --platform=$BUILDPLATFORM golang:1.23 AS build\n',
}

/** FROM is for one platform, whatever the build is for. */
export const fromPlatformFlagConstDisallowed = defineCheck({
  id: 'FromPlatformFlagConstDisallowed',
  phase: 'from',
  severity: 'warning',
  like: 'DL3029',
  on: 'stage',
  check({ name, from, tree }, scene) {
    if (from.platform === null) return
    const { value, names } = from.platform
    const reading = readPlatform(value, scene.plan.buildPlatform)
    if (names.matched.size > 0 || names.unmatched.size > 0 || !reading.ok) return
    const { os, architecture } = reading.platform
    const label = name ?? ''
    if (label.includes(os) || label.includes(architecture)) return
    const message = `FROM --platform flag should not use constant value ${quote(value)}`
    scene.report(tree.from.platform ?? tree.from, { message })
  },
})
