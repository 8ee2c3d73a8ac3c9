import type { Build, BuiltStep } from '../../build-types.ts'
import { baseName } from '../../commands/base-name.ts'
import { readContext } from '../../context/build-context.ts'
import { stepOf } from '../../files/clock.ts'
import { findPlace } from '../../files/place.ts'
import { listSources } from '../../transfer/sources.ts'
import { defineProblem, type Found } from '../define-problem.ts'
import { factsOfImage } from '../reading/base-image.ts'
import { GO_PROJECT, GO_SERVER } from '../reading/example-files.ts'
import { filesIn } from '../reading/files-in.ts'
import { listPaths } from '../reading/paths.ts'
import { placeOf, placeOfFrom, related } from '../reading/places.ts'
import { takenFrom, transferOf, type TakenFrom } from '../reading/taken-files.ts'

/** A COPY of something that is not there. */
export const copyNotFound = defineProblem({
  id: 'copy-not-found',
  concept: 'copy-from',
  weight: 'broken',
  what: 'A COPY takes a file that is not where it looks for it.',
  why: 'The source of COPY --from is a path in the other stage, from its root whatever its WORKDIR is; a source without --from is a path in the build context, without what .dockerignore leaves out. The build ends there.',
  mend: 'Name the path where the file is.',
  bad: {
    dockerfile: `FROM golang:1.25 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o server .
FROM scratch
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
RUN CGO_ENABLED=0 go build -o server .
FROM scratch
COPY --from=build /src/server /server
CMD ["/server"]
`,
    context: GO_SERVER,
    project: GO_PROJECT,
  },
  findInBuild: (build) => build.steps.flatMap((step) => findMissing(step, build)),
})

function findMissing(step: BuiltStep, build: Build): readonly Found[] {
  const values = transferOf(step)
  const from = values === null ? null : takenFrom(values, build)
  if (values === null || from === null) return []
  return listSources(values).flatMap((source) => {
    const path = source.kind !== 'path' || source.wildcard !== null ? null : (source.required ?? source.path)
    if (path === null) return []
    const place = findPlace(from.files, path)
    if (place.kind === 'missing') return [describe(path, from, step, build)]
    // Only the base image of that stage may have it, and the stage made one of that name itself.
    const isOfBase = place.kind === 'unknown' && place.node === null && place.why.time === 0
    if (!isOfBase || from.kind !== 'stage' || madeAlike(path, from).length === 0) return []
    return [{ ...describe(path, from, step, build), certainty: 'perhaps' as const }]
  })
}

function describe(path: string, from: TakenFrom, step: BuiltStep, build: Build): Found {
  const shown = from.kind === 'context' ? path.slice(1) : path
  const message = `There is no ${shown} in ${from.name}.`
  const place = placeOf(step.planned)
  if (from.kind === 'context' && isLeftOut(path, build)) {
    const mend = 'Take it out of .dockerignore, or add a line with an exclamation mark and its path.'
    return { message: `${message} It is there, but .dockerignore leaves it out.`, place, mend }
  }
  const alike = from.kind === 'stage' ? madeAlike(path, from) : pathsAlike(path, from)
  const stage = build.stages.find(({ planned }) => from.name === `stage ${planned.label}`)
  const source = step.planned.kind === 'COPY' ? step.planned.from : null
  const root = source?.kind === 'stage' ? source.stage.root : source
  const facts = root === null ? [] : factsOfImage(root)
  const beside = stage === undefined ? [] : related(placeOfFrom(stage.planned), 'begins the stage it is looked for in')
  if (alike.length === 0) return { message, place, related: beside, facts }
  const found = from.kind === 'context' ? alike.map((one) => one.slice(1)) : alike
  const mend = `Write ${found[0] ?? ''} in its place.`
  return {
    message: `${message} There is ${listPaths(found)}.`,
    place,
    related: beside,
    facts,
    ...(found.length === 1 && { mend }),
  }
}

function pathsAlike(path: string, { files }: TakenFrom): readonly string[] {
  return [...filesIn(files)].flatMap((file) => (baseName(file.path) === baseName(path) ? [file.path] : []))
}

/** The same without what a stage has from its base image. */
function madeAlike(path: string, { files }: TakenFrom): readonly string[] {
  const made = [...filesIn(files)].filter(({ node }) => stepOf(node.time) > 0)
  return made.flatMap((file) => (baseName(file.path) === baseName(path) ? [file.path] : []))
}

function isLeftOut(path: string, { options }: Build): boolean {
  return options.context !== undefined && findPlace(readContext(options.context).root, path).kind === 'found'
}
