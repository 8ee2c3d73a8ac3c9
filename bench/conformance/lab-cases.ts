import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { BuildOptions, ContextEntry, ContextFiles, ImageTable, PlanOptions } from '@stagecraft/analyzer'
import { readFolder } from '@stagecraft/analyzer/folder'
import type { DataFile } from './data-files.ts'
import { readLabImages } from './lab-images.ts'
import type { LabEdit, LabTruth } from './lab-truth.ts'

/** A build of the lab: its files, how it is asked for, and what really came of it. */
export interface LabCase {
  readonly name: string
  readonly truth: LabTruth
  /** How it is built at first. */
  readonly first: LabState
  /** How it is built after an edit of the original. */
  after(edit: LabEdit): LabState
}

/** What one build of a case is given. */
export interface LabState {
  readonly dockerfile: string
  readonly options: PlanOptions & BuildOptions
}

interface CaseFile {
  readonly platform?: string
  readonly file?: string
  readonly target?: string | null
  readonly buildArgs?: Readonly<Record<string, string>>
  readonly namedContexts?: Readonly<Record<string, string>>
  readonly secrets?: Readonly<Record<string, string>>
  readonly modes?: Readonly<Record<string, string>>
  readonly emptyDirs?: readonly string[]
  readonly edits?: readonly LabEdit[]
}

const imagesByFolder = new Map<string, ImageTable>()

/** Reads the case that a truth file belongs to. */
export function readLabCase(file: DataFile): LabCase {
  const folder = dirname(file.path)
  const lab = dirname(dirname(folder))
  const images = imagesByFolder.get(lab) ?? readLabImages(lab)
  imagesByFolder.set(lab, images)
  const about = JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8')) as CaseFile
  const truth = file.json() as LabTruth
  const files = withMarks(readFolder(folder), about, truth)
  return {
    name: folder.slice(folder.lastIndexOf('/') + 1),
    truth,
    first: stateOf(files, about, images),
    after: (edit) => stateOf(applyChanges(files, edit, about, folder), withArguments(about, edit), images),
  }
}

/** What an edit gives besides changes of files; its build arguments come on top of those of the case. */
function withArguments(about: CaseFile, { target, file, buildArgs }: LabEdit): CaseFile {
  return {
    ...about,
    ...(target !== undefined && { target }),
    ...(file !== undefined && { file }),
    buildArgs: { ...about.buildArgs, ...buildArgs },
  }
}

type Files = Readonly<Record<string, ContextEntry>>

// One time everywhere; modes, empty folders and links are told beside the files, for they don't survive a checkout.
function withMarks(read: ContextFiles, { modes = {}, emptyDirs = [] }: CaseFile, { context = [] }: LabTruth): Files {
  const files: Record<string, ContextEntry> = {}
  for (const [path, entry] of Object.entries(read)) {
    const { mode = 0o644, ...rest } = typeof entry === 'string' ? { text: entry } : entry
    const plain = rest.folder === true || (mode & 0o100) !== 0 ? 0o755 : 0o644
    const wanted = modes[path]
    files[path] = { ...rest, mode: wanted === undefined ? plain : Number.parseInt(wanted, 8), modified: 1 }
  }
  for (const path of emptyDirs) files[path] = { folder: true, mode: 0o755 }
  for (const { path, link } of context) if (link !== undefined) files[`context/${path.replace(/^\//, '')}`] = { link }
  return files
}

function stateOf(files: Files, about: CaseFile, images: ImageTable): LabState {
  const name = about.file ?? 'Dockerfile'
  const ignore = files[`${name}.dockerignore`] ?? files['context/.dockerignore']
  const secrets = Object.entries(about.secrets ?? {}).map(([id, path]) => [id, files[path]?.text ?? ''] as const)
  const named = Object.entries(about.namedContexts ?? {}).map(([id, path]) => [id, below(files, path)] as const)
  return {
    dockerfile: files[name]?.text ?? '',
    options: {
      context: below(files, 'context'),
      dockerignore: ignore?.text ?? '',
      secrets: Object.fromEntries(secrets),
      namedContexts: Object.fromEntries(named),
      contexts: named.map(([id]) => id),
      images,
      hasAllImages: true,
      buildArgs: about.buildArgs ?? {},
      ...(about.target != null && { target: about.target }),
      ...(about.platform !== undefined && { platform: about.platform }),
    },
  }
}

function below(files: Files, folder: string): ContextFiles {
  const entries = Object.entries(files).filter(([path]) => path.startsWith(`${folder}/`))
  return Object.fromEntries(entries.map(([path, entry]) => [path.slice(folder.length + 1), entry]))
}

function applyChanges(files: Files, edit: LabEdit, { modes = {} }: CaseFile, folder: string): Files {
  const changed: Record<string, ContextEntry> = { ...files }
  for (const change of edit.change) {
    const { path } = change
    const before = changed[path] ?? { mode: Number.parseInt(modes[path] ?? '0644', 8) }
    const text = (value: string): ContextEntry => ({ ...before, text: value, modified: 2 })
    if (change.content !== undefined) changed[path] = text(change.content)
    else if (change.append !== undefined) changed[path] = text(`${before.text ?? ''}${change.append}`)
    else if (change.replace !== undefined) {
      const [from, to] = change.replace
      changed[path] = text((before.text ?? '').replace(from, () => to))
    } else if (change.touch === true) changed[path] = { ...before, modified: 2 }
    else if (change.mode !== undefined) changed[path] = { ...before, mode: Number.parseInt(change.mode, 8) }
    else if (change.newContentFile !== undefined) changed[path] = text(readText(join(folder, change.newContentFile)))
    else if (change.rename !== undefined) renameAll(changed, path, change.rename)
    else if (change.delete === true) removeAll(changed, path)
  }
  return changed
}

function readText(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

function renameAll(files: Record<string, ContextEntry>, from: string, to: string): void {
  for (const [path, entry] of Object.entries(files)) {
    if (path !== from && !path.startsWith(`${from}/`)) continue
    delete files[path]
    files[`${to}${path.slice(from.length)}`] = entry
  }
}

function removeAll(files: Record<string, ContextEntry>, gone: string): void {
  for (const path of Object.keys(files)) if (path === gone || path.startsWith(`${gone}/`)) delete files[path]
}
