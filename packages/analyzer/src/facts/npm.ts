import { splitNames } from '../text/split-names.ts'
import { findInstalledSize, type InstalledSize, type PackageSet } from './package-sets.ts'
import { exactly } from './size-range.ts'

/** What a `node_modules` takes that holds these packages and all that they need. */
export function findNodeModules(packages: readonly string[]): InstalledSize {
  return findInstalledSize(packages.map(withoutVersion), npmSets)
}

/** `@scope/name@^1.2` is @scope/name. Only an old major version is something else: `express@4`. */
function withoutVersion(spec: string): string {
  const at = spec.indexOf('@', 1)
  const name = at === -1 ? spec : spec.slice(0, at)
  return name === 'express' && /^[~^]?4(?:\.|$)/.test(spec.slice(at + 1)) ? 'express@4' : name
}

/** All that is known of what npm installs. */
export const npmSets: readonly PackageSet[] = [
  set('express', 2_918_607, 68),
  set('express@4', 2_981_121, 71),
  set('express cors helmet morgan dotenv', 3_300_308, 78),
  set('express typescript @types/node @types/express nodemon jest', 75_069_724),
  set('react react-dom', 8_358_543),
  set('react react-dom vite @vitejs/plugin-react', 44_257_034),
  set('next react react-dom', 329_080_518),
  set('@nestjs/core @nestjs/common @nestjs/platform-express rxjs', 11_352_029),
  set('fastify', 9_821_739),
  set('typescript', 30_547_879),
]

function set(names: string, bytes: number, packages?: number): PackageSet {
  return {
    id: `npm/${names.replaceAll(' ', '+')}`,
    names: splitNames(names),
    size: exactly(bytes),
    source: 'debian-machine',
    ...(packages !== undefined && { packages }),
  }
}
