import { exactly } from '../../facts/size-range.ts'
import { MOST_TEXT, product, textContent } from '../files/content.ts'
import type { Content } from '../files/node.ts'

/** So many bytes of /dev/zero. */
export function zeros(count: number): Content {
  if (count <= MOST_TEXT) return textContent('\0'.repeat(count))
  return product({ key: `zeros ${count}`, isExact: true }, exactly(count))
}
