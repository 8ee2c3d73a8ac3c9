import { defineProblem } from '../define-problem.ts'
import { findFromContext, foundThere } from '../reading/context-files.ts'
import { listPaths } from '../reading/paths.ts'
import { sizeInBrackets } from '../reading/say-size.ts'

/** Tests in the image that runs. */
export const testsShip = defineProblem({
  id: 'tests-ship',
  concept: 'build-context',
  weight: 'wasteful',
  what: 'Tests are copied into the image that ships.',
  why: 'Nothing in a running container reads them. They tell a stranger how the program works, bring data that was made for them, and an edit of a test makes a new image of the same program.',
  mend: 'Leave them out with .dockerignore or COPY --exclude, or run them in a stage of their own.',
  bad: {
    dockerfile: 'FROM python:3.12-slim\nWORKDIR /app\nCOPY . .\nCMD ["python", "main.py"]\n',
    context: { 'main.py': 'print("up")\n', 'tests/test_main.py': 'def test_main():\n    pass\n' },
  },
  good: {
    dockerfile: 'FROM python:3.12-slim\nWORKDIR /app\nCOPY . .\nCMD ["python", "main.py"]\n',
    context: { 'main.py': 'print("up")\n', 'tests/test_main.py': 'def test_main():\n    pass\n' },
    dockerignore: 'tests\n',
  },
  findInImage: (scene) =>
    findFromContext(scene, isTest).map((found) => {
      const paths = found.files.map(({ path }) => path)
      const verb = paths.length === 1 ? 'ships' : 'ship'
      return foundThere(found, `${listPaths(paths)}${sizeInBrackets(found.size)} ${verb}, and only tests need them.`)
    }),
})

const TEST = /\.(?:test|spec)\.[cm]?[jt]sx?$|_test\.go$|\/test_[^/]+\.py$|_test\.py$|Tests?\.(?:java|php|cs)$/

const TEST_FOLDER = /\/(?:tests?|__tests__|spec|e2e)\/.*\.(?:[cm]?[jt]sx?|py|go|php|rb|java)$/

// The packages of others bring what they bring.
const OF_OTHERS = /\/(?:node_modules|vendor|site-packages)\//

function isTest(path: string): boolean {
  return (TEST.test(path) || TEST_FOLDER.test(path)) && !OF_OTHERS.test(path)
}
