import { defineProblem } from '../define-problem.ts'
import { GO_PROJECT, GO_SERVER } from '../reading/example-files.ts'
import { placeOfFrom } from '../reading/places.ts'
import { startFailure } from '../reading/started-program.ts'

/** An image without a command. */
export const nothingToStart = defineProblem({
  id: 'nothing-to-start',
  concept: 'start-commands',
  weight: 'broken',
  restsOnBase: true,
  what: 'The image says nothing about what to start.',
  why: 'Each FROM begins anew: CMD and ENTRYPOINT of the stage that built the program do not come along with what is copied from it. `docker run` of the image ends with "no command specified".',
  mend: 'Write CMD or ENTRYPOINT into the last stage.',
  bad: {
    dockerfile: `FROM golang:1.25 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /server .
CMD ["/server"]
FROM scratch
COPY --from=build /server /server
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
    const message = startFailure(scene, 'nothing-to-start')
    return message === null ? [] : [{ message, place: placeOfFrom(scene.target.planned) }]
  },
})
