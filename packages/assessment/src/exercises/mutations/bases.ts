import type { FromInstruction, Stage } from '@stagecraft/analyzer'
import { type Mutator, replaceSpan } from './mutation.ts'

/** Puts a stage on another base: one that is heavier, or has another C library, or what the build was done on. */
export const changeBase: Mutator = (file) =>
  file.stages.flatMap((stage) => {
    const { image } = stage.from
    if (image === null || isStage(image.value, file.stages)) return []
    const others = [...likelyOthers(image.value), ...builderBases(stage, file.stages)]
    return [...new Set(others)]
      .filter((other) => other !== image.value)
      .map((other) => replaceSpan(file, image, other, stage.from, `base ${image.value} becomes ${other}`))
  })

const OTHERS: readonly (readonly [pattern: RegExp, others: readonly string[]])[] = [
  [/^scratch$/, ['alpine:3.22', 'debian:bookworm-slim']],
  [/^alpine(?::|$)/, ['debian:bookworm-slim', 'scratch']],
  [/^(?:debian|ubuntu)(?::|$)/, ['alpine:3.22', 'scratch']],
  [/^gcr\.io\/distroless\//, ['debian:bookworm', 'scratch']],
]

function likelyOthers(reference: string): readonly string[] {
  const known = OTHERS.find(([pattern]) => pattern.test(reference))?.[1] ?? []
  const jdk = reference.replace(/\bjre\b/, 'jdk')
  const full = reference.replace(/-(?:slim|alpine)[\d.]*(?=$|-)/, '')
  const onAlpine =
    full === reference && /^(?:golang|node|python|rust|php|nginx):[\d.]+$/.test(reference)
      ? [`${reference}-alpine`]
      : []
  return [...known, jdk, full, ...onAlpine]
}

// What the last stage would be if its author had never thought of another base.
function builderBases({ index }: Stage, stages: readonly Stage[]): readonly string[] {
  if (index !== stages.length - 1) return []
  return stages.slice(0, index).flatMap(({ from }) => imageOf(from, stages) ?? [])
}

function imageOf({ image }: FromInstruction, stages: readonly Stage[]): string | null {
  return image === null || isStage(image.value, stages) ? null : image.value
}

function isStage(name: string, stages: readonly Stage[]): boolean {
  return stages.some((stage) => stage.name === name.toLowerCase())
}
