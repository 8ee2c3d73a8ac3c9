import type { Rule } from '../define-rule.ts'
import { apkNoCache } from './rules/apk-no-cache.ts'
import { aptForScripts } from './rules/apt-for-scripts.ts'
import { aptListsLeft } from './rules/apt-lists-left.ts'
import { aptMountCleared } from './rules/apt-mount-cleared.ts'
import { aptMountUnlocked } from './rules/apt-mount-unlocked.ts'
import { aptNoRecommends } from './rules/apt-no-recommends.ts'
import { artifactInCacheMount } from './rules/artifact-in-cache-mount.ts'
import { cacheMountEmptied } from './rules/cache-mount-emptied.ts'
import { copyOverDependencies } from './rules/copy-over-dependencies.ts'
import { devDependenciesShip } from './rules/dev-dependencies-ship.ts'
import { dnfCacheLeft } from './rules/dnf-cache-left.ts'
import { gemDocs } from './rules/gem-docs.ts'
import { installAsks } from './rules/install-asks.ts'
import { installFromLock } from './rules/install-from-lock.ts'
import { installWithoutUpdate } from './rules/install-without-update.ts'
import { manifestWithoutLock } from './rules/manifest-without-lock.ts'
import { nodeCacheLeft } from './rules/node-cache-left.ts'
import { npmOmitDev } from './rules/npm-omit-dev.ts'
import { pinLanguagePackages } from './rules/pin-language-packages.ts'
import { pinSystemPackages } from './rules/pin-system-packages.ts'
import { pipCacheLeft } from './rules/pip-cache-left.ts'
import { preferCopy } from './rules/prefer-copy.ts'
import { releaseUpgrade } from './rules/release-upgrade.ts'
import { sourcesBeforeDependencies } from './rules/sources-before-dependencies.ts'
import { updateInOwnRun } from './rules/update-in-own-run.ts'
import { volatileArgEarly } from './rules/volatile-arg-early.ts'
import { zypperCacheLeft } from './rules/zypper-cache-left.ts'

/** The course's own rules, grouped by the concept they belong to, in the order in which those are explained. */
export const practiceRules: readonly Rule[] = [
  // base-images
  releaseUpgrade,
  // version-pins
  pinLanguagePackages,
  pinSystemPackages,
  // build-context
  copyOverDependencies,
  // build-cache
  sourcesBeforeDependencies,
  updateInOwnRun,
  volatileArgEarly,
  // cache-mounts
  aptMountCleared,
  aptMountUnlocked,
  artifactInCacheMount,
  cacheMountEmptied,
  // image-layers
  apkNoCache,
  aptListsLeft,
  dnfCacheLeft,
  gemDocs,
  nodeCacheLeft,
  pipCacheLeft,
  zypperCacheLeft,
  // package-managers
  aptForScripts,
  aptNoRecommends,
  installAsks,
  installWithoutUpdate,
  // app-dependencies
  devDependenciesShip,
  installFromLock,
  manifestWithoutLock,
  npmOmitDev,
  // copy-and-add
  preferCopy,
]
