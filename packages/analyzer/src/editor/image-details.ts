import { readImageReference } from '../stages/image-reference.ts'
import type { EditorOptions, ImageDetails } from './editor-options.ts'

/** What is known of an image by its full name; null if nothing is. */
export function detailsOf({ imageDetails = {} }: EditorOptions, reference: string): ImageDetails | null {
  for (const [name, details] of Object.entries(imageDetails)) {
    const reading = readImageReference(name)
    if (name === reference || (reading.ok && reading.reference === reference)) return details
  }
  return null
}
