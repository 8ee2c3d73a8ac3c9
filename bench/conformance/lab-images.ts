import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { FileFacts, ImageConfigFacts, ImageFacts, ImageTable } from '@stagecraft/analyzer'

/** The base images of the recorded builds in a folder, each with everything that is in it. */
export function readLabImages(folder: string): ImageTable {
  const images = JSON.parse(readFileSync(join(folder, 'images.json'), 'utf8')) as Readonly<Record<string, LabImage>>
  return Object.fromEntries(
    Object.entries(images).map(([name, image]) => {
      const listing = join(folder, 'base-listings', `${name.replaceAll(/[/:]/g, '_')}.tsv.gz`)
      return [name, factsOf(image, readListing(gunzipSync(readFileSync(listing)).toString()))]
    }),
  )
}

/** The one image that all builds of a file of build cases start from, whatever they call it. */
export function readCaseBase(base: CaseBase): ImageFacts {
  const entries = base.layers.flatMap((layer) => layer.entries).map(readEntry)
  return {
    config: configOf(base.config),
    sizeBytes: base.layers.reduce((total, { contentBytes }) => total + contentBytes, 0),
    layers: base.layers.map(({ contentBytes }) => ({ what: 'BusyBox', sizeBytes: contentBytes })),
    os: { id: 'busybox', libc: 'none', packageManager: 'none' },
    loaders: [],
    hasShell: entries.some(({ path }) => path === '/bin/sh'),
    // Its /etc/passwd and /etc/group are as long as one line for root is.
    users: [{ name: 'root', uid: 0, gid: 0, home: '/root' }],
    groups: [{ name: 'root', gid: 0 }],
    hasAllUsers: true,
    hasCaCertificates: false,
    hasTimeZones: false,
    files: { isComplete: true, entries },
  }
}

export interface CaseBase {
  readonly config: ImageConfigFacts & { readonly ArgsEscaped?: boolean }
  readonly layers: readonly { readonly contentBytes: number; readonly entries: readonly CaseEntry[] }[]
}

type CaseEntry = readonly [
  path: string,
  type: string,
  size: number,
  mode: string,
  uid: number,
  gid: number,
  link?: string,
]

interface LabImage {
  readonly sizeBytes: number
  readonly config: ImageConfigFacts & { readonly ArgsEscaped?: boolean }
  readonly os: string
  readonly architecture: string
  readonly osRelease: string
  readonly libc: { readonly glibc: boolean; readonly musl: boolean }
  readonly loaders: readonly string[]
  readonly packageManager: string | null
  readonly hasShell: boolean
  readonly caCertificates: boolean
  readonly tzdata: boolean
  readonly tools: Readonly<Record<string, string>>
  readonly users: readonly {
    readonly name: string
    readonly uid: number
    readonly gid: number
    readonly home: string
  }[]
  readonly groups: readonly { readonly name: string; readonly gid: number }[]
}

function factsOf(image: LabImage, entries: readonly FileFacts[]): ImageFacts {
  const { glibc, musl } = image.libc
  const version = /\d+/.exec(image.osRelease)?.[0]
  return {
    platform: `${image.os}/${image.architecture}`,
    config: configOf(image.config),
    sizeBytes: image.sizeBytes,
    os: {
      ...(version === undefined ? { id: 'busybox' } : { id: 'debian', version }),
      libc: glibc ? 'glibc' : musl ? 'musl' : 'none',
      packageManager: image.packageManager ?? 'none',
    },
    loaders: image.loaders,
    hasShell: image.hasShell,
    tools: image.tools,
    users: image.users.map(({ name, uid, gid, home }) => ({ name, uid, gid, home })),
    groups: image.groups,
    hasAllUsers: true,
    hasCaCertificates: image.caCertificates,
    hasTimeZones: image.tzdata,
    files: { isComplete: true, entries },
  }
}

// BuildKit notes in the config how it got it; images don't have that.
function configOf(config: LabImage['config']): ImageConfigFacts {
  const { ArgsEscaped: _, ...known } = config
  return known
}

function readListing(text: string): readonly FileFacts[] {
  const lines = text.split('\n').filter((line) => line !== '')
  const entries = lines.map((line) => {
    const [type = '', mode = '', uid, gid, size, path = '', link] = line.split('\t')
    return entryOf({ type, mode, uid: Number(uid), gid: Number(gid), size: Number(size), path, link })
  })
  return withSizesOfLinks(entries)
}

function readEntry([path, type, size, mode, uid, gid, link]: CaseEntry): FileFacts {
  return entryOf({ path: `/${path}`, type, size, mode: mode.replace('0o', '0'), uid, gid, link })
}

interface Listed {
  readonly path: string
  readonly type: string
  readonly mode: string
  readonly uid: number
  readonly gid: number
  readonly size: number
  readonly link: string | undefined
}

function entryOf({ type, link, ...others }: Listed): FileFacts {
  const known = { dir: 'folder', file: 'file', hardlink: 'file', symlink: 'symlink' } as const
  if (!Object.hasOwn(known, type)) throw new Error(`${others.path} is listed as ${type}, which no image here has`)
  return { ...others, type: known[type as keyof typeof known], ...(link !== undefined && { link }) }
}

/** A hard link is listed without a size of its own. */
function withSizesOfLinks(entries: readonly FileFacts[]): readonly FileFacts[] {
  const sizes = new Map(entries.map(({ path, size = 0 }) => [path, size]))
  return entries.map((entry) =>
    entry.type === 'file' && entry.link !== undefined ? { ...entry, size: sizes.get(entry.link) ?? 0 } : entry,
  )
}
