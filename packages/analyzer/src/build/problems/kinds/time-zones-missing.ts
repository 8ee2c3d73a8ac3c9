import { defineProblem } from '../define-problem.ts'
import { baseFacts, lacksAll, nameOfBase } from '../reading/base-image.ts'
import { GO_PROJECT, GO_SERVER } from '../reading/example-files.ts'
import { placeOfRoot } from '../reading/places.ts'

const WITH_ZONES = { ...GO_PROJECT, runtime: { usesTimeZones: true } }

/** A program that asks for time zones, in an image without any. */
export const timeZonesMissing = defineProblem({
  id: 'time-zones-missing',
  concept: 'base-images',
  weight: 'broken',
  restsOnBase: true,
  what: 'The program reckons with time zones, and the image has none.',
  why: 'What Europe/Berlin means in July stands in files of the system, below /usr/share/zoneinfo. scratch and Alpine do not have them, and a program that looks one up fails, or goes on in UTC without a word.',
  mend: 'Copy /usr/share/zoneinfo from the build stage, install tzdata, or build them into the program: go build -tags timetzdata.',
  bad: {
    dockerfile: `FROM golang:1.25 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /server .
FROM alpine:3.20
COPY --from=build /server /server
CMD ["/server"]
`,
    context: GO_SERVER,
    project: WITH_ZONES,
  },
  good: {
    dockerfile: `FROM golang:1.25 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -tags timetzdata -o /server .
FROM alpine:3.20
COPY --from=build /server /server
CMD ["/server"]
`,
    context: GO_SERVER,
    project: WITH_ZONES,
  },
  findInImage(scene) {
    if (scene.project.runtime?.usesTimeZones !== true || hasOwnZones(scene.build.steps)) return []
    if (!lacksAll(['/usr/share/zoneinfo'], baseFacts(scene)?.hasTimeZones === false, scene)) return []
    const message = `The program asks for time zones by their names, and neither ${nameOfBase(scene)} nor a step brings them.`
    return [{ message, place: placeOfRoot(scene.target.planned) }]
  },
})

function hasOwnZones(steps: readonly { readonly name: string }[]): boolean {
  return steps.some(({ name }) => name.includes('timetzdata'))
}
