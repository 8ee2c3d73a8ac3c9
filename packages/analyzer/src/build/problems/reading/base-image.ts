import type { ImageFacts } from '../../../images/image-facts.ts'
import type { Base } from '../../../stages/plan-types.ts'
import { findPlace } from '../../files/place.ts'
import type { ImageScene } from '../image-scene.ts'

/**
 * Whether an image surely has nothing at any of some paths: each is free, or only its base image could have it,
 * which is known not to.
 */
export function lacksAll(paths: readonly string[], isNotInBase: boolean, { files }: ImageScene): boolean {
  return paths.every((path) => {
    const place = findPlace(files, path)
    if (place.kind === 'unknown') return isNotInBase && place.node === null && place.why.time === 0
    return place.kind === 'missing'
  })
}

/** What is known of the base image. */
export function baseFacts({ target }: ImageScene): ImageFacts | null {
  const { root } = target.planned
  return root.kind === 'image' ? root.facts : null
}

/** The id of what is known of an image; none where nothing is, or where there is no image. */
export function factsOfImage(base: Base): readonly string[] {
  if (base.kind !== 'image' || base.facts === null) return []
  return [`image/${base.reference.replace(/^docker\.io\/(?:library\/)?/, '')}`]
}

/** How a message names the base image: `alpine:3.20`, `scratch`. */
export function nameOfBase({ system }: ImageScene): string {
  return system.image?.replace(/^docker\.io\/(?:library\/)?/, '') ?? 'scratch'
}
