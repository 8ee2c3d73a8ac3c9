import type { BuiltStep } from '../../build-types.ts'
import { defineProblem } from '../define-problem.ts'
import type { ImageScene } from '../image-scene.ts'
import { factsOfImage } from '../reading/base-image.ts'
import { GO_PROJECT, GO_SERVER } from '../reading/example-files.ts'
import { placeOf, related } from '../reading/places.ts'
import { findStarted, placeOfStarted, startFailure } from '../reading/started-program.ts'
import { findTakenFile } from '../reading/taken-files.ts'

/** A program linked to a C library that the image does not have. */
export const wrongLibc = defineProblem({
  id: 'wrong-libc',
  concept: 'libc',
  weight: 'broken',
  restsOnBase: true,
  what: 'The program needs a C library that the image does not have.',
  why: 'A program that is not complete in itself names a loader in its first bytes, and the kernel starts that. Alpine has musl and its loader, scratch has none at all; where the loader is missing, the kernel says "no such file or directory" of a program that is plainly there.',
  mend: 'Build a program that needs no C library (CGO_ENABLED=0 for Go), build it on the system it will run on, or let it run on an image with the C library it was built against.',
  bad: {
    dockerfile: `FROM golang:1.25 AS build
WORKDIR /src
COPY . .
RUN go build -o /server .
FROM alpine:3.20
COPY --from=build /server /server
CMD ["/server"]
`,
    context: GO_SERVER,
    project: GO_PROJECT,
  },
  good: {
    dockerfile: `FROM golang:1.25 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /server .
FROM alpine:3.20
COPY --from=build /server /server
CMD ["/server"]
`,
    context: GO_SERVER,
    project: GO_PROJECT,
  },
  findInImage(scene) {
    const message = startFailure(scene, 'wrong-libc')
    if (message === null) return []
    const { place, related: beside = [] } = placeOfStarted(scene)
    const builder = builderOf(scene)
    const made = builder === null ? [] : related(placeOf(builder.planned), 'built it')
    const isGo = builder?.name.includes('go build') === true || builder?.name.includes('go install') === true
    const mend = isGo
      ? { mend: 'Write CGO_ENABLED=0 before go build: Go then uses its own code in place of the C library.' }
      : {}
    return [
      {
        message: `${message} A container of it ends at once.`,
        place,
        related: [...made, ...beside],
        facts: builder === null ? [] : factsOfImage(builder.planned.stage.root),
        ...mend,
      },
    ]
  },
})

/** The RUN in another stage that made the program; null if none is known. */
function builderOf(scene: ImageScene): BuiltStep | null {
  const started = findStarted(scene)
  const copy = started === null ? null : scene.stepAt(started.node.time)
  const taken = started === null || copy === null ? null : findTakenFile(started.path, started.node, copy, scene.build)
  return taken === null ? null : scene.stepAt(taken.node.time)
}
