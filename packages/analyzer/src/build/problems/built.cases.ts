import { completeFacts } from '../../images/families/complete-facts.ts'
import { imageTable } from '../../images/table.ts'
import { plan } from '../../stages/plan.ts'
import { parse } from '../../syntax/parse.ts'
import type { Build } from '../build-types.ts'
import { build } from '../build.ts'
import type { Example } from './define-problem.ts'

const images = Object.fromEntries(Object.entries(imageTable).map(([name, facts]) => [name, completeFacts(facts)]))

/** Builds an example on the images that the table knows. */
export function built({ dockerfile, ...options }: Example): Build {
  return build(plan(parse(dockerfile), { images, hasAllImages: true }), options)
}
