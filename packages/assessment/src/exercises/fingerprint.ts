import { commandOf, type Content, type ImageScene, type Node, sizeOf, wastedBytes } from '@stagecraft/analyzer'
import type { Edit } from '../simulation/edit.ts'
import type { BuildScene } from './build-scene.ts'
import { baseReference } from './checks/bases.ts'
import { isWrapped, spokenCommand } from './command-words.ts'
import { listImage } from './image-paths.ts'

/** What behaviour is looked at besides the image: edits after which it is built again, and other targets. */
export interface Interests {
  readonly edits: readonly Edit[]
  readonly targets: readonly string[]
}

/**
 * Stands for what a Dockerfile does: whether it builds, the files of its image, how that is run and starts, what runs
 * again after an edit. Two that share one do the same as far as the simulation can tell, however they are written.
 */
export function fingerprint(scene: BuildScene, { edits, targets }: Interests): string {
  const { image } = scene
  if (image === null) return 'fails'
  const { Entrypoint: _, Cmd: __, ...settings } = image.image.config
  return JSON.stringify([
    settings,
    // Which of ENTRYPOINT and CMD says what runs makes no other container.
    [spokenCommand(commandOf(image.config)), isWrapped(commandOf(image.config))],
    startOf(image),
    baseReference(image.target.planned),
    filesOf(image),
    wastedBytes(image.image).size,
    scene.diagnoses.filter(({ weight }) => weight === 'broken').map(({ problem, certainty }) => [problem, certainty]),
    edits.map((edit) => rerunsOf(scene, edit)),
    targets.map((target) => scene.findStage(target) !== null && scene.buildFor(target).failures.length === 0),
  ])
}

function startOf({ image: { start } }: ImageScene): readonly string[] {
  return start.verdict === 'fails' ? [start.verdict, start.cause] : [start.verdict]
}

/** What the steps put into the image or took away; of the base image it is enough to know which it is. */
function filesOf({ image, files }: ImageScene): readonly unknown[] {
  const { entries, doubts } = listImage({ files })
  const made = entries.filter(({ node }) => node.time > 0).map(({ path, node }) => [path, ...about(node)])
  const gone = image.layers.flatMap((layer) =>
    layer.entries.filter(({ node }) => node === null).map(({ path }) => path),
  )
  return [
    made.toSorted(([one = ''], [other = '']) => (String(one) < String(other) ? -1 : 1)),
    [...new Set(gone)].toSorted(),
    doubts.filter(({ time }) => time > 0).map(({ text }) => text),
  ]
}

function about(node: Node): readonly unknown[] {
  switch (node.kind) {
    case 'file':
      return ['file', node.mode, node.uid, node.gid, contentOf(node.content)]
    case 'link':
      return ['link', node.target]
    case 'folder':
      return ['folder', node.mode, node.uid, node.gid]
    case 'special':
      return ['special', node.mode]
    case 'unknown':
      return ['unknown', node.presence, node.size]
  }
}

// What a file was made of does not count, only what came out: a program for the same system, of the same size.
function contentOf(content: Content): unknown {
  return content.kind === 'text'
    ? content.text
    : [sizeOf(content), content.nature?.kind === 'archive' ? 'archive' : content.nature]
}

function rerunsOf(scene: BuildScene, edit: Edit): readonly number[] {
  const runs = scene.buildAfter(edit).reruns.filter(({ step }) => step.planned.kind === 'RUN')
  return ['runs', 'unsure'].map((verdict) => runs.filter((rerun) => rerun.verdict === verdict).length)
}
