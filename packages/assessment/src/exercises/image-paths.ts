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
export function searchImage(pattern: string, files: FolderNode): Search {
  if (!isPattern(pattern)) return searchPath(pattern, files)
  const folder = folderOfPattern(pattern)
  const place = findPlace(files, folder)
  if (place.kind === 'missing') return { kind: 'missing' }
  if (place.node?.kind !== 'folder') {
    return place.kind === 'unknown' ? { kind: 'unknown', why: place.why.text } : { kind: 'missing' }
  }
  const { entries, doubts } = listEntries(place.node, folder === '/' ? '' : folder)
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

/** Everything that is listed in a folder and below it, and why there may be more. */
export function listEntries(
  folder: FolderNode,
  path = '',
): { readonly entries: readonly Entry[]; readonly doubts: readonly Reason[] } {
  const entries: Entry[] = []
  const doubts: Reason[] = []
  const visit = (inside: FolderNode, at: string): void => {
    if (inside.doubt !== null) doubts.push(inside.doubt)
    for (const [name, node] of inside.children) {
      if (node.kind === 'unknown' && node.presence === 'gone') continue
      entries.push({ path: `${at}/${name}`, node })
      if (node.kind === 'folder') visit(node, `${at}/${name}`)
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
