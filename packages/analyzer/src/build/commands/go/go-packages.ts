import { textOf } from '../../files/content.ts'
import type { FolderNode } from '../../files/node.ts'
import { absolutePath } from '../../files/place.ts'
import type { Machine } from '../../machine/machine.ts'
import { fileKey, type Part } from '../making/made-of.ts'
import { isOfImage, isVacant } from '../making/of-image.ts'
import { walkNodes } from '../walk-nodes.ts'
import { readGoFile, type GoFile, type GoTarget } from './go-file.ts'
import type { GoModule } from './go-module.ts'

/** What a program of Go is made of, as far as the files at hand tell. */
export interface GoPackages {
  /** Whether the first package is a program; null if that can't be told. */
  readonly isMain: boolean | null
  /** Packages that are surely imported, and those that may be. */
  readonly imports: ReadonlySet<string>
  readonly perhaps: ReadonlySet<string>
  /** Packages of other modules among them. */
  readonly foreign: ReadonlySet<string>
  /** How many packages of the module itself it is made of. */
  readonly count: number
  /** Whether all sources could be read. */
  readonly isWhole: boolean
  /** Stands for all files that go into it. */
  readonly key: Part
  /** Stands for the files of the first package that are surely compiled; null if not all of them are known. */
  readonly ownKey: Part
  /** What is put in by `//go:embed`, at most. */
  readonly embeddedBytes: number
  /** Why it surely can't be built. */
  readonly fault: string | null
}

/** Follows the imports of a package through its module. */
export function readPackages(
  start: string,
  files: readonly string[] | null,
  module: GoModule,
  machine: Machine,
  target: GoTarget,
): GoPackages {
  const reader = new PackageReader(module, machine, target)
  reader.read(start, files)
  return reader.finish()
}

class PackageReader {
  readonly #module: GoModule
  readonly #machine: Machine
  readonly #target: GoTarget
  readonly #seen = new Set<string>()
  readonly #imports = new Set<string>()
  readonly #perhaps = new Set<string>()
  readonly #foreign = new Set<string>()
  readonly #keys: Part[] = []
  #ownKeys: Part[] | null = []
  #ownFolder: string | null = null
  #isMain: boolean | null = null
  #isWhole = true
  #embeddedBytes = 0
  #fault: string | null = null

  constructor(module: GoModule, machine: Machine, target: GoTarget) {
    this.#module = module
    this.#machine = machine
    this.#target = target
  }

  finish(): GoPackages {
    return {
      isMain: this.#isMain,
      imports: this.#imports,
      perhaps: this.#perhaps,
      foreign: this.#foreign,
      count: this.#seen.size,
      isWhole: this.#isWhole,
      key: this.#isWhole ? this.#keys : null,
      ownKey: this.#isWhole ? this.#ownKeys : null,
      embeddedBytes: this.#embeddedBytes,
      fault: this.#fault,
    }
  }

  read(folder: string, only: readonly string[] | null): void {
    if (this.#seen.has(folder)) return
    this.#seen.add(folder)
    const place = this.#machine.files.find(folder)
    if (isVacant(place)) {
      this.#fault ??= `package ${folder} is not there`
      return
    }
    if (place.kind !== 'found' || place.node.kind !== 'folder') {
      this.#isWhole = false
      return
    }
    this.#ownFolder ??= place.path
    const doubt = this.#machine.files.doubtAt(place.path)
    const isOpen = doubt !== null && !isOfImage(doubt)
    if (isOpen && only === null) this.#isWhole = false
    const names = only ?? [...place.node.children.keys()].filter(isSource)
    const count = names.map((name) => this.#readFile(place.node as FolderNode, place.path, name)).filter(Boolean).length
    if (count === 0 && !isOpen) this.#fault ??= `no Go files in ${folder}`
  }

  /** Whether the file is there and may be compiled. */
  #readFile(folder: FolderNode, path: string, name: string): boolean {
    const node = folder.children.get(name)
    if (node?.kind !== 'file') {
      this.#isWhole &&= node !== undefined
      return node !== undefined
    }
    this.#keys.push(fileKey(this.#inModule(`${path}/${name}`), node.content))
    if (!name.endsWith('.go')) return false
    const text = textOf(node.content)
    if (text === null) {
      this.#isWhole = false
      return true
    }
    const file = readGoFile(name, text, this.#target)
    if (path === this.#ownFolder) this.#noteOwn(file, name, text)
    if (file.isBuilt === false) return false
    this.#take(file, folder, path)
    return true
  }

  #noteOwn({ isBuilt }: GoFile, name: string, text: string): void {
    if (isBuilt === true) this.#ownKeys?.push([name, text])
    else if (isBuilt !== false) this.#ownKeys = null
  }

  #take(file: GoFile, folder: FolderNode, path: string): void {
    if (this.#seen.size === 1) this.#isMain = (this.#isMain ?? false) || file.packageName === 'main'
    const into = file.isBuilt === true ? this.#imports : this.#perhaps
    for (const name of file.imports) {
      into.add(name)
      this.#follow(name)
    }
    for (const pattern of file.embeds) this.#embed(pattern, folder, path)
  }

  #follow(name: string): void {
    const { path, folder } = this.#module
    if (path !== null && (name === path || name.startsWith(`${path}/`))) {
      this.read(`${folder === '/' ? '' : folder}${name.slice(path.length)}`, null)
    } else if (name.split('/')[0]?.includes('.') === true) this.#foreign.add(name)
    else if (path === null && name.includes('/')) this.#isWhole = false
  }

  // A pattern may end in stars; all below the part before them may be taken.
  #embed(pattern: string, folder: FolderNode, path: string): void {
    const plain = pattern
      .split('/')
      .filter((part) => !/[*?[\\]/.test(part))
      .join('/')
    const place = this.#machine.files.find(absolutePath(plain, path))
    if (isVacant(place)) this.#fault ??= `pattern ${pattern}: no matching files found`
    else if (place.kind !== 'found') this.#isWhole = false
    const root = place.kind === 'found' ? place.node : folder
    for (const [at, node] of walkNodes(root, place.path)) {
      if (node.kind !== 'file') continue
      this.#keys.push(['embedded', fileKey(this.#inModule(at), node.content)])
      this.#embeddedBytes += node.content.kind === 'text' ? node.content.text.length * 3 : node.content.size.maxBytes
    }
  }

  #inModule(path: string): string {
    const { folder } = this.#module
    return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path
  }
}

// Code in C and assembler beside the Go files is compiled with them.
function isSource(name: string): boolean {
  return /\.(?:go|c|h|s|S|cc|cpp|cxx|hpp|syso)$/.test(name) && !/_test\.go$|^[_.]/.test(name)
}
