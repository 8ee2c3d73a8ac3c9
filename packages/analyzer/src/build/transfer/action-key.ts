import type { AddValues, CopyValues } from '../../stages/step-values.ts'
import { absolutePath } from '../files/place.ts'
import type { PathSource, Source } from './sources.ts'

/**
 * What of a COPY or ADD itself decides whether an earlier build's result can be taken: flags, destination and the
 * last names of its sources; what the whole paths lead to is in the selection's key.
 */
export function transferKey(values: CopyValues | AddValues, workingDir: string, sources: readonly Source[]): string {
  const { chown, chmod, destination, checksum, instruction } = values
  const isFolder = /^\.?$|\/\.?$/.test(destination)
  const target = `${absolutePath(destination, workingDir)}${isFolder ? '/' : ''}`
  const isLinked = instruction.isLinked && chmod === ''
  return JSON.stringify([target, chown, chmod, checksum, isLinked, sources.map(sourceKey)])
}

function sourceKey(source: Source): unknown {
  switch (source.kind) {
    case 'document':
      return [source.kind, source.document.name, source.document.content]
    case 'address':
      return [source.kind, source.address, source.unpacks]
    case 'repository':
      return [source.kind, source.address]
    case 'path':
      return [
        source.kind,
        source.path.slice(source.path.lastIndexOf('/') + 1),
        source.include,
        source.exclude,
        source.unpacks,
      ]
  }
}

/** The paths of a COPY or ADD whose content decides as well. */
export function selectorsOf(sources: readonly Source[]): readonly PathSource[] {
  return sources.filter((source) => source.kind === 'path')
}
