import { defineProblem } from '../define-problem.ts'
import type { ImageScene } from '../image-scene.ts'
import { findFromContext, foundThere } from '../reading/context-files.ts'
import { GO_PROJECT, GO_SERVER } from '../reading/example-files.ts'
import { listPaths } from '../reading/paths.ts'
import { sizeInBrackets } from '../reading/say-size.ts'
import { findStarted } from '../reading/started-program.ts'

/** The sources of a compiled program beside it. */
export const sourcesShip = defineProblem({
  id: 'sources-ship',
  concept: 'build-residue',
  weight: 'wasteful',
  what: 'The sources of a compiled program are in the image beside the program.',
  why: 'A compiled program needs nothing of what it was made from. With its sources, whoever gets at the image reads how it works and where it is weak.',
  mend: 'Build in one stage, and copy only the program to the next.',
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
FROM scratch
COPY --from=build /server /server
CMD ["/server"]
`,
    context: GO_SERVER,
    project: GO_PROJECT,
  },
  findInImage(scene) {
    const kind = SOURCES.find(({ starts }) => starts(scene))
    if (kind === undefined) return []
    return findFromContext(scene, (path) => kind.files.test(path)).map((found) => {
      const paths = found.files.map(({ path }) => path)
      const verb = paths.length === 1 ? 'ships' : 'ship'
      return foundThere(
        found,
        `${listPaths(paths)}${sizeInBrackets(found.size)} ${verb} with the program built from them.`,
      )
    })
  },
})

/** What was compiled, told by what is started, and which files it was compiled from. */
const SOURCES: readonly { readonly starts: (scene: ImageScene) => boolean; readonly files: RegExp }[] = [
  { starts: startsCompiled, files: /\.(?:go|rs|c|cc|cpp|h|hpp)$|\/(?:go\.mod|go\.sum|Cargo\.(?:toml|lock)|Makefile)$/ },
  { starts: startsJar, files: /\.(?:java|kt)$|\/(?:pom\.xml|build\.gradle(?:\.kts)?)$/ },
]

function startsCompiled(scene: ImageScene): boolean {
  const content = findStarted(scene)?.node.content
  return content?.kind === 'product' && content.nature?.kind === 'program'
}

function startsJar({ config }: ImageScene): boolean {
  return [...(config.entrypoint ?? []), ...(config.cmd ?? [])].includes('-jar')
}
