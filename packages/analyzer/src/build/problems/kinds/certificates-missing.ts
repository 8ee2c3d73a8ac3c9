import { defineProblem } from '../define-problem.ts'
import { baseFacts, lacksAll, nameOfBase } from '../reading/base-image.ts'
import { GO_PROJECT, GO_SERVER } from '../reading/example-files.ts'
import { placeOfRoot } from '../reading/places.ts'

const WITH_TLS = { ...GO_PROJECT, runtime: { usesTls: true } }

/** A program that calls others over TLS, without certificates to trust. */
export const certificatesMissing = defineProblem({
  id: 'certificates-missing',
  concept: 'base-images',
  weight: 'broken',
  restsOnBase: true,
  what: 'The program calls others over TLS, and the image has no certificates to trust.',
  why: 'Who is to be trusted stands in a file of the system. Without it, every call of an https address fails with "certificate signed by unknown authority". scratch has no such file, nor have plain Debian and Ubuntu.',
  mend: 'Copy the file from the build stage: COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/. On Debian, install ca-certificates.',
  bad: {
    dockerfile: `FROM golang:1.25 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /server .
FROM scratch
COPY --from=build /server /server
CMD ["/server"]
`,
    context: GO_SERVER,
    project: WITH_TLS,
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
    project: WITH_TLS,
  },
  findInImage(scene) {
    if (scene.project.runtime?.usesTls !== true) return []
    // Java, Node and Python's certifi bring their own.
    const started = scene.image.start.verdict === 'starts' ? scene.image.start.program : ''
    if (/(?:^|\/)(?:java|node)$/.test(started) || scene.config.env.get('SSL_CERT_FILE') !== undefined) return []
    if (!lacksAll(PLACES, baseFacts(scene)?.hasCaCertificates === false, scene)) return []
    const message = `The program calls others over TLS, and neither ${nameOfBase(scene)} nor a step brings certificates to trust.`
    return [{ message, place: placeOfRoot(scene.target.planned) }]
  },
})

const PLACES = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/ssl/cert.pem',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
]
