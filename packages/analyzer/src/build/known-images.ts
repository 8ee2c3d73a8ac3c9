import { findImage } from '../images/find-image.ts'
import type { ImageFacts, ImageTable } from '../images/image-facts.ts'
import type { Base, Plan, PlannedStep, PlanOptions } from '../stages/plan-types.ts'
import { plan } from '../stages/plan.ts'
import type { Dockerfile } from '../syntax/tree.ts'

/** An image that a build takes files from, and what is known of it. */
export interface ImageUse {
  /** As FROM may write it: `node:22-alpine`. */
  readonly name: string
  /** The row of the table that was taken; null for facts that were given, and where there are none. */
  readonly row: string | null
  readonly facts: ImageFacts | null
}

/** A plan in which images have the facts that a table knows of them. */
export interface FurnishedPlan {
  readonly plan: Plan
  readonly images: readonly ImageUse[]
}

/**
 * Plans a build, with facts from a table for every image it takes files from. Facts that the options give come first.
 * Triggers of one image may name another, so it is planned anew until no image is new.
 */
export function planWithTable(dockerfile: Dockerfile, options: PlanOptions, table: ImageTable): FurnishedPlan {
  const given = options.images ?? {}
  const found = new Map<string, ImageUse>()
  for (;;) {
    const known = [...found.values()].flatMap(({ name, facts }) => (facts === null ? [] : [[name, facts] as const]))
    const planned = plan(dockerfile, { ...options, images: { ...Object.fromEntries(known), ...given } })
    const bases = imagesOf(planned).filter(({ reference }) => !found.has(reference))
    if (bases.length === 0) return { plan: planned, images: [...found.values()] }
    for (const { reference, facts } of bases) found.set(reference, useOf(reference, facts, table))
  }
}

type ImageBase = Extract<Base, { readonly kind: 'image' }>

function useOf(reference: string, facts: ImageFacts | null, table: ImageTable): ImageUse {
  const name = reference.replace(/^docker\.io\/(?:library\/)?/, '')
  if (facts !== null) return { name, row: null, facts }
  const row = findImage(reference, table)
  return { name, row: row?.name ?? null, facts: row?.facts ?? null }
}

/** The images that the needed stages stand on or take files from, in the order of the text. */
function imagesOf({ stages }: Plan): readonly ImageBase[] {
  const bases = stages
    .filter((stage) => stage.isNeeded)
    .flatMap(({ base, steps }) => [base, ...steps.flatMap(sourcesOf)])
  return bases.filter((base) => base?.kind === 'image')
}

function sourcesOf(step: PlannedStep): readonly (Base | null)[] {
  if (step.kind === 'COPY') return [step.from]
  return step.kind === 'RUN' ? step.mounts.map(({ from }) => from) : []
}
