import type { PlannedStage } from '../../../stages/plan-types.ts'
import { formatPlatform, normalizePlatform, readPlatform } from '../../../stages/platform.ts'
import type { Platform } from '../../../stages/platform.ts'
import { quote } from '../../../text/quote.ts'
import { defineCheck, type CheckDocs } from '../define-check.ts'

export const docs: CheckDocs = {
  description: 'Base image platform does not match expected target platform',
  concept: 'platforms',
  url: null,
  what: 'The base image is made for another operating system or processor than the build is for.',
  why: 'Its programs do not start there, or only through slow emulation.',
  bad: 'FROM --platform=linux/s390x alpine:3.20 AS linux\n',
  good: 'FROM alpine:3.20\n',
}

/** The base image is made for another machine. */
export const invalidBaseImagePlatform = defineCheck({
  id: 'InvalidBaseImagePlatform',
  phase: 'base',
  severity: 'error',
  on: 'stage',
  check(stage, scene) {
    const actual = platformOfBase(stage)
    const expected = stage.platform
    if (actual === null || (actual.os === expected.os && actual.architecture === expected.architecture)) return
    const [found, wanted] = [actual, expected].map((platform) => quote(formatPlatform(normalizePlatform(platform))))
    const { image } = stage.tree.from
    const message = `Base image ${stage.baseName} was pulled with platform ${found}, expected ${wanted} for current build`
    scene.report(image ?? stage.tree.from, { message })
  },
})

/** Null where it is not known. */
function platformOfBase({ base, platform }: PlannedStage): Platform | null {
  if (base.kind !== 'image' || base.facts?.platform === undefined) return null
  const reading = readPlatform(base.facts.platform, platform)
  return reading.ok ? reading.platform : null
}
