import { defineProblem, type Found } from '../define-problem.ts'
import { findCostly } from '../reading/costly-steps.ts'
import { originOf, rerunsAfterEdit, sentPathsOf } from '../reading/edits.ts'
import { GO_PROJECT, GO_SERVER } from '../reading/example-files.ts'
import { nameOfStep, placeOf, related } from '../reading/places.ts'

/** A build that an edit of its documentation repeats. */
export const docsRerunBuild = defineProblem({
  id: 'docs-rerun-build',
  concept: 'build-context',
  weight: 'slow',
  what: 'An edit of the README builds the program again.',
  why: 'The cache compares what a COPY brings, and knows nothing of what the build reads of it. A file that no step needs is reason enough to do all of them again.',
  mend: 'Name files that the build does not read in .dockerignore: *.md, docs, the Dockerfile itself.',
  bad: {
    dockerfile: `FROM golang:1.25 AS build
WORKDIR /src
COPY . .
RUN CGO_ENABLED=0 go build -o /server .
FROM scratch
COPY --from=build /server /server
CMD ["/server"]
`,
    context: { ...GO_SERVER, 'README.md': '# A server\n' },
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
    context: { ...GO_SERVER, 'README.md': '# A server\n' },
    dockerignore: '*.md\n',
    project: GO_PROJECT,
  },
  findInBuild(build) {
    const isWorthIt = build.steps.some((step) => findCostly(step, 'install or build') !== null)
    if (!isWorthIt || build.failures.length > 0) return []
    const file = sentPathsOf(build).find((path) => /^(?:README|CHANGELOG|CONTRIBUTING|LICENSE)(?:\.\w+)?$/i.test(path))
    if (file === undefined) return []
    const reruns = rerunsAfterEdit(build, file)
    const [first] = reruns.flatMap((rerun): readonly Found[] => {
      const { step, verdict } = rerun
      const origin = originOf(rerun, reruns)
      if (verdict === 'cached' || origin === step || findCostly(step, 'install or build') === null) return []
      return [
        {
          certainty: verdict === 'runs' ? 'sure' : 'perhaps',
          message: `An edit of ${file} changes what ${nameOfStep(origin)} brings, so ${nameOfStep(step)} ${verdict === 'runs' ? 'runs' : 'may run'} again.`,
          place: placeOf(origin.planned),
          related: related(placeOf(step.planned), 'runs again'),
        },
      ]
    })
    return first === undefined ? [] : [first]
  },
})
