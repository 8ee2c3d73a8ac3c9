import type { LinkNode } from '../../files/node.ts'
import { absolutePath, findPlace, type KnownNode } from '../../files/place.ts'
import { may } from '../../machine/permissions.ts'
import { defineProblem, type Found } from '../define-problem.ts'
import { lastStep, type ImageScene } from '../image-scene.ts'
import { folderOf } from '../reading/paths.ts'
import { placeOf, placeOfFrom, related } from '../reading/places.ts'

/** A program that may not write where it works. */
export const folderNotWritable = defineProblem({
  id: 'folder-not-writable',
  concept: 'users',
  weight: 'broken',
  restsOnBase: true,
  what: 'The user of the image may not write to a folder that the program writes to.',
  why: 'WORKDIR, COPY and RUN make what they make as root unless told otherwise, and USER further down changes nothing of that. The program starts, and fails with "permission denied" at the first file it writes.',
  mend: 'Give the folder to the user: COPY --chown, or a RUN mkdir and chown above USER. Leave the rest of the files to root.',
  bad: {
    dockerfile: 'FROM node:20-alpine\nWORKDIR /app\nCOPY server.js ./\nUSER node\nCMD ["node", "server.js"]\n',
    context: { 'server.js': 'require("fs").writeFileSync("/app/cache.json", "{}")\n' },
    project: { runtime: { writes: ['/app'] } },
  },
  good: {
    dockerfile:
      'FROM node:20-alpine\nWORKDIR /app\nRUN chown node:node /app\nCOPY server.js ./\nUSER node\nCMD ["node", "server.js"]\n',
    context: { 'server.js': 'require("fs").writeFileSync("/app/cache.json", "{}")\n' },
    project: { runtime: { writes: ['/app'] } },
  },
  findInImage(scene) {
    const folder = scene.config.workingDir || '/'
    const written = (scene.project.runtime?.writes ?? []).map((path) => absolutePath(path, folder))
    const volumes = [...scene.config.volumes.names()].filter((path) => !written.includes(path))
    return [
      ...written.flatMap((path) => describe(path, 'the program writes there', 'sure', scene)),
      ...volumes.flatMap((path) => describe(path, 'it is a volume, most likely to be written to', 'perhaps', scene)),
    ]
  },
})

function describe(path: string, because: string, certainty: 'sure' | 'perhaps', scene: ImageScene): readonly Found[] {
  const { account } = scene
  const closed = account === null ? null : findClosed(path, scene)
  if (account === null || closed === null) return []
  const { node, at } = closed
  const user = lastStep(scene.target.planned, 'USER')
  const maker = scene.stepAt(node.time)
  const name = account.name ?? `The user ${account.uid}`
  const mode = node.mode.toString(8).padStart(4, '0')
  const owner = node.uid === 0 ? 'root' : `user ${node.uid}`
  return [
    {
      certainty,
      message: `${name} may not write to ${at}, which belongs to ${owner} (mode ${mode}), and ${because}.`,
      place: user === null ? placeOfFrom(scene.target.planned) : placeOf(user),
      related: maker === null ? [] : related(placeOf(maker.planned), 'makes the folder'),
    },
  ]
}

interface Closed {
  readonly at: string
  readonly node: Exclude<KnownNode, LinkNode>
}

/** What keeps the user from writing at a path: the file or folder itself, or the folder it would be made in. */
function findClosed(path: string, { files, account }: Pick<ImageScene, 'account' | 'files'>): Closed | null {
  const place = findPlace(files, path)
  if (account === null || account.uid === 0 || place.kind === 'unknown') return null
  if (place.kind === 'missing') return path === '/' ? null : findClosed(folderOf(path), { files, account })
  const { node } = place
  return node.kind === 'link' || may(account, 'write', node) ? null : { at: place.path, node }
}
