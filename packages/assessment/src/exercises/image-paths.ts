import {
  type FolderNode,
  findPlace,
  type ImageScene,
  type LineRange,
  type Node,
  placeOf,
  placeOfRoot,
  type Reason,
} from '@stagecraft/analyzer'
import { folderOfPattern, isPattern, matchesPath } from './glob.ts'

/** An entry of an image. */
export interface Entry {
  readonly path: string
  readonly node: Node
}

/** What an image has at the paths that fit a pattern. */
export type Search =
  | { readonly kind: 'found'; readonly entries: readonly Entry[] }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unknown'; readonly why: string }

/** Looks for a path, or for all that fit a pattern. */
export function searchImage(pattern: string, image: Pick<ImageScene, 'files'>): Search {
  const { files } = image
  if (!isPattern(pattern)) return searchPath(pattern, files)
  const folder = folderOfPattern(pattern)
  const place = findPlace(files, folder)
  if (place.kind === 'missing') return { kind: 'missing' }
  if (place.node?.kind !== 'folder') {
    return place.kind === 'unknown' ? { kind: 'unknown', why: place.why.text } : { kind: 'missing' }
  }
  const { entries, doubts } = folder === '/' ? listImage(image) : listEntries(place.node, folder)
  const fitting = entries.filter(({ path }) => matchesPath(pattern, path))
  const sure = fitting.filter(({ node }) => node.kind !== 'unknown')
  if (sure.length > 0 && place.kind === 'found') return { kind: 'found', entries: sure }
  const [why] = place.kind === 'unknown' ? [place.why] : doubts
  return why === undefined ? { kind: 'missing' } : { kind: 'unknown', why: why.text }
}

function searchPath(path: string, files: FolderNode): Search {
  const place = findPlace(files, path)
  if (place.kind === 'found') return { kind: 'found', entries: [{ path: place.path, node: place.node }] }
  return place.kind === 'missing' ? { kind: 'missing' } : { kind: 'unknown', why: place.why.text }
}

/** What is listed in a folder and below it, and why there may be more. */
export interface Listing {
  readonly entries: readonly Entry[]
  readonly doubts: readonly Reason[]
}

const listings = new WeakMap<FolderNode, Listing>()

/** Everything in an image; listed once for all checks that ask. */
export function listImage({ files }: Pick<ImageScene, 'files'>): Listing {
  const known = listings.get(files) ?? listEntries(files, '')
  listings.set(files, known)
  return known
}

function listEntries(folder: FolderNode, path: string): Listing {
  const entries: Entry[] = []
  const doubts: Reason[] = []
  const visit = (inside: FolderNode, at: string): void => {
    if (inside.doubt !== null) doubts.push(inside.doubt)
    for (const [name, node] of inside.children) {
      if (node.kind === 'unknown' && node.presence === 'gone') continue
      const here = `${at}/${name}`
      entries.push({ path: here, node })
      if (node.kind === 'folder') visit(node, here)
      if (node.kind === 'unknown') doubts.push(node.why)
    }
  }
  visit(folder, path)
  return { entries, doubts }
}

/** The line that put something into the image: a step's, or the FROM that names the base image. */
export function lineOf({ node }: Entry, image: ImageScene): LineRange {
  const step = image.stepAt(node.time)
  return step === null ? placeOfRoot(image.target.planned) : placeOf(step.planned)
}

/** The last line that shapes the image: where something is to be added that is missing. */
export function lastLine({ target }: ImageScene): readonly LineRange[] {
  const step = target.planned.steps.at(-1)
  return step === undefined ? [] : [placeOf(step)]
}
