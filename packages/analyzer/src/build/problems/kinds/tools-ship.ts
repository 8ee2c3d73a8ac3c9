import { exactly, type SizeRange } from '../../../facts/size-range.ts'
import { readTraits } from '../../../images/traits.ts'
import type { BuiltStep } from '../../build-types.ts'
import { defineProblem, type Found } from '../define-problem.ts'
import type { ImageScene } from '../image-scene.ts'
import { factsOfImage, nameOfBase } from '../reading/base-image.ts'
import { GO_PROJECT, GO_SERVER } from '../reading/example-files.ts'
import { listPaths } from '../reading/paths.ts'
import { placeOf, placeOfRoot } from '../reading/places.ts'
import { sizeInBrackets } from '../reading/say-size.ts'
import { findTools } from '../reading/tools-in.ts'

/** Compilers and build tools in the image that ships. */
export const toolsShip = defineProblem({
  id: 'tools-ship',
  concept: 'build-residue',
  weight: 'wasteful',
  what: 'The image has the tools that its program was built with.',
  why: 'They are needed for minutes and pulled for ever: often fifty times the size of the program, with findings of their own for every scanner, and a workshop for whoever breaks in.',
  mend: 'Build in a stage that stays behind, and copy what it made to a base that can just run it.',
  bad: {
    dockerfile: `FROM golang:1.25
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /server .
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
    const groups = new Map<BuiltStep | null, string[]>()
    for (const { name, broughtBy } of findTools(BUILD_TOOLS, scene)) {
      groups.set(broughtBy, [...(groups.get(broughtBy) ?? []), name])
    }
    return [...groups].map(([step, names]) => describe(step, names, scene))
  },
})

// The JDK is a problem of its own.
const BUILD_TOOLS = 'go cargo rustc gcc g++ clang make cmake mvn gradle sbt swiftc ghc composer'.split(' ')

function describe(step: BuiltStep | null, names: readonly string[], scene: ImageScene): Found {
  const tools = listPaths(names, 5)
  const verb = names.length === 1 ? 'ships' : 'ship'
  if (step !== null) return { message: `${tools} ${verb} with the image.`, place: placeOf(step.planned) }
  const bytes = toolchainBytes(scene)
  const message = `${tools} ${verb} with the base image ${nameOfBase(scene)}${sizeInBrackets(scene.image.baseSize)}.`
  const { root } = scene.target.planned
  return { message, bytes, place: placeOfRoot(scene.target.planned), facts: factsOfImage(root) }
}

/** What the layers of a base that is there to build have above the system that they stand on; null if not known. */
function toolchainBytes({ target, system }: ImageScene): SizeRange | null {
  const { root } = target.planned
  const layers = root.kind === 'image' ? root.facts?.layers : undefined
  if (layers === undefined || system.image === null || readTraits(system.image).toolchain === null) return null
  return exactly(layers.slice(1).reduce((sum, { sizeBytes }) => sum + sizeBytes, 0))
}
