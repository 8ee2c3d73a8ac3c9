import type { ImageConfigFacts, ImageFacts, LayerFacts } from '../image-facts.ts'

/** What a row of the table must say itself: its figures and where they are from. */
export interface Figures {
  readonly sizeBytes: number | Estimate
  readonly compressedBytes: number | Estimate
  /** The tag that they were recorded from, in full; not given if they were derived from other images. */
  readonly recordedTag?: string
  readonly source?: string
}

/** A figure that was derived and not recorded. */
export interface Estimate {
  readonly about: number
}

/** Marks a figure that was derived and not recorded. */
export function about(bytes: number): Estimate {
  return { about: bytes }
}

/** When the table's facts were collected. */
const COLLECTED = '2026-11-20'

/** An image as it is made: what its base has, what it has itself, and the figures of the whole. */
export function image(base: ImageFacts, own: ImageFacts, figures: Figures): ImageFacts {
  const { sizeBytes, compressedBytes, recordedTag, source = 'image-records' } = figures
  const facts = onTop(base, own)
  return {
    ...facts,
    layers: withRest(facts.layers ?? [], bytesOf(sizeBytes)),
    sizeBytes: bytesOf(sizeBytes),
    isEstimate: typeof sizeBytes !== 'number',
    compressedBytes: bytesOf(compressedBytes),
    isCompressedEstimate: typeof compressedBytes !== 'number',
    ...(recordedTag !== undefined && { recordedTag }),
    source,
    date: COLLECTED,
  }
}

/** What is known of an image that adds something to another. */
export function onTop(base: ImageFacts, own: ImageFacts): ImageFacts {
  const tools = { ...base.tools, ...own.tools }
  return {
    ...base,
    ...own,
    config: configOnTop(base.config ?? {}, own.config ?? {}),
    tools,
    lacks: [...new Set([...(base.lacks ?? []), ...(own.lacks ?? [])])].filter((name) => !Object.hasOwn(tools, name)),
    users: [...(base.users ?? []), ...(own.users ?? [])],
    groups: [...(base.groups ?? []), ...(own.groups ?? [])],
    folders: [...(base.folders ?? []), ...(own.folders ?? [])],
    layers: [...(base.layers ?? []), ...(own.layers ?? [])],
  }
}

/** A layer by what it holds. */
export function layer(what: string, sizeBytes: number, compressedBytes?: number): LayerFacts {
  return { what, sizeBytes, ...(compressedBytes !== undefined && { compressedBytes }) }
}

/** A last layer for what is not listed, if that is more than rounding. */
function withRest(layers: readonly LayerFacts[], total: number): readonly LayerFacts[] {
  const restBytes = total - layers.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  return layers.length > 0 && restBytes > total / 1000 ? [...layers, layer('everything else', restBytes)] : layers
}

// As in a build, a new entrypoint takes the base's command away.
function configOnTop(base: ImageConfigFacts, own: ImageConfigFacts): ImageConfigFacts {
  const { Cmd: _, ...others } = base
  const inherited = own.Entrypoint === undefined ? base : others
  return { ...inherited, ...own, Env: environmentOnTop(base.Env ?? [], own.Env ?? []) }
}

function environmentOnTop(base: readonly string[], own: readonly string[]): readonly string[] {
  const values = new Map([...base, ...own].map((variable) => [variable.split('=', 1)[0], variable]))
  return [...values.values()]
}

function bytesOf(figure: number | Estimate): number {
  return typeof figure === 'number' ? figure : figure.about
}
