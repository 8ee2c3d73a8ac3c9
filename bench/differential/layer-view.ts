import { createHash } from 'node:crypto'
import type { RecordedEntry, RecordedLayer } from '../conformance/build-rows.ts'
import type { TarEntry } from './tar.ts'

/** The files below a layer, and how a layer above changes them. */
export class LayerView {
  readonly #files = new Map<string, KnownFile>()

  /**
   * Puts a layer on top and tells what it changes, as newer builders list it: an entry that equals the one below is
   * left out, a directory that nothing changed in too, and a directory that was made anew lists what is gone from it.
   */
  add(archive: readonly TarEntry[]): RecordedLayer {
    const entries = archive.filter(({ path }) => path !== '')
    const listed = new Map(entries.filter(({ path }) => !isWhiteout(path)).map((entry) => [entry.path, entry]))
    const gone = new Set(entries.filter(({ path }) => isWhiteout(path)).map(({ path }) => path))
    for (const path of gone) {
      if (nameOf(path) !== OPAQUE) continue
      gone.delete(path)
      for (const child of this.#goneBelow(folderOf(path), listed)) gone.add(child)
    }
    const changed = this.#changed(listed, gone)
    for (const path of gone) this.#remove(joinPath(folderOf(path), nameOf(path).slice(WHITEOUT.length)))
    for (const entry of listed.values()) this.#files.set(entry.path, know(entry))
    const unsure = entries.filter(
      (entry) => listed.get(entry.path) === entry && !changed.includes(entry) && isUnsure(entry, entries),
    )
    return {
      ...toRecorded(changed, gone),
      ...(unsure.length > 0 && { unsure: unsure.map(({ path }) => path).toSorted() }),
    }
  }

  /** The path of every file that was below a directory and is not in the one that took its place. */
  #goneBelow(folder: string, listed: ReadonlyMap<string, TarEntry>): readonly string[] {
    return this.#childrenOf(folder).flatMap((path) => {
      const above = listed.get(path)
      if (above === undefined) return [joinPath(folder, `${WHITEOUT}${nameOf(path)}`)]
      return above.type === 'dir' && this.#files.get(path)?.type === 'dir' ? this.#goneBelow(path, listed) : []
    })
  }

  #childrenOf(folder: string): readonly string[] {
    return [...this.#files.keys()].filter((path) => path !== '' && folderOf(path) === folder)
  }

  #changed(listed: ReadonlyMap<string, TarEntry>, gone: ReadonlySet<string>): readonly TarEntry[] {
    const linked = new Set([...listed.values()].filter(({ type }) => type === 'hardlink').map(({ link }) => trim(link)))
    const holdsChange = new Set([...gone].map(folderOf))
    const changed = [...listed.values()]
      // What is below a directory comes before it.
      .toSorted((one, other) => depthOf(other.path) - depthOf(one.path))
      .filter((entry) => {
        const isKept = holdsChange.has(entry.path) || linked.has(entry.path) || !this.#isSame(entry)
        if (isKept) holdsChange.add(folderOf(entry.path))
        return isKept
      })
    return changed
  }

  #isSame(entry: TarEntry): boolean {
    const below = this.#files.get(entry.path)
    const above = know(entry)
    if (below === undefined || entry.type === 'hardlink') return false
    return (
      below.type === above.type &&
      below.mode === above.mode &&
      below.uid === above.uid &&
      below.gid === above.gid &&
      (above.type === 'dir' || (below.content === above.content && below.modified === above.modified))
    )
  }

  #remove(path: string): void {
    for (const known of this.#files.keys()) {
      if (known === path || known.startsWith(`${path}/`)) this.#files.delete(known)
    }
  }
}

/** An archive has whole seconds, so a file made and written again in one second looks as if it had been let be. */
function isUnsure({ path, type, modified }: TarEntry, entries: readonly TarEntry[]): boolean {
  if (type !== 'dir') return Number(modified) >= BUILT_SINCE
  return entries.some((other) => other.type !== 'dir' && other.path.startsWith(`${path}/`) && isUnsure(other, entries))
}

/** All that a build starts from is older than this, and all that it makes is not. */
const BUILT_SINCE = 1_700_000_000

interface KnownFile extends Pick<TarEntry, 'type' | 'mode' | 'uid' | 'gid' | 'modified'> {
  readonly content: string
}

function know({ type, mode, uid, gid, modified, link, content }: TarEntry): KnownFile {
  return { type, mode, uid, gid, modified, content: `${link} ${createHash('sha256').update(content).digest('hex')}` }
}

function toRecorded(changed: readonly TarEntry[], gone: ReadonlySet<string>): RecordedLayer {
  const entries = [
    ...changed.map(({ path, type, mode, uid, gid, link, content }): RecordedEntry => {
      const fields = [path, type, content.length, `0o${mode.toString(8)}`, uid, gid] as const
      return link === '' ? fields : [...fields, type === 'hardlink' ? trim(link) : link]
    }),
    ...[...gone].map((path): RecordedEntry => [path, 'file', 0, '0o0', 0, 0]),
  ]
  return {
    contentBytes: changed.reduce((sum, { content }) => sum + content.length, 0),
    entries: entries.toSorted(([one], [other]) => (one < other ? -1 : 1)),
  }
}

const WHITEOUT = '.wh.'

const OPAQUE = '.wh..wh..opq'

function isWhiteout(path: string): boolean {
  return nameOf(path).startsWith(WHITEOUT)
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

function joinPath(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`
}

function depthOf(path: string): number {
  return path.split('/').length
}

function trim(link: string): string {
  return link.replace(/^\.?\//, '')
}
