import type { Libc } from '../files/node.ts'

/** What is known of the operating system that a stage stands on; null for what is not. */
export interface System {
  /** The image at the bottom, `golang:1.26-alpine`; null on scratch. */
  readonly image: string | null
  /** `alpine`, `debian`, `ubuntu`, `fedora`, `scratch` … */
  readonly family: string | null
  /** `12`, `3.22` */
  readonly version: string | null
  readonly libc: Libc | 'none' | null
  readonly packageManager: string | null
  /** `amd64` */
  readonly architecture: string
}
