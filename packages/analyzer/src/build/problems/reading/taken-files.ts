import type { Base } from '../../../stages/plan-types.ts'
import type { CopyValues, AddValues } from '../../../stages/step-values.ts'
import { cleanPath } from '../../../text/clean-path.ts'
import type { Build, BuiltStep } from '../../build-types.ts'
import { areSame } from '../../files/content.ts'
import type { FileNode, FolderNode } from '../../files/node.ts'
import { absolutePath, findPlace } from '../../files/place.ts'
import { imageTree } from '../../image/image-tree.ts'
import { Surroundings } from '../../surroundings.ts'
import { findMatches } from '../../transfer/matches.ts'
import { listSources, type PathSource } from '../../transfer/sources.ts'
import { isBelow } from './paths.ts'

/** Where a COPY or ADD takes files from. */
export interface TakenFrom {
  readonly kind: 'context' | 'stage' | 'image' | 'named-context'
  /** As a sentence names it: `the build context`, `stage build`, `image nginx:1.27`. */
  readonly name: string
  readonly files: FolderNode
}

/** A file as it stands where it was copied from. */
export interface TakenFile {
  readonly from: TakenFrom
  readonly path: string
  readonly node: FileNode
}

type Transfer = CopyValues | AddValues

/** The step's values if it is a COPY or ADD; else null. */
export function transferOf({ planned }: BuiltStep): Transfer | null {
  return planned.kind === 'COPY' || planned.kind === 'ADD' ? planned : null
}

/** Whether a step copies files of the build context. */
export function takesFromContext(step: BuiltStep): boolean {
  const values = transferOf(step)
  return values !== null && (values.kind === 'ADD' || values.from === null) && values.localSources.length > 0
}

const contexts = new WeakMap<Build, FolderNode>()

/** The files that a build is sent. */
export function sentFilesOf(build: Build): FolderNode {
  const known = contexts.get(build)
  if (known !== undefined) return known
  const { context } = surroundingsOf(build)
  contexts.set(build, context)
  return context
}

function surroundingsOf({ plan, options }: Build): Surroundings {
  return new Surroundings(plan, options, () => {
    throw new Error('Nothing is opened to look at a context')
  })
}

/** Where a COPY or ADD takes files from; null for scratch and for names that make no sense. */
export function takenFrom(values: Transfer, build: Build): TakenFrom | null {
  const from = values.kind === 'COPY' ? values.from : null
  if (from === null) return { kind: 'context', name: 'the build context', files: sentFilesOf(build) }
  return openBase(from, build)
}

function openBase(from: Base, build: Build): TakenFrom | null {
  switch (from.kind) {
    case 'stage': {
      const stage = build.stages.find(({ planned }) => planned === from.stage)
      return stage === undefined ? null : { kind: 'stage', name: `stage ${from.stage.label}`, files: stage.files }
    }
    case 'image':
      return { kind: 'image', name: `image ${from.reference}`, files: imageTree(from.reference, from.facts) }
    case 'context':
      return {
        kind: 'named-context',
        name: `context ${from.name}`,
        files: surroundingsOf(build).namedContext(from.name),
      }
    case 'scratch':
    case 'invalid':
      return null
  }
}

/** The file that a COPY made another of; null if it can't be told. */
export function findTakenFile(path: string, node: FileNode, step: BuiltStep, build: Build): TakenFile | null {
  const values = transferOf(step)
  const from = values === null ? null : takenFrom(values, build)
  if (values === null || from === null) return null
  const target = absolutePath(values.destination, step.planned.config.workingDir)
  for (const source of listSources(values).toReversed()) {
    if (source.kind !== 'path') continue
    for (const candidate of candidatesOf(path, target, source, from.files)) {
      const place = findPlace(from.files, candidate)
      if (place.kind === 'found' && place.node.kind === 'file' && areSame(place.node.content, node.content) === true) {
        return { from, path: place.path, node: place.node }
      }
    }
  }
  return null
}

// COPY src /app      /app/a/b is src/a/b, or src itself if that is /app or /app/src
function candidatesOf(path: string, target: string, source: PathSource, root: FolderNode): readonly string[] {
  if (!isBelow(path, target)) return []
  const rest = target === '/' ? path : path.slice(target.length)
  const matches = source.wildcard === null ? null : findMatches(root, source.wildcard)
  const found = matches === null ? [source.path] : matches.kind === 'failed' ? [] : matches.paths
  // With --parents the whole path is kept.
  return found.flatMap((one) =>
    [cleanPath(`${one}${rest}`), rest === '' || one.endsWith(rest) ? one : ''].filter(Boolean),
  )
}
