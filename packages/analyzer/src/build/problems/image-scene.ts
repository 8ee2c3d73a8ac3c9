import type { ImageConfig } from '../../stages/image-config.ts'
import type { PlannedStage, PlannedStep } from '../../stages/plan-types.ts'
import type { Build, BuiltImage, BuiltStage, BuiltStep } from '../build-types.ts'
import { stepOf } from '../files/clock.ts'
import type { FolderNode, Time } from '../files/node.ts'
import { systemOf } from '../image/system-of.ts'
import { findAccount } from '../machine/account-files.ts'
import type { Account } from '../machine/account.ts'
import type { System } from '../machine/system.ts'
import type { Project } from '../project/project.ts'
import type { StartPlace } from '../start/check-start.ts'
import { inheritsUnknown, startPlaceOf } from '../start/start-of.ts'

/** An image that was built, and what a problem may want to know about it. */
export interface ImageScene {
  readonly build: Build
  readonly image: BuiltImage
  readonly target: BuiltStage
  readonly files: FolderNode
  readonly config: ImageConfig
  readonly system: System
  readonly project: Project
  /** Who its program runs as; null if that can't be told. */
  readonly account: Account | null
  /** Where its program starts; null if that can't be told. */
  readonly startPlace: StartPlace | null
  /** The step that something in it is from; null for what the base image brought. */
  readonly stepAt: (time: Time) => BuiltStep | null
}

/** Opens what a build made for those who look for problems; null if it made no image. */
export function openImage(build: Build): ImageScene | null {
  const { image } = build
  const target = build.stages.find(({ planned }) => planned === build.plan.target)
  if (image === null || target === undefined) return null
  const { config } = target.planned
  const reading = findAccount(image.files, config.user)
  const account = reading.kind === 'found' && !inheritsUnknown(target.planned) ? reading.account : null
  const steps = new Map(build.steps.map((step) => [step.number, step]))
  return {
    build,
    image,
    target,
    files: image.files,
    config,
    system: systemOf(target.planned),
    project: build.options.project ?? {},
    account,
    startPlace: account === null ? null : startPlaceOf(image.files, target.planned, account),
    stepAt: (time) => steps.get(stepOf(time)) ?? null,
  }
}

/** The last instruction of a kind that an image is made with, in its stage or in those below it; null if none is. */
export function lastStep<Kind extends PlannedStep['kind']>(
  stage: PlannedStage,
  ...kinds: readonly Kind[]
): Extract<PlannedStep, { readonly kind: Kind }> | null {
  const found = stage.steps.findLast(({ kind }) => kinds.some((wanted) => wanted === kind))
  if (found !== undefined) return found as Extract<PlannedStep, { readonly kind: Kind }>
  return stage.base.kind === 'stage' ? lastStep(stage.base.stage, ...kinds) : null
}
