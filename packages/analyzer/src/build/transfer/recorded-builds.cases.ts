import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import type { Plan } from '../../stages/plan-types.ts'
import { plan } from '../../stages/plan.ts'
import { parse } from '../../syntax/parse.ts'
import { readContext } from '../context/build-context.ts'
import type { ArchiveEntry, ContextEntry, ContextFiles } from '../context/build-context.ts'
import type { FolderNode } from '../files/node.ts'

const data = resolve(fileURLToPath(new URL('../../../../..', import.meta.url)), '../shared')

export const hasRecordedBuilds = existsSync(join(data, 'lab/cases'))

/** An entry of a layer: path, type, size, permissions, owner, group, and where a link leads. */
export type Entry = readonly [string, string, number, number, number, number, string?]

export interface RecordedBuild {
  readonly name: string
  readonly plan: Plan
  readonly files: ContextFiles
  readonly ignore: string | null
  readonly named: ReadonlyMap<string, { readonly root: FolderNode; readonly ignore: string | null }>
  /** A base image by its name; null if there is none. */
  readonly findBase: (name: string) => FolderNode | null
  /** The layers above the base; null if the build fails. */
  readonly layers: readonly (readonly Entry[])[] | null
  readonly error: string | null
}

interface LabCase {
  readonly name: string
  readonly platform?: string
  readonly images?: readonly string[]
  readonly file?: string
  readonly target?: string
  readonly buildArgs?: Readonly<Record<string, string>>
  readonly namedContexts?: Readonly<Record<string, string>>
  readonly modes?: Readonly<Record<string, string>>
  readonly emptyDirs?: readonly string[]
}

interface LabFile {
  readonly path: string
  readonly type: string
  readonly size: number
  readonly mode: string
  readonly uid: number
  readonly gid: number
  readonly link?: string
  readonly whiteout?: true
}

interface LabTruth {
  readonly context?: readonly { readonly path: string; readonly type: string; readonly link?: string }[]
  readonly result: 'ok' | { readonly error: { readonly message: string } }
  readonly image?: { readonly layers: readonly { readonly files: readonly LabFile[]; readonly truncated?: boolean }[] }
}

interface ImageRecord {
  readonly config: Readonly<Record<string, never>>
  readonly users: readonly { name: string; uid: number; gid: number; home: string; shell: string }[]
  readonly groups: readonly { name: string; gid: number }[]
}

export function loadLabBuilds(): readonly RecordedBuild[] {
  const images = readJson<Readonly<Record<string, ImageRecord>>>('lab/images.json')
  return readdirSync(join(data, 'lab/cases')).map((name) => loadLabBuild(name, images))
}

function loadLabBuild(name: string, images: Readonly<Record<string, ImageRecord>>): RecordedBuild {
  const folder = join(data, 'lab/cases', name)
  const about = readJson<LabCase>(`lab/cases/${name}/case.json`)
  const truth = readJson<LabTruth>(`lab/cases/${name}/truth.json`)
  const file = about.file ?? 'Dockerfile'
  const planned = plan(parse(readFileSync(join(folder, file), 'utf8')), {
    ...(about.target === undefined ? {} : { target: about.target }),
    ...(about.platform === undefined ? {} : { platform: about.platform }),
    buildArgs: about.buildArgs ?? {},
    images: Object.fromEntries(Object.entries(images).map(([ref, { config }]) => [ref, { config }])),
    hasAllImages: true,
    contexts: Object.keys(about.namedContexts ?? {}),
  })
  return {
    name,
    plan: planned,
    files: { ...readFolder(folder, 'context', about), ...linksOf(truth) },
    ignore: readFirst(join(folder, `${file}.dockerignore`), join(folder, 'context/.dockerignore')),
    named: new Map(
      Object.entries(about.namedContexts ?? {}).map(([key, path]) => [
        key,
        {
          root: readContext(readFolder(folder, path, about)).root,
          ignore: readFirst(join(folder, path, '.dockerignore')),
        },
      ]),
    ),
    findBase: (ref) => (images[ref] === undefined ? null : readBase(ref, images[ref])),
    layers: truth.image?.layers.map(({ files }) => files.map(entryOf)) ?? null,
    error: truth.result === 'ok' ? null : truth.result.error.message,
  }
}

function entryOf({ path, type, size, mode, uid, gid, link, whiteout }: LabFile): Entry {
  if (whiteout === true) return [path, 'gone', 0, 0, 0, 0]
  const entry = [path, type, size, Number.parseInt(mode, 8), uid, gid] as const
  return link === undefined ? entry : [...entry, link]
}

/** Links may have been lost where the data was copied. */
function linksOf({ context = [] }: LabTruth): ContextFiles {
  return Object.fromEntries(context.flatMap(({ path, link }) => (link === undefined ? [] : [[path, { link }]])))
}

/** The files of a folder as a caller of the analyzer would give them. */
function readFolder(folder: string, top: string, about: LabCase): ContextFiles {
  const files: Record<string, ContextEntry> = {}
  const visit = (path: string): void => {
    for (const name of readdirSync(join(folder, path))) {
      const child = `${path}/${name}`
      const stat = lstatSync(join(folder, child))
      const key = child.slice(top.length + 1)
      const mode = Number.parseInt(about.modes?.[child] ?? (stat.isDirectory() || stat.mode & 0o100 ? '755' : '644'), 8)
      if (stat.isSymbolicLink()) files[key] = { link: readlinkSync(join(folder, child)) }
      else if (stat.isDirectory()) {
        files[`${key}/`] = { folder: true, mode }
        visit(child)
      } else files[key] = { ...readFile(join(folder, child)), mode, modified: 1_700_000_000 }
    }
  }
  if (existsSync(join(folder, top))) visit(top)
  for (const path of about.emptyDirs ?? []) {
    if (path.startsWith(`${top}/`)) files[`${path.slice(top.length + 1)}/`] = { folder: true }
  }
  return files
}

function readFile(path: string): ContextEntry {
  const bytes = readFileSync(path)
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b
  const tar = packed ? gunzipSync(bytes) : bytes
  if (isTar(tar)) {
    return { sizeBytes: bytes.length, archive: { format: packed ? 'gzip' : 'tar', entries: readTar(tar) } }
  }
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') {
    return { sizeBytes: bytes.length, archive: { format: 'zip' } }
  }
  if (/^(?:BZh|\u00fd7zXZ|\u0028\u00b5\u002f\u00fd)/.test(bytes.subarray(0, 5).toString('latin1'))) {
    return { sizeBytes: bytes.length, archive: { format: 'xz' } }
  }
  const text = bytes.toString('utf8')
  return Buffer.from(text, 'utf8').equals(bytes) ? { text } : { sizeBytes: bytes.length }
}

function isTar(bytes: Buffer): boolean {
  return bytes.length >= 512 && bytes.subarray(257, 262).toString('latin1') === 'ustar'
}

function readTar(bytes: Buffer): Record<string, ArchiveEntry> {
  const entries: Record<string, ArchiveEntry> = {}
  const field = (at: number, start: number, end: number): string =>
    bytes
      .subarray(at + start, at + end)
      .toString('utf8')
      .replace(/\0.*$/s, '')
  for (let at = 0; at + 512 <= bytes.length && bytes[at] !== 0;) {
    const size = Number.parseInt(field(at, 124, 136), 8)
    const name = field(at, 0, 100).replace(/^\.\//, '')
    const numbers = { mode: Number.parseInt(field(at, 100, 108), 8), uid: Number.parseInt(field(at, 108, 116), 8) }
    const marks = { ...numbers, gid: Number.parseInt(field(at, 116, 124), 8) }
    const type = field(at, 156, 157)
    if (name !== '') {
      if (type === '2') entries[name] = { ...marks, link: field(at, 157, 257) }
      else if (type === '5') entries[name] = { ...marks, folder: true }
      else entries[name] = { ...marks, text: bytes.subarray(at + 512, at + 512 + size).toString('utf8') }
    }
    at += 512 + Math.ceil(size / 512) * 512
  }
  return entries
}

const bases = new Map<string, FolderNode>()

function readBase(ref: string, record: ImageRecord | undefined): FolderNode {
  const root = bases.get(ref) ?? readListing(ref, record)
  bases.set(ref, root)
  return root
}

function readListing(ref: string, record: ImageRecord | undefined): FolderNode {
  const path = join(data, 'lab/base-listings', `${ref.replace(/[/:]/g, '_')}.tsv.gz`)
  const files: Record<string, ArchiveEntry> = {}
  for (const line of gunzipSync(readFileSync(path)).toString('utf8').split('\n')) {
    const [type, mode = '', uid, gid, size, name = '', link = ''] = line.split('\t')
    const marks = { mode: Number.parseInt(mode, 8), uid: Number(uid), gid: Number(gid) }
    if (type === 'dir') files[name.slice(1)] = { ...marks, folder: true }
    else if (type === 'symlink') files[name.slice(1)] = { ...marks, link }
    else if (type !== undefined && type !== '') files[name.slice(1)] = { ...marks, sizeBytes: Number(size) }
  }
  delete files['']
  const users = record?.users.map(({ name, uid, gid, home, shell }) => `${name}:x:${uid}:${gid}::${home}:${shell}`)
  const groups = record?.groups.map(({ name, gid }) => `${name}:x:${gid}:`)
  for (const [name, lines] of [
    ['etc/passwd', users],
    ['etc/group', groups],
  ] as const) {
    if (files[name] !== undefined && lines !== undefined) files[name] = { text: `${lines.join('\n')}\n`, mode: 0o644 }
  }
  return unpacked(files)
}

interface RecordedFile {
  readonly size?: number
  readonly symlink?: string
}

interface BuildCase {
  readonly name: string
  readonly dockerfile: string
  readonly dockerignore?: string
  readonly files: Readonly<Record<string, string | RecordedFile>>
  readonly results: readonly {
    readonly error?: string
    readonly layers?: readonly {
      readonly entries: readonly (readonly [string, string, number, string, number, number, string?])[]
    }[]
  }[]
}

interface BuildCases {
  readonly base: {
    readonly layers: readonly [
      { readonly entries: readonly (readonly [string, string, number, string, number, number, string?])[] },
    ]
    readonly config: never
  }
  readonly cases: readonly BuildCase[]
}

export function loadConformanceBuilds(): readonly RecordedBuild[] {
  const { base, cases } = readJson<BuildCases>('conformance/build-cases.dev.json')
  const root = unpacked(entriesOf(base.layers[0].entries))
  return cases.map(({ name, dockerfile, dockerignore, files, results }) => {
    const [result] = results
    const given = Object.entries(files).map(([path, file]): readonly [string, string | ContextEntry] => {
      if (typeof file === 'string') return [path, file]
      return [path, file.symlink === undefined ? { sizeBytes: file.size ?? 0 } : { link: file.symlink }]
    })
    const all = dockerignore === undefined ? given : [...given, ['.dockerignore', dockerignore] as const]
    return {
      name,
      plan: plan(parse(dockerfile), { images: { alpine: { config: base.config } }, hasAllImages: true }),
      files: Object.fromEntries(all),
      ignore: dockerignore ?? null,
      named: new Map(),
      findBase: (ref) => (ref === 'alpine' ? root : null),
      layers:
        result?.layers
          ?.filter(({ entries }) => entries.length !== base.layers[0].entries.length)
          .map(({ entries }) =>
            entries.map(([path, type, size, mode, uid, gid, link]): Entry => {
              const entry = [`/${path}`, type, size, Number(mode), uid, gid] as const
              return link === undefined ? entry : [...entry, link]
            }),
          ) ?? null,
      error: result?.error?.replace(/^error: failed to solve: /, '').replace('ref <ref> "', 'ref <ref>: "') ?? null,
    }
  })
}

function entriesOf(list: BuildCases['base']['layers'][0]['entries']): Record<string, ArchiveEntry> {
  return Object.fromEntries(
    list.map(([path, type, size, mode, uid, gid, link]) => {
      const marks = { mode: Number(mode), uid, gid }
      if (type === 'dir') return [path, { ...marks, folder: true }]
      if (link !== undefined) return [path, { ...marks, link }]
      return [
        path,
        path === 'etc/passwd' ? { ...marks, text: 'root:x:0:0:root:/:/bin/sh\n' } : { ...marks, sizeBytes: size },
      ]
    }),
  )
}

/** A filesystem of entries that have owners. */
function unpacked(entries: Record<string, ArchiveEntry>): FolderNode {
  const node = readContext({ base: { archive: { format: 'tar', entries } } }).root.children.get('base')
  const nature = node?.kind === 'file' && node.content.kind === 'product' ? node.content.nature : null
  if (nature?.kind !== 'archive' || nature.entries === null) throw new Error('No entries')
  return nature.entries
}

function readJson<Value>(path: string): Value {
  return JSON.parse(readFileSync(join(data, path), 'utf8')) as Value
}

function readFirst(...paths: readonly string[]): string | null {
  const path = paths.find((one) => existsSync(one))
  return path === undefined ? null : readFileSync(path, 'utf8')
}
