/** What a program runs on, in the words of the OCI image format. */
export interface Platform {
  readonly os: string
  readonly architecture: string
  /** `v7`; empty if there is none. */
  readonly variant: string
  readonly osVersion: string
  readonly osFeatures: readonly string[]
}
