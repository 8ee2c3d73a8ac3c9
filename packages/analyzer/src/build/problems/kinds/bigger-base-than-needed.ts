import { defineProblem } from '../define-problem.ts'
import { nameOfBase } from '../reading/base-image.ts'
import { GO_PROJECT, GO_SERVER } from '../reading/example-files.ts'
import { placeOfRoot } from '../reading/places.ts'
import { saySize } from '../reading/say-size.ts'
import { findStarted } from '../reading/started-program.ts'

/** A program that is complete in itself, on a base with a whole system. */
export const biggerBaseThanNeeded = defineProblem({
  id: 'bigger-base-than-needed',
  concept: 'base-images',
  weight: 'hint',
  restsOnBase: true,
  what: 'A program that needs no other file ships on a base with a whole system.',
  why: 'A static program asks the kernel and nobody else. What the base adds is pulled, stored and scanned, and serves only whoever wants to look around in the container.',
  mend: 'Let the last stage begin with scratch, or with gcr.io/distroless/static where certificates, time zones or a user are needed.',
  bad: {
    dockerfile: `FROM golang:1.25 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /server .
FROM debian:bookworm-slim
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
FROM scratch
COPY --from=build /server /server
CMD ["/server"]
`,
    context: GO_SERVER,
    project: GO_PROJECT,
  },
  findInImage(scene) {
    const { baseSize, start } = scene.image
    const started = findStarted(scene)
    const content = started?.node.content
    const isStatic = content?.kind === 'product' && content.nature?.kind === 'program' && content.nature.libc === 'none'
    if (started === null || !isStatic || start.verdict !== 'starts' || baseSize.minBytes < LEAST_BYTES) return []
    const message = `${started.path} needs no file of ${nameOfBase(scene)}, which takes ${saySize(baseSize) ?? 'room'}.`
    // It may call programs of the system, which can’t be seen.
    return [{ message, bytes: baseSize, certainty: 'perhaps', place: placeOfRoot(scene.target.planned) }]
  },
})

const LEAST_BYTES = 20_000_000
