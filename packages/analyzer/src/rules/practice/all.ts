import type { Rule } from '../define-rule.ts'
import { addWithoutChecksum } from './rules/add-without-checksum.ts'
import { apkNoCache } from './rules/apk-no-cache.ts'
import { aptForScripts } from './rules/apt-for-scripts.ts'
import { aptListsLeft } from './rules/apt-lists-left.ts'
import { aptMountCleared } from './rules/apt-mount-cleared.ts'
import { aptMountUnlocked } from './rules/apt-mount-unlocked.ts'
import { aptNoRecommends } from './rules/apt-no-recommends.ts'
import { archiveCopied } from './rules/archive-copied.ts'
import { artifactInCacheMount } from './rules/artifact-in-cache-mount.ts'
import { bashOnlySyntax } from './rules/bash-only-syntax.ts'
import { buildToolsShip } from './rules/build-tools-ship.ts'
import { cacheMountEmptied } from './rules/cache-mount-emptied.ts'
import { cdThatEnds } from './rules/cd-that-ends.ts'
import { commandWithoutEffect } from './rules/command-without-effect.ts'
import { copyFromMisspelt } from './rules/copy-from-misspelt.ts'
import { copyFromNumber } from './rules/copy-from-number.ts'
import { copyOverDependencies } from './rules/copy-over-dependencies.ts'
import { debianFrontendEnv } from './rules/debian-frontend-env.ts'
import { devDependenciesShip } from './rules/dev-dependencies-ship.ts'
import { dnfCacheLeft } from './rules/dnf-cache-left.ts'
import { envUsesItself } from './rules/env-uses-itself.ts'
import { failureIgnored } from './rules/failure-ignored.ts'
import { gemDocs } from './rules/gem-docs.ts'
import { healthcheckMissing } from './rules/healthcheck-missing.ts'
import { ignoreComment } from './rules/ignore-comment.ts'
import { installAsUser } from './rules/install-as-user.ts'
import { installAsks } from './rules/install-asks.ts'
import { installFromLock } from './rules/install-from-lock.ts'
import { installWithoutUpdate } from './rules/install-without-update.ts'
import { labelKey } from './rules/label-key.ts'
import { labelMissing } from './rules/label-missing.ts'
import { labelUnknown } from './rules/label-unknown.ts'
import { labelValue } from './rules/label-value.ts'
import { latestBase } from './rules/latest-base.ts'
import { libcMismatch } from './rules/libc-mismatch.ts'
import { manifestWithoutLock } from './rules/manifest-without-lock.ts'
import { nodeCacheLeft } from './rules/node-cache-left.ts'
import { npmOmitDev } from './rules/npm-omit-dev.ts'
import { numericUser } from './rules/numeric-user.ts'
import { pinBaseDigest } from './rules/pin-base-digest.ts'
import { pinLanguagePackages } from './rules/pin-language-packages.ts'
import { pinSystemPackages } from './rules/pin-system-packages.ts'
import { pipCacheLeft } from './rules/pip-cache-left.ts'
import { pipeHidesFailure } from './rules/pipe-hides-failure.ts'
import { pipefailUnknown } from './rules/pipefail-unknown.ts'
import { pointlessCommand } from './rules/pointless-command.ts'
import { preferCopy } from './rules/prefer-copy.ts'
import { relativeDestination } from './rules/relative-destination.ts'
import { releaseUpgrade } from './rules/release-upgrade.ts'
import { remoteScript } from './rules/remote-script.ts'
import { removedInLaterLayer } from './rules/removed-in-later-layer.ts'
import { repeatedCd } from './rules/repeated-cd.ts'
import { rewrittenAfterCopy } from './rules/rewritten-after-copy.ts'
import { runsAsRoot } from './rules/runs-as-root.ts'
import { sdkShips } from './rules/sdk-ships.ts'
import { secretCopied } from './rules/secret-copied.ts'
import { secretInText } from './rules/secret-in-text.ts'
import { secretWritten } from './rules/secret-written.ts'
import { settingThatEnds } from './rules/setting-that-ends.ts'
import { shRelinked } from './rules/sh-relinked.ts'
import { shellMissing } from './rules/shell-missing.ts'
import { sourcesBeforeDependencies } from './rules/sources-before-dependencies.ts'
import { sourcesOverwrite } from './rules/sources-overwrite.ts'
import { splitInstall } from './rules/split-install.ts'
import { stageLeftOut } from './rules/stage-left-out.ts'
import { startedByNpm } from './rules/started-by-npm.ts'
import { statusMasked } from './rules/status-masked.ts'
import { sudoInRun } from './rules/sudo-in-run.ts'
import { trustedRegistry } from './rules/trusted-registry.ts'
import { uncheckedTls } from './rules/unchecked-tls.ts'
import { unpinnedImageCopied } from './rules/unpinned-image-copied.ts'
import { unquotedExpansion } from './rules/unquoted-expansion.ts'
import { unreadableShell } from './rules/unreadable-shell.ts'
import { untaggedBase } from './rules/untagged-base.ts'
import { updateInOwnRun } from './rules/update-in-own-run.ts'
import { userMissing } from './rules/user-missing.ts'
import { useraddHighUid } from './rules/useradd-high-uid.ts'
import { volatileArgEarly } from './rules/volatile-arg-early.ts'
import { wgetAndCurl } from './rules/wget-and-curl.ts'
import { wgetProgress } from './rules/wget-progress.ts'
import { wholeStageCopied } from './rules/whole-stage-copied.ts'
import { widePermissions } from './rules/wide-permissions.ts'
import { wildcardToFile } from './rules/wildcard-to-file.ts'
import { zypperCacheLeft } from './rules/zypper-cache-left.ts'

/** The course's own rules, grouped by the concept they belong to, in the order in which those are explained. */
export const practiceRules: readonly Rule[] = [
  // instructions
  ignoreComment,
  // final-stage
  stageLeftOut,
  // copy-from
  copyFromMisspelt,
  wholeStageCopied,
  // stage-names
  copyFromNumber,
  // base-images
  releaseUpgrade,
  shellMissing,
  trustedRegistry,
  // version-pins
  latestBase,
  pinBaseDigest,
  pinLanguagePackages,
  pinSystemPackages,
  unpinnedImageCopied,
  untaggedBase,
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
  removedInLaterLayer,
  rewrittenAfterCopy,
  sourcesOverwrite,
  splitInstall,
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
  // build-residue
  buildToolsShip,
  sdkShips,
  wgetAndCurl,
  // libc
  libcMismatch,
  // copy-and-add
  archiveCopied,
  preferCopy,
  relativeDestination,
  wildcardToFile,
  // users
  installAsUser,
  numericUser,
  runsAsRoot,
  sudoInRun,
  userMissing,
  useraddHighUid,
  widePermissions,
  // build-secrets
  secretCopied,
  secretInText,
  secretWritten,
  // supply-chain
  addWithoutChecksum,
  remoteScript,
  uncheckedTls,
  // shell-in-run
  bashOnlySyntax,
  cdThatEnds,
  failureIgnored,
  pipeHidesFailure,
  pipefailUnknown,
  pointlessCommand,
  repeatedCd,
  settingThatEnds,
  shRelinked,
  statusMasked,
  unquotedExpansion,
  unreadableShell,
  wgetProgress,
  // start-commands
  commandWithoutEffect,
  healthcheckMissing,
  startedByNpm,
  // variables
  debianFrontendEnv,
  envUsesItself,
  // image-metadata
  labelKey,
  labelMissing,
  labelUnknown,
  labelValue,
]
