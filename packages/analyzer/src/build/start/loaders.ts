import type { Libc } from '../files/node.ts'

const NAMES: Readonly<Record<string, { readonly glibc: string; readonly musl: string }>> = {
  amd64: { glibc: '/lib64/ld-linux-x86-64.so.2', musl: '/lib/ld-musl-x86_64.so.1' },
  arm64: { glibc: '/lib/ld-linux-aarch64.so.1', musl: '/lib/ld-musl-aarch64.so.1' },
  arm: { glibc: '/lib/ld-linux-armhf.so.3', musl: '/lib/ld-musl-armhf.so.1' },
  '386': { glibc: '/lib/ld-linux.so.2', musl: '/lib/ld-musl-i386.so.1' },
  ppc64le: { glibc: '/lib64/ld64.so.2', musl: '/lib/ld-musl-powerpc64le.so.1' },
  riscv64: { glibc: '/lib/ld-linux-riscv64-lp64d.so.1', musl: '/lib/ld-musl-riscv64.so.1' },
  s390x: { glibc: '/lib/ld64.so.1', musl: '/lib/ld-musl-s390x.so.1' },
}

/** The file that starts programs which are linked to a C library; null for an architecture that is not known here. */
export function loaderOf(libc: Libc, architecture: string): string | null {
  return NAMES[architecture]?.[libc] ?? null
}

const PATHS: ReadonlySet<string> = new Set(Object.values(NAMES).flatMap(({ glibc, musl }) => [glibc, musl]))

/** Whether a path is that of a loader. */
export function isLoader(path: string): boolean {
  return PATHS.has(path)
}
