import type { Dockerfile } from './tree.ts'

/** Parses a Dockerfile as BuildKit does; never throws, and reads on after what BuildKit would refuse. */
export type Parse = (text: string) => Dockerfile
