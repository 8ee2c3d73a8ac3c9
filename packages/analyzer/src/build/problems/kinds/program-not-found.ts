import { baseName } from '../../commands/base-name.ts'
import { defineProblem } from '../define-problem.ts'
import type { ImageScene } from '../image-scene.ts'
import { GO_PROJECT, GO_SERVER } from '../reading/example-files.ts'
import { filesIn } from '../reading/files-in.ts'
import { listPaths } from '../reading/paths.ts'
import { isInShellForm, placeOfCommand, startedWords, startFailure } from '../reading/started-program.ts'

/** A command whose program is not in the image. */
export const programNotFound = defineProblem({
  id: 'program-not-found',
  concept: 'start-commands',
  weight: 'broken',
  restsOnBase: true,
  what: 'The program that the image is to start is not where the command looks for it.',
  why: 'A name with a slash is taken as it is, seen from WORKDIR; a name without one is looked for in the folders of PATH alone. If nothing is there, a container ends before it has begun.',
  mend: 'Name the path that the program was copied to, or copy it to where the command looks.',
  bad: {
    dockerfile: `FROM golang:1.25 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /out/server .
FROM scratch
COPY --from=build /out/server /bin/server
ENTRYPOINT ["/app/server"]
`,
    context: GO_SERVER,
    project: GO_PROJECT,
  },
  good: {
    dockerfile: `FROM golang:1.25 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /out/server .
FROM scratch
COPY --from=build /out/server /app/server
ENTRYPOINT ["/app/server"]
`,
    context: GO_SERVER,
    project: GO_PROJECT,
  },
  findInImage(scene) {
    const message = startFailure(scene, 'program-not-found')
    if (message === null || isInShellForm(scene)) return []
    const [program = ''] = startedWords(scene)
    const mend = PACKAGE_MANAGERS.has(program) ? { mend: MEND_SCRIPT } : {}
    return [{ message: [message, ...elsewhere(program, scene)].join(' '), place: placeOfCommand(scene), ...mend }]
  },
})

const PACKAGE_MANAGERS: ReadonlySet<string> = new Set(['npm', 'npx', 'yarn', 'pnpm'])

const MEND_SCRIPT =
  'Start what the script would start: CMD ["node", "dist/main.js"]. The program gets the signals itself then, and the image needs no package manager.'

/** Where files of that name are instead: in the image, else in the stages that files are taken from. */
function elsewhere(program: string, { build, target, files }: ImageScene): readonly string[] {
  const own = pathsOf(program, files)
  if (own.length > 0) return [`The image has ${listPaths(own)}.`]
  const others = build.stages.filter((stage) => stage !== target)
  return others.flatMap(({ planned, files: theirs, base }) => {
    const paths = pathsOf(program, theirs, base)
    return paths.length === 0 ? [] : [`Stage ${planned.label} has ${listPaths(paths)}, which is not copied there.`]
  })
}

function pathsOf(
  program: string,
  files: ImageScene['files'],
  base: ImageScene['files'] | null = null,
): readonly string[] {
  const known = new Set(base === null ? [] : [...filesIn(base)].map(({ path }) => path))
  return [...filesIn(files)].flatMap(({ path }) =>
    baseName(path) === baseName(program) && !known.has(path) ? [path] : [],
  )
}
