import { findCheck } from './all-checks.ts'
import type { BuildScene } from './build-scene.ts'
import type { NamedCheck } from './check-schema.ts'
import { judgeBuild } from './checks/builds.ts'
import { failed, type Judgement } from './judgement.ts'
import { openTest } from './test-schema.ts'

/** What became of one check of an exercise. */
export interface CheckResult extends Judgement {
  readonly id: string
  /** What was asked. */
  readonly message: string
  readonly points: number
  readonly isHidden: boolean
}

/** Holds a Dockerfile against the checks of an exercise. Where the build fails, the others say only that. */
export function judgeChecks(checks: readonly NamedCheck[], scene: BuildScene): readonly CheckResult[] {
  const { image } = scene
  return checks.map(({ id, message, check }) => {
    const { kind, want } = openTest(check, findCheck)
    const judgement =
      kind.name === 'builds'
        ? judgeBuild(scene.build)
        : image === null
          ? failed('The build stops before there is anything to look at.')
          : kind.judge(want, image, scene)
    return { id, message, points: check.points, isHidden: check.hidden, ...judgement }
  })
}
