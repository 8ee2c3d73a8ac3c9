import type { AddValues, CopyValues, InlineDocument } from '../../stages/step-values.ts'
import { placeSource } from '../../stages/values/remote-source.ts'
import { cleanPath } from '../../text/clean-path.ts'
import { hasWildcards, readWildcard } from './wildcard.ts'
import type { Wildcard } from './wildcard.ts'

/** One source of COPY or ADD. */
export type Source =
  | PathSource
  | { readonly kind: 'document'; readonly document: InlineDocument }
  | { readonly kind: 'address'; readonly address: string; readonly unpacks: boolean }
  | { readonly kind: 'repository'; readonly address: string }

/** Files of the build context, a stage or an image. */
export interface PathSource {
  readonly kind: 'path'
  /** Absolute and clean. */
  readonly path: string
  readonly wildcard: Wildcard | null
  /** What `--parents` takes of the folder at the path, as a pattern; none where it was not given. */
  readonly include: readonly string[]
  readonly exclude: readonly string[]
  /** What must be there although a pattern would be content with nothing. */
  readonly required: string | null
  readonly unpacks: boolean
}

/** The sources in the order in which BuildKit copies them. */
export function listSources(values: CopyValues | AddValues): readonly Source[] {
  const documents = values.documents.map((document) => ({ kind: 'document', document }) as const)
  return [...values.sources.map((source) => readSource(source, values)), ...documents]
}

function readSource(source: string, values: CopyValues | AddValues): Source {
  if (values.kind === 'COPY') return readPath(source, values.instruction.keepsParents, false, values.excludes)
  const { keepsGitDir, unpacks } = values.instruction
  switch (placeSource(source, keepsGitDir !== null).kind) {
    case 'http':
      return { kind: 'address', address: source, unpacks: unpacks === true }
    case 'git':
    case 'faulty-git':
      return { kind: 'repository', address: source }
    case 'local':
      return readPath(source, false, unpacks ?? true, values.excludes)
  }
}

function readPath(source: string, keepsParents: boolean, unpacks: boolean, exclude: readonly string[]): PathSource {
  if (!keepsParents) return pathSource(source, [], exclude, null, unpacks)
  // src/./lib/*.js: what is before the dot is left out of the destination.
  const pivot = source.indexOf('/./')
  const start = pivot === -1 ? '/' : source.slice(0, pivot)
  const pattern = cleanPath(`/${pivot === -1 ? source : source.slice(pivot + 3)}`)
  const isPlain = !hasWildcards(start) && !hasWildcards(pattern)
  return pathSource(start, [pattern.slice(1)], exclude, isPlain ? cleanPath(`/${start}/${pattern}`) : null, unpacks)
}

function pathSource(
  source: string,
  include: readonly string[],
  exclude: readonly string[],
  required: string | null,
  unpacks: boolean,
): PathSource {
  const path = cleanPath(`/${source}`)
  return { kind: 'path', path, wildcard: readWildcard(path), include, exclude, required, unpacks }
}
