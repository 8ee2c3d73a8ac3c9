import type { Plan } from '../../stages/plan-types.ts'
import type { Found } from '../open-scene.ts'

/** What a check of BuildKit depends on besides the plan. */
export interface BuildkitCheckOptions {
  /** All stages, as `docker build --check` does, or those a build needs; all if it is not given. */
  readonly scope?: 'all' | 'needed'
  /** The text of the .dockerignore. */
  readonly dockerignore?: string
  /** Stands in for the `# check=` of the file, as the build argument BUILDKIT_DOCKERFILE_CHECK does. */
  readonly check?: string
}

/** What BuildKit's checks say. */
export interface BuildkitResult {
  readonly found: readonly Found[]
}

/** Runs BuildKit's checks in BuildKit's phases. */
export function runBuildkitChecks(_plan: Plan, _options: BuildkitCheckOptions): BuildkitResult {
  return { found: [] }
}
