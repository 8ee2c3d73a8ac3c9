import { textOf } from '../../files/content.ts'
import { defineProblem } from '../define-problem.ts'
import { placeOf } from '../reading/places.ts'

/** A mounted secret that a RUN wrote to the image. */
export const mountedSecretKept = defineProblem({
  id: 'mounted-secret-kept',
  concept: 'build-secrets',
  weight: 'exposed',
  what: 'A RUN writes the secret that it was given to a file of the image.',
  why: 'A secret mount is gone when its RUN ends, and that is the point of it. What the RUN copies of it to another path is a file like any other, and ships.',
  mend: 'Mount it where the program looks for it, with target=, and write it nowhere.',
  bad: {
    dockerfile: 'FROM alpine:3.20\nRUN --mount=type=secret,id=token cp /run/secrets/token /token\n',
    secrets: { token: 'k4tze-auf-dem-dach' },
  },
  good: {
    dockerfile: 'FROM alpine:3.20\nRUN --mount=type=secret,id=token,target=/token test -s /token\n',
    secrets: { token: 'k4tze-auf-dem-dach' },
  },
  findInImage({ build, image }) {
    const secrets = Object.entries(build.options.secrets ?? {}).flatMap(([id, text]) => {
      const known = text?.trim() ?? ''
      return known.length < SHORTEST ? [] : [{ id, text: known }]
    })
    if (secrets.length === 0) return []
    return image.layers.flatMap(({ step, entries }) =>
      entries.flatMap(({ path, node }) => {
        const text = node?.kind === 'file' ? (textOf(node.content) ?? '') : ''
        const kept = secrets.find((secret) => text.includes(secret.text))
        return kept === undefined
          ? []
          : [{ message: `${path} holds the secret ${kept.id}.`, place: placeOf(step.planned) }]
      }),
    )
  },
})

// A shorter text may stand anywhere by chance.
const SHORTEST = 6
