import { isSecretFolder, isSecretName, mayBeHarmless } from '../../../rules/practice/reading/secret-names.ts'
import type { BuiltLayer, BuiltStep } from '../../build-types.ts'
import { baseName } from '../../commands/base-name.ts'
import { textOf } from '../../files/content.ts'
import type { FileNode } from '../../files/node.ts'
import { defineProblem, type Found } from '../define-problem.ts'
import type { ImageScene } from '../image-scene.ts'
import { folderOf } from '../reading/paths.ts'
import { placeOf, related } from '../reading/places.ts'
import { findTakenFile } from '../reading/taken-files.ts'
import { wastedBytes } from '../wasted-bytes.ts'

const KEY = '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXk\n-----END OPENSSH PRIVATE KEY-----\n'

/** A key or password in a layer, whether a later one hides it or not. */
export const secretInLayer = defineProblem({
  id: 'secret-in-layer',
  concept: 'build-secrets',
  weight: 'exposed',
  what: 'A layer of the image holds a key or a password.',
  why: 'Whoever may pull the image can unpack each of its layers. A removal in a later one hides the file from a container, and from nobody who looks.',
  mend: 'Take the file out of the context and give it to the RUN that needs it: RUN --mount=type=secret. Then change the secret, for it was shipped.',
  bad: {
    dockerfile: 'FROM alpine:3.20\nCOPY id_rsa /id_rsa\nRUN test -s /id_rsa\nRUN rm /id_rsa\n',
    context: { id_rsa: { text: KEY, mode: 0o600 } },
  },
  good: {
    dockerfile: 'FROM alpine:3.20\nRUN --mount=type=secret,id=key test -s /run/secrets/key\n',
    secrets: { key: KEY },
  },
  findInImage: (scene) => scene.image.layers.flatMap((layer) => findIn(layer, scene)),
})

function findIn({ step, entries }: BuiltLayer, scene: ImageScene): readonly Found[] {
  return entries.flatMap(({ path, node }): readonly Found[] => {
    if (OF_OTHERS.test(path)) return []
    // Whether the path is a folder may not be known, into which the file was put.
    if (node?.kind === 'unknown' && node.presence === 'there' && isSecretName(baseName(path)))
      return [{ ...describe(path, step, scene), certainty: 'perhaps' }]
    if (node?.kind !== 'file') return []
    const certainty = judge(path, node, step, scene)
    return certainty === null ? [] : [{ ...describe(path, step, scene), certainty }]
  })
}

// Packages bring keys to test with.
const OF_OTHERS = /\/(?:node_modules|vendor|site-packages|pkg\/mod|usr\/share)\//

const PRIVATE_KEY = /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/

const PUBLIC = /^(?:-----BEGIN (?:CERTIFICATE|PUBLIC KEY)-----|ssh-\w+ )/

/** Whether a file is a secret: surely, perhaps, or not as far as can be told. */
function judge(path: string, node: FileNode, step: BuiltStep, { build }: ImageScene): 'sure' | 'perhaps' | null {
  const text = textOf(node.content)
  if (text !== null && PRIVATE_KEY.test(text)) return 'sure'
  if (text !== null && (text.trim() === '' || PUBLIC.test(text))) return null
  // Another name in the image makes it no other file.
  const origin = findTakenFile(path, node, step, build)
  const names = [path, ...(origin?.from.kind === 'context' ? [origin.path] : [])]
  const telling = names.find((one) => isSecretName(baseName(one)) || isSecretFolder(folderOf(one)))
  if (telling === undefined) return null
  return mayBeHarmless(baseName(telling)) || !isSecretName(baseName(telling)) ? 'perhaps' : 'sure'
}

function describe(path: string, step: BuiltStep, { image }: ImageScene): Found {
  const hidden = wastedBytes(image).files.find((file) => file.path === path && file.madeBy === step)
  const by = hidden === undefined ? null : placeOf(hidden.hiddenBy.planned)
  const ending = by === null ? '' : ` Line ${by.firstLine} only hides it: the layer below still has it.`
  return {
    message: `${path} is in a layer of the image, for everybody who can pull it.${ending}`,
    place: placeOf(step.planned),
    related: related(by, 'hides it'),
  }
}
