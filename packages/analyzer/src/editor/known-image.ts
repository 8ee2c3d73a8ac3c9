import { findImage } from '../images/find-image.ts'
import type { FoundImage } from '../images/find-image.ts'
import type { EditorOptions } from './editor-options.ts'

/** What is known about an image: by the images that are given, or else by what is known in general. */
export function findKnownImage({ images = {}, knownImages = {} }: EditorOptions, reference: string): FoundImage | null {
  return findImage(reference, images) ?? findImage(reference, knownImages)
}
