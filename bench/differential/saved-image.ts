import type { RecordedBuild, RecordedHistory, RecordedLayer } from '../conformance/build-rows.ts'
import { LayerView } from './layer-view.ts'
import { readTar } from './tar.ts'

/** What `docker save` wrote about an image. */
export interface SavedImage extends Required<Pick<RecordedBuild, 'layers' | 'config' | 'history'>> {
  /** What each layer is known by. */
  readonly diffIds: readonly string[]
}

interface ConfigFile {
  readonly config: Readonly<Record<string, unknown>>
  readonly rootfs: { readonly diff_ids?: readonly string[] | null }
  readonly history?: readonly { readonly created_by?: string; readonly empty_layer?: boolean }[] | null
}

/** Reads the layers, the settings and the history of a saved image. */
export function readSavedImage(archive: Buffer): SavedImage {
  const members = new Map(readTar(archive).map((entry) => [entry.path, entry]))
  const read = (path: string): Buffer => {
    const entry = members.get(path)
    if (entry === undefined) throw new Error(`The saved image has no ${path}.`)
    // Older engines write the same layer once and link to it.
    return entry.type === 'symlink' ? read(entry.link.replace(/^\.\.\//, '')) : entry.content
  }
  const parse = (path: string) => JSON.parse(read(path).toString()) as unknown
  const [image] = parse('manifest.json') as readonly { readonly Config: string; readonly Layers: readonly string[] }[]
  if (image === undefined) throw new Error('The saved archive holds no image.')
  const { config, rootfs, history } = parse(image.Config) as ConfigFile
  const view = new LayerView()
  return {
    diffIds: rootfs.diff_ids ?? [],
    layers: image.Layers.map((path): RecordedLayer => view.add(readTar(read(path)))),
    config,
    history: (history ?? []).map(({ created_by: createdBy = '', empty_layer: empty = false }): RecordedHistory => ({
      createdBy,
      empty,
    })),
  }
}
