import { between, exactly, type SizeRange } from './size-range.ts'

/** What something weighs that builds often make or fetch. */
export interface Effect {
  readonly id: string
  /** For people. */
  readonly what: string
  readonly size: SizeRange
  /** Whether it could not be measured. */
  readonly isEstimate: boolean
  /** The id of where it is from. */
  readonly source: string
}

/** The effect of that id; null if there is none. */
export function findEffect(id: string): Effect | null {
  return effects.find((effect) => effect.id === id) ?? null
}

/** What is known about results, caches and binaries, by kind: `go/web-server`, `maven/repository`. */
export const effects: readonly Effect[] = [
  measured('go/hello', 'a Go program that prints a line', 1_893_849),
  measured('go/hello-stripped', "the same with -ldflags='-s -w'", 1_233_048),
  measured('go/web-server', 'a Go web server of the standard library', 7_002_742),
  measured('go/web-server-stripped', "the same with -ldflags='-s -w'", 4_771_992),
  measured('go/web-server-trimmed', "the same with -trimpath -ldflags='-s -w'", 4_763_800),
  measured('go/gin-server', 'a Go web server made with gin', 10_029_633),
  measured('go/gin-server-stripped', "the same with -ldflags='-s -w'", 6_819_992),
  measured('go/build-cache', "Go's build cache after one build of a web server", 66_783_683),
  measured('go/build-cache-gin', "Go's build cache after two builds of a gin server", 112_106_351),
  estimate('go/module-cache', "Go's module cache with gin and what it needs", 45_000_000),
  measured('cargo/hello-target', 'target/ of a small Rust program, debug', 4_497_667),
  measured('cargo/hello', 'a small Rust program, debug', 4_344_568),
  measured('cargo/hello-target-release', 'target/ of a small Rust program, release', 480_597),
  measured('cargo/hello-release', 'a small Rust program, release', 445_904),
  measured('cargo/hello-stripped', 'the same, stripped', 343_400),
  measured('cargo/service-target', 'target/ of a small Rust web service, debug', 196_582_710),
  measured('cargo/service', 'a small Rust web service, debug', 18_982_520),
  measured('cargo/service-target-release', 'target/ of a small Rust web service, release', 80_739_069),
  measured('cargo/service-release', 'a small Rust web service, release', 1_450_936),
  measured('cargo/service-stripped', 'the same, stripped', 1_054_752),
  measured('cargo/registry-sources', 'the sources of the 40 crates of that service', 24_157_611),
  documented('spring/jar-2', 'a Spring Boot 2.3 web application with all it needs, to 1 MB', 15_500_000, 16_500_000),
  estimate('spring/jar-3', 'a Spring Boot 3 web application with all it needs', 20_500_000),
  estimate('maven/repository', "Maven's local repository after package of a Spring Boot project", 130_000_000),
  estimate('maven/repository-offline', 'the same after dependency:go-offline', 150_000_000),
  estimate('maven/target', 'target/ of that project', 21_000_000),
  measured('composer/laravel-framework', 'the package laravel/framework alone', 9_474_278),
  estimate('composer/laravel-vendor', "Laravel's vendor/ after install --no-dev", 47_000_000),
  estimate('composer/laravel-vendor-dev', 'the same with development packages', 76_000_000),
  measured('npm/express-pruned', 'node_modules of an Express project after prune --omit=dev', 2_996_438),
  measured('npm/cache-express', "npm's cache after npm ci of Express", 5_733_098),
  measured('node/binary-18', 'the binary of Node.js 18', 91_405_024),
  measured('node/binary-20', 'the binary of Node.js 20', 98_932_688),
  measured('node/binary-22', 'the binary of Node.js 22', 124_827_920),
  measured('node/binary-24', 'the binary of Node.js 24', 126_595_440),
  measured('bun/binary', 'the binary of Bun 1.4', 107_308_936),
  measured('deno/binary', 'the binary of Deno 2.9', 95_600_728),
  measured('python/venv', 'a virtual environment with nothing but pip, Python 3.11', 23_093_719),
  {
    ...measured('apt/golang-backport', 'Go 1.22 and certificates from backports', 236_028_867),
    source: 'debian-chroot',
  },
  {
    ...measured('apt/buildpack', 'the packages that full images of languages stand on', 590_943_463),
    source: 'debian-chroot',
  },
  documented('apk/wolfi-base', 'the 15 packages of Wolfi base, to 1 MiB', 15_204_352, 16_252_928),
]

function measured(id: string, what: string, bytes: number): Effect {
  return { id, what, size: exactly(bytes), isEstimate: false, source: 'debian-machine' }
}

function documented(id: string, what: string, minBytes: number, maxBytes: number): Effect {
  return { id, what, size: between(minBytes, maxBytes), isEstimate: false, source: 'documentation' }
}

/** A third less or half as much again is as good as such an estimate gets. */
function estimate(id: string, what: string, bytes: number): Effect {
  return { id, what, size: between((bytes * 2) / 3, (bytes * 3) / 2), isEstimate: true, source: 'knowledge' }
}
