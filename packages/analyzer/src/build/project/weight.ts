import { between, exactly, type SizeRange } from '../../facts/size-range.ts'
import type { Weight } from './project.ts'

/** A size as a project gives it, as one that can be reckoned with. */
export function rangeOf(weight: Weight): SizeRange {
  return typeof weight === 'number' ? exactly(weight) : between(weight[0], weight[1])
}
