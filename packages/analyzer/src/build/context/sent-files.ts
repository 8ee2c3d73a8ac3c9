import { readIgnoreFile } from '../../syntax/ignore/ignore-file.ts'
import type { IgnoreFile } from '../../syntax/ignore/ignore-file.ts'
import type { FolderNode } from '../files/node.ts'
import { filterTree } from './filter-tree.ts'
import { followPaths } from './follow-paths.ts'
import { filterBy, readPathFilter } from './path-filter.ts'

/**
 * What the builder gets to see of a folder: without what its ignore file leaves out, and only what is asked for.
 * A path in `used` may have wildcards, and what a link on its way leads to is sent as well; null asks for all.
 */
export function sendFiles(
  root: FolderNode,
  ignore: IgnoreFile | string | null,
  used: ReadonlySet<string> | null,
): FolderNode {
  const paths = used === null || used.has('/') ? [] : followPaths(root, used)
  return filterTree(root, { include: readPathFilter(paths), exclude: readExcludes(ignore) })
}

function readExcludes(ignore: IgnoreFile | string | null): ReturnType<typeof filterBy> | null {
  if (ignore === null) return null
  const { patterns } = typeof ignore === 'string' ? readIgnoreFile(ignore) : ignore
  return patterns.length === 0 ? null : filterBy(patterns)
}
