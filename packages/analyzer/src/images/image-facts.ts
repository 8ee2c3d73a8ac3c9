/**
 * What is known about a base image: plain data, as it comes from a table or a file. What is not given is not known,
 * which is not the same as no.
 */
export interface ImageFacts {
  /** `linux/amd64`; what the build asks for if it is not given. */
  readonly platform?: string
  readonly config?: ImageConfigFacts
  /** What its layers take on disk, unpacked. */
  readonly sizeBytes?: number
  /** Whether `sizeBytes` was derived and not recorded from this very image. */
  readonly isEstimate?: boolean
  /** What a pull moves over the wire. */
  readonly compressedBytes?: number
  readonly isCompressedEstimate?: boolean
  /** From the lowest to the topmost. */
  readonly layers?: readonly LayerFacts[]
  readonly os?: OsFacts
  /** What starts programs that are linked to a C library: `/lib/ld-musl-x86_64.so.1`; none if empty. */
  readonly loaders?: readonly string[]
  /** Whether there is a `/bin/sh`. */
  readonly hasShell?: boolean
  /** Programs that are surely there and their absolute paths; null where only the place is unknown. */
  readonly tools?: Readonly<Record<string, string | null>>
  /** Programs that are surely not there. */
  readonly lacks?: readonly string[]
  readonly users?: readonly UserFacts[]
  readonly groups?: readonly GroupFacts[]
  /** Whether `users` and `groups` are all there are. */
  readonly hasAllUsers?: boolean
  readonly hasCaCertificates?: boolean
  /** Whether `/usr/share/zoneinfo` is there. */
  readonly hasTimeZones?: boolean
  /** Folders and links to folders that are surely there. */
  readonly folders?: readonly FileFacts[]
  /** Whether `folders`, `files` and `tools` name everything that stands at the root, so that any other name is free. */
  readonly hasAllTop?: boolean
  /** What is in it, file by file. */
  readonly files?: ListingFacts
  /** Where the facts are from: the id of one of the product's sources, or a text. */
  readonly source?: string
  /** When they were collected: `2026-11-20`. */
  readonly date?: string
  /** The full tag of the image that the figures were recorded from: `golang:1.22.9-alpine3.20`. */
  readonly recordedTag?: string
  /** Whether they are the facts of another version of the image, so that figures and tools may differ a little. */
  readonly isNeighbour?: boolean
}

/** One layer of an image. */
export interface LayerFacts {
  /** What it holds, for people. */
  readonly what: string
  readonly sizeBytes: number
  readonly compressedBytes?: number
}

/** The system that an image is made of. */
export interface OsFacts {
  /** As in `/etc/os-release`: `alpine`, `debian`, `ubuntu`; `scratch` for nothing at all. */
  readonly id: string
  /** `3.20`, `12`. */
  readonly version?: string
  /** The C library that its programs are linked to. */
  readonly libc?: 'glibc' | 'musl' | 'none'
  /** `apk`, `apt`, `dnf`; `none` where packages can't be installed. */
  readonly packageManager?: string
}

/** A line of `/etc/passwd`. */
export interface UserFacts {
  readonly name: string
  readonly uid: number
  /** The same as `uid` if it is not given. */
  readonly gid?: number
  readonly home?: string
}

/** A line of `/etc/group`. */
export interface GroupFacts {
  readonly name: string
  readonly gid: number
}

/** What is in an image, file by file. */
export interface ListingFacts {
  /** Whether there is nothing else, so that a path that is not listed is not there. */
  readonly isComplete?: boolean
  readonly entries: readonly FileFacts[]
}

/** One path of an image. */
export interface FileFacts {
  /** Absolute, without a slash at the end: `/usr/bin/env`. */
  readonly path: string
  readonly type: 'file' | 'folder' | 'symlink'
  /** In octal digits: `'0755'`. */
  readonly mode?: string
  /** 0 if it is not given. */
  readonly uid?: number
  readonly gid?: number
  readonly size?: number
  /** Where a symlink leads, as it is written there; for a file, the path that it is a hard link of. */
  readonly link?: string
}

/** Facts by the name that FROM writes: `node:20-alpine`. */
export type ImageTable = Readonly<Record<string, ImageFacts>>

/** The part of an image's config that is known, under the names of the OCI image format. */
export interface ImageConfigFacts {
  readonly Env?: readonly string[] | null
  readonly Entrypoint?: readonly string[] | null
  readonly Cmd?: readonly string[] | null
  readonly Shell?: readonly string[] | null
  readonly User?: string
  readonly WorkingDir?: string
  readonly ExposedPorts?: Readonly<Record<string, unknown>> | null
  readonly Volumes?: Readonly<Record<string, unknown>> | null
  readonly Labels?: Readonly<Record<string, string>> | null
  readonly Healthcheck?: HealthcheckFacts | null
  readonly StopSignal?: string
  readonly OnBuild?: readonly string[] | null
}

/** Times are in nanoseconds. */
export interface HealthcheckFacts {
  readonly Test?: readonly string[]
  readonly Interval?: number
  readonly Timeout?: number
  readonly StartPeriod?: number
  readonly StartInterval?: number
  readonly Retries?: number
}
