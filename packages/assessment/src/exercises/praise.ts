import { type LineRange, placeOf, placeOfFrom, sayBytes, saySize } from '@stagecraft/analyzer'
import type { BuildScene } from './build-scene.ts'

/** Something that was done well, with what shows it. */
export interface Praise {
  readonly id: string
  readonly message: string
  readonly lines: readonly LineRange[]
}

type Judge = (scene: BuildScene) => Omit<Praise, 'id'> | null

/** What was done well, as far as the build shows it. */
export function praise(scene: BuildScene): readonly Praise[] {
  if (scene.image === null) return []
  return Object.entries(GOOD_THINGS).flatMap(([id, judge]) => {
    const found = judge(scene)
    if (found === null) return []
    const lines = found.lines.map(({ firstLine, lastLine }) => ({ firstLine, lastLine }))
    return [{ id, message: found.message, lines }]
  })
}

const GOOD_THINGS: Readonly<Record<string, Judge>> = {
  'tools-stay-behind': toolsStayBehind,
  'cache-order': cacheOrder,
  'cache-mounts': cacheMounts,
  'non-root': nonRoot,
  'small-image': smallImage,
  'named-stages': namedStages,
}

function toolsStayBehind({ build, image, diagnoses }: BuildScene): ReturnType<Judge> {
  const behind = build.stages.filter(({ planned }) => !planned.ships)
  const ships = diagnoses.some(({ problem }) => problem === 'tools-ship' || problem === 'jdk-ships')
  if (image === null || behind.length === 0 || ships) return null
  const bytes = behind.reduce((sum, { planned }) => sum + bytesOfBase(planned.root), 0)
  if (bytes < MUCH_BYTES) return null
  return {
    message: `At least ${sayBytes(bytes)} that the build needs stay behind.`,
    lines: behind.map(({ planned }) => placeOfFrom(planned)),
  }
}

const MUCH_BYTES = 50_000_000

function bytesOfBase(root: { readonly kind: string; readonly facts?: { readonly sizeBytes?: number } | null }): number {
  return root.facts?.sizeBytes ?? 0
}

function cacheOrder({ build, diagnoses, findings }: BuildScene): ReturnType<Judge> {
  const isWrong =
    diagnoses.some(({ problem }) => problem === 'install-runs-again') ||
    findings.some(({ rule }) => rule === 'sources-before-dependencies')
  if (isWrong) return null
  const install = build.steps.find(({ planned, name }) => planned.kind === 'RUN' && INSTALL.test(name))
  const after = build.steps.find(
    ({ planned, number }) => planned.kind === 'COPY' && planned.from === null && number > (install?.number ?? Infinity),
  )
  if (install === undefined || after === undefined) return null
  return {
    message: 'Dependencies are installed before the sources are copied, so an edit of a source does not repeat it.',
    lines: [placeOf(install.planned)],
  }
}

const INSTALL =
  /\b(?:npm (?:ci|install|i)|pnpm (?:i|install|fetch)|yarn(?: install)?|go mod download|pip3? install|uv sync|bundle install|composer install|cargo fetch|dependency:(?:go-offline|resolve)|dotnet restore)\b/

function cacheMounts({ build }: BuildScene): ReturnType<Judge> {
  const steps = build.steps.filter(
    ({ planned }) => planned.kind === 'RUN' && planned.mounts.some(({ mount }) => mount.type === 'cache'),
  )
  if (steps.length === 0) return null
  return {
    message: 'A cache mount keeps what was fetched from one build to the next, and out of the image.',
    lines: steps.map(({ planned }) => placeOf(planned)),
  }
}

function nonRoot({ image, diagnoses }: BuildScene): ReturnType<Judge> {
  const user = image?.target.planned.steps.findLast(({ kind }) => kind === 'USER')
  if (user === undefined || diagnoses.some(({ problem }) => problem === 'root-user')) return null
  return { message: 'The program runs without the rights of root.', lines: [placeOf(user)] }
}

function smallImage({ image, build }: BuildScene): ReturnType<Judge> {
  if (image === null) return null
  const { size } = image.image
  const heaviest = Math.max(0, ...build.stages.map(({ planned }) => bytesOfBase(planned.root)))
  const times = Math.floor(heaviest / size.maxBytes)
  if (!Number.isFinite(size.maxBytes) || times < 4) return null
  const said = saySize(size) ?? ''
  return { message: `The image has ${said}: a ${ordinal(times)} of the image it was built on.`, lines: [] }
}

function ordinal(times: number): string {
  const names: Readonly<Record<number, string>> = {
    4: 'quarter',
    5: 'fifth',
    6: 'sixth',
    7: 'seventh',
    8: 'eighth',
    9: 'ninth',
    10: 'tenth',
  }
  const last = times % 10
  const ending =
    times % 100 > 10 && times % 100 < 14 ? 'th' : last === 1 ? 'st' : last === 2 ? 'nd' : last === 3 ? 'rd' : 'th'
  return names[times] ?? `${times}${ending}`
}

function namedStages({ build }: BuildScene): ReturnType<Judge> {
  const { stages } = build.plan
  const behind = stages.slice(0, -1)
  if (behind.length === 0 || behind.some(({ name }) => name === null)) return null
  return { message: 'Every stage has a name that says what it is for.', lines: behind.map(placeOfFrom) }
}
