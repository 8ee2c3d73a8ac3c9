import { splitNames } from '../text/split-names.ts'
import { findInstalledSize, type InstalledSize, type PackageSet } from './package-sets.ts'
import { atLeast, between, exactly, type SizeRange } from './size-range.ts'

/** What `apk add` adds on a bare Alpine, without the index that it keeps unless told `--no-cache`. */
export function findApkAdd(packages: readonly string[]): InstalledSize {
  return findInstalledSize(
    packages.map((name) => name.replace(/[=<>~@].*$/, '')),
    apkSets,
  )
}

/** What apk keeps in /var/cache/apk without `--no-cache`. */
export const apkIndex: { readonly size: SizeRange; readonly source: string } = {
  size: between(1_500_000, 3_500_000),
  source: 'knowledge',
}

/** All that is known of what apk adds. */
export const apkSets: readonly PackageSet[] = [
  // Of these the package alone is recorded and not what it needs.
  set('bash', atLeast(1_396_736)),
  set('binutils', atLeast(10_485_760)),
  set('curl', atLeast(258_048)),
  set('gcc', atLeast(170_917_888)),
  set('git', atLeast(6_623_232)),
  set('llvm15-libs', atLeast(128_974_848)),
  set('ca-certificates', exactly(729_088)),
  set('gcc musl-dev', exactly(198_689_792)),
  set('icu-data-full', exactly(30_408_704)),
  set('musl-dev', exactly(9_876_480)),
  // 3 MB in Alpine 3.19, where zones were not yet linked to one another.
  set('tzdata', between(444_416, 3_145_728)),
  { ...set('build-base', between(230_000_000, 350_000_000)), source: 'knowledge' },
]

function set(names: string, size: SizeRange): PackageSet {
  return { id: `apk/${names.replaceAll(' ', '+')}`, names: splitNames(names), size, source: 'alpine-packages' }
}
