import { parse, planWithTable } from '@stagecraft/analyzer'
import type { BuildOptions, ContextFiles, PlanOptions } from '@stagecraft/analyzer'
import { imageTable } from '@stagecraft/analyzer/images'
import { FOUR_STAGES } from './four-stages.ts'

/** A context for the file of four stages: a small shop in TypeScript. */
const SHOP: ContextFiles = {
  'package.json': '{"name": "shop", "scripts": {"build": "tsc"}, "dependencies": {"express": "^4.19.2"}}\n',
  'package-lock.json': { sizeBytes: 180_000, sha256: 'the lock file' },
  'tsconfig.json': '{"compilerOptions": {"outDir": "dist"}}\n',
  'README.md': '# Shop\n',
  ...Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [`src/pages/page-${index}.ts`, `export const page = ${index}\n`]),
  ),
}

/** What the simulation of that file is given besides the plan. */
export const SHOP_OPTIONS: BuildOptions = {
  context: SHOP,
  dockerignore: 'node_modules\n.git\n*.md\n',
  project: {
    node: {
      productionModules: { bytes: 5_400_000 },
      developmentModules: { bytes: 68_000_000 },
      scripts: { build: { writes: [{ path: 'dist', files: { 'server.js': 5000, 'server.js.map': 9000 } }] } },
    },
  },
}

/** What the plan of that file is given: the product's facts about its images. */
export const SHOP_IMAGES: PlanOptions = planOptions()

function planOptions(): PlanOptions {
  const { images } = planWithTable(parse(FOUR_STAGES), {}, imageTable)
  const known = images.flatMap(({ name, facts }) => (facts === null ? [] : [[name, facts] as const]))
  return { images: Object.fromEntries(known) }
}
