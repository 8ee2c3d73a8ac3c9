/** A member of an archive. */
export interface TarEntry {
  /** Without a slash at either end. */
  readonly path: string
  readonly type: TarType
  readonly mode: number
  readonly uid: number
  readonly gid: number
  /** Seconds since 1970, with a fraction where the archive has one. */
  readonly modified: string
  readonly link: string
  readonly content: Buffer
}

export type TarType = 'file' | 'hardlink' | 'symlink' | 'dir' | 'other'

const BLOCK = 512

const TYPES: readonly (readonly [flag: string, type: TarType])[] = [
  ['0', 'file'],
  ['\0', 'file'],
  ['1', 'hardlink'],
  ['2', 'symlink'],
  ['5', 'dir'],
]

/** Reads an archive with the extensions that GNU tar and Go write. */
export function readTar(archive: Buffer): readonly TarEntry[] {
  const entries: TarEntry[] = []
  const extended = new Map<string, string>()
  for (let at = 0; at + BLOCK <= archive.length && archive[at] !== 0;) {
    const header = archive.subarray(at, at + BLOCK)
    const sizeBytes = readOctal(header, 124, 12)
    const content = archive.subarray(at + BLOCK, at + BLOCK + sizeBytes)
    at += BLOCK + Math.ceil(sizeBytes / BLOCK) * BLOCK
    const flag = String.fromCharCode(header[156] ?? 0)
    if (flag === 'x') readRecords(content, extended)
    else if (flag === 'L') extended.set('path', readText(content, 0, content.length))
    else if (flag === 'K') extended.set('linkpath', readText(content, 0, content.length))
    else if (flag !== 'g') {
      entries.push(readEntry(header, content, extended))
      extended.clear()
    }
  }
  return entries
}

function readEntry(header: Buffer, content: Buffer, extended: ReadonlyMap<string, string>): TarEntry {
  const flag = String.fromCharCode(header[156] ?? 0)
  const prefix = readText(header, 345, 155)
  const name = readText(header, 0, 100)
  return {
    path: trimPath(extended.get('path') ?? (prefix === '' ? name : `${prefix}/${name}`)),
    type: TYPES.find(([known]) => known === flag)?.[1] ?? 'other',
    mode: readOctal(header, 100, 8) & 0o7777,
    uid: Number(extended.get('uid') ?? readOctal(header, 108, 8)),
    gid: Number(extended.get('gid') ?? readOctal(header, 116, 8)),
    modified: extended.get('mtime') ?? String(readOctal(header, 136, 12)),
    link: extended.get('linkpath') ?? readText(header, 157, 100),
    content,
  }
}

function trimPath(path: string): string {
  return path.replace(/^(?:\.?\/)+|^\.$/g, '').replace(/\/+$/, '')
}

function readText(block: Buffer, start: number, length: number): string {
  const field = block.subarray(start, start + length)
  const end = field.indexOf(0)
  return field.subarray(0, end === -1 ? length : end).toString()
}

function readOctal(block: Buffer, start: number, length: number): number {
  return Number.parseInt(readText(block, start, length).trim() || '0', 8)
}

// 30 mtime=1700000000.123456789\n
function readRecords(content: Buffer, records: Map<string, string>): void {
  for (let at = 0; at < content.length;) {
    const space = content.indexOf(' ', at)
    const length = Number(content.subarray(at, space).toString())
    const [, key = '', value = ''] = /^(.*?)=(.*)$/s.exec(content.subarray(space + 1, at + length - 1).toString()) ?? []
    records.set(key, value)
    at += length
  }
}

/** Writes an archive of short names that is the same for the same entries. */
export function writeTar(entries: readonly Omit<TarEntry, 'modified'>[]): Buffer {
  const blocks = entries.flatMap((entry) => [
    writeHeader(entry),
    entry.content,
    Buffer.alloc((BLOCK - (entry.content.length % BLOCK)) % BLOCK),
  ])
  return Buffer.concat([...blocks, Buffer.alloc(2 * BLOCK)])
}

function writeHeader({ path, type, mode, uid, gid, link, content }: Omit<TarEntry, 'modified'>): Buffer {
  const header = Buffer.alloc(BLOCK)
  const octal = (value: number, length: number) => value.toString(8).padStart(length - 1, '0')
  header.write(type === 'dir' ? `${path}/` : path, 0)
  header.write(octal(mode, 8), 100)
  header.write(octal(uid, 8), 108)
  header.write(octal(gid, 8), 116)
  header.write(octal(content.length, 12), 124)
  header.write(octal(FIXED_TIME, 12), 136)
  header.write(' '.repeat(8), 148)
  header.write(TYPES.find(([, known]) => known === type)?.[0] ?? '0', 156)
  header.write(link, 157)
  header.write('ustar\x0000', 257)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${octal(sum, 7)}\0 `, 148)
  return header
}

const FIXED_TIME = 1_600_000_000
