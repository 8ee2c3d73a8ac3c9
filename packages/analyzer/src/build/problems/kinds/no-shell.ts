import { defineProblem } from '../define-problem.ts'
import { GO_PROJECT, GO_SERVER } from '../reading/example-files.ts'
import { isInShellForm, placeOfCommand, startedWords, startFailure } from '../reading/started-program.ts'

/** A command that needs a shell, in an image without one. */
export const noShell = defineProblem({
  id: 'no-shell',
  concept: 'start-commands',
  weight: 'broken',
  restsOnBase: true,
  what: 'The command is written in shell form, and the image has no shell.',
  why: 'CMD and ENTRYPOINT without brackets are run by /bin/sh -c. In scratch and distroless images there is no /bin/sh, so nothing starts.',
  mend: 'Write the command as a JSON array of its words: CMD ["/server"].',
  bad: {
    dockerfile: `FROM golang:1.25 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /server .
FROM scratch
COPY --from=build /server /server
CMD /server
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
    if (!isInShellForm(scene) || startFailure(scene, 'program-not-found') === null) return []
    const [shell = '', , script = ''] = startedWords(scene)
    const message = `The command is run by ${shell}, which is not in the image, so ${script} never starts.`
    return [{ message, place: placeOfCommand(scene) }]
  },
})
