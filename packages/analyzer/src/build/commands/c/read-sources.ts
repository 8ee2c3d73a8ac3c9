import { sizeOf, textOf } from '../../files/content.ts'
import type { FileNode } from '../../files/node.ts'
import { absolutePath } from '../../files/place.ts'
import { openFile } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import { fileKey, type Part } from '../making/made-of.ts'
import { isVacant } from '../making/of-image.ts'

/** What a compiler reads: the files it is given, and those they include. */
export interface CSources {
  readonly key: readonly Part[]
  readonly bytes: number
  /** Why it surely can't be compiled. */
  readonly fault: string | null
  /** Why that can't be told. */
  readonly doubt: string | null
}

/** Reads sources and follows what they include, as far as that is not part of the system. */
export function readSources(
  paths: readonly string[],
  folder: string,
  includeFolders: readonly string[],
  machine: Machine,
): CSources {
  const reader = new SourceReader(folder, includeFolders, machine)
  for (const path of paths) reader.open(path)
  return reader
}

class SourceReader implements CSources {
  readonly key: Part[] = []
  bytes = 0
  fault: string | null = null
  doubt: string | null = null
  readonly #folder: string
  readonly #includeFolders: readonly string[]
  readonly #machine: Machine
  readonly #seen = new Set<string>()

  constructor(folder: string, includeFolders: readonly string[], machine: Machine) {
    this.#folder = folder
    this.#includeFolders = includeFolders
    this.#machine = machine
  }

  open(path: string): void {
    const access = openFile(this.#machine, path, this.#folder)
    if (access.kind === 'denied') this.fault ??= access.message
    if (access.kind === 'unsure') {
      this.doubt ??= access.message
      this.key.push(null)
    }
    if (access.kind === 'ok') this.#read(path, access.value.path, access.value.node)
  }

  // The name may be in the result; of two names for one file, both count.
  #read(name: string, path: string, { content }: FileNode): void {
    if (this.#seen.has(path)) return
    this.#seen.add(path)
    this.key.push(fileKey(name, content))
    this.bytes += sizeOf(content).maxBytes
    const text = textOf(content)
    if (text === null) return
    for (const [, quote = '', included = ''] of text.matchAll(/^[ \t]*#[ \t]*include[ \t]*(["<])([^">\n]+)[">]/gm)) {
      const around = path.slice(0, path.lastIndexOf('/'))
      this.#include(included, quote === '"' ? [around, ...this.#includeFolders] : this.#includeFolders)
    }
  }

  #include(name: string, folders: readonly string[]): void {
    for (const folder of folders) {
      const place = this.#machine.files.find(absolutePath(name, absolutePath(folder, this.#folder)))
      if (place.kind === 'found' && place.node.kind === 'file') {
        this.#read(name, place.path, place.node)
        return
      }
      if (!isVacant(place)) this.key.push(null)
    }
  }
}
