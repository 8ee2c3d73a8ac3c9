import type { Reason } from '../../files/node.ts'
import type { Place } from '../../files/place.ts'

/**
 * Whether a doubt is only about what an image may have brought along. Nobody finds the files of a project there, so
 * tools that look for them take it that there are none.
 */
export function isOfImage({ time }: Reason): boolean {
  return time === 0
}

/** Whether there is nothing at a place, or nothing but what an image may have brought along. */
export function isVacant(place: Place): boolean {
  if (place.kind === 'missing') return true
  return place.kind === 'unknown' && place.node === null && isOfImage(place.why)
}
