import type { Build } from '../../build-types.ts'
import { baseName } from '../../commands/base-name.ts'
import { defineProblem, type Found } from '../define-problem.ts'
import { findCostly } from '../reading/costly-steps.ts'
import { originOf, rerunsAfterEdit, sentPathsOf } from '../reading/edits.ts'
import { nameOfStep, placeOf, related } from '../reading/places.ts'

/** An install that every edit of a source file repeats. */
export const installRunsAgain = defineProblem({
  id: 'install-runs-again',
  concept: 'build-cache',
  weight: 'slow',
  what: 'Dependencies are installed again after each edit of a source file.',
  why: 'A step is taken from the cache only on top of the very result that it once stood on. If the sources are copied before the install, each edit of any of them changes what the install stands on, though nothing that it needs has changed.',
  mend: 'Copy the files that name the dependencies, install, and copy the sources after that.',
  bad: {
    dockerfile: 'FROM node:20-alpine\nWORKDIR /app\nCOPY . .\nRUN npm ci\nCMD ["node", "server.js"]\n',
    context: { 'server.js': 'setInterval(() => {}, 1000)\n', 'package.json': '{}', 'package-lock.json': '{}' },
  },
  good: {
    dockerfile:
      'FROM node:20-alpine\nWORKDIR /app\nCOPY package.json package-lock.json ./\nRUN npm ci\nCOPY . .\nCMD ["node", "server.js"]\n',
    context: { 'server.js': 'setInterval(() => {}, 1000)\n', 'package.json': '{}', 'package-lock.json': '{}' },
  },
  findInBuild(build) {
    // Another build is only worth it where there is something to find.
    const isWorthIt = build.failures.length === 0 && build.steps.some((step) => findCostly(step, 'install') !== null)
    const file = isWorthIt ? findSource(build) : null
    if (file === null) return []
    const reruns = rerunsAfterEdit(build, file)
    return reruns.flatMap((rerun): readonly Found[] => {
      const { step, verdict } = rerun
      const command = verdict === 'cached' ? null : findCostly(step, 'install')
      const origin = originOf(rerun, reruns)
      if (command === null || origin === step) return []
      const words = [command.name, ...command.words.map(({ text }) => text)].join(' ').slice(0, 60)
      return [
        {
          certainty: verdict === 'runs' ? 'sure' : 'perhaps',
          message: `After an edit of ${file}, ${nameOfStep(origin)} brings other files, so ${words} in line ${placeOf(step.planned).firstLine} ${verdict === 'runs' ? 'runs' : 'may run'} again, though nothing that it installs has changed.`,
          place: placeOf(origin.planned),
          related: related(placeOf(step.planned), 'runs again'),
        },
      ]
    })
  },
})

const SOURCE = /\.(?:[cm]?[jt]sx?|vue|svelte|go|py|rb|php|java|kt|scala|rs|c|cc|cpp|cs|ex|swift|hs)$/

const NOT_EDITED =
  /(?:^|\/)(?:node_modules|vendor|dist|build|target|tests?|__tests__|\.[^/]*)\/|\.(?:test|spec)\.|(?:^|\/)(?:setup\.py|[^/]*\.config\.[cm]?[jt]s|\.[^/]*)$/

const SOURCE_FOLDER = /^(?:src|app|lib|cmd|internal|server|pages|components)\//

/** A file that is edited often: a source, no list of dependencies and no test; null if there is none. */
function findSource(build: Build): string | null {
  const sources = sentPathsOf(build).filter((path) => SOURCE.test(path) && !NOT_EDITED.test(path))
  const sorted = sources.toSorted((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1))
  return sorted[0] ?? null
}

function rank(path: string): number {
  if (SOURCE_FOLDER.test(path)) return 0
  return /^(?:main|index|server|app)\./.test(baseName(path)) ? 1 : 2
}
