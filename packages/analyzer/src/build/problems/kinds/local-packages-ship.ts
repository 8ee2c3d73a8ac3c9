import { defineProblem } from '../define-problem.ts'
import { findFromContext, foldersNamed, foundThere } from '../reading/context-files.ts'
import { listPaths } from '../reading/paths.ts'
import { sizeInBrackets } from '../reading/say-size.ts'

/** Packages that were installed on the machine of whoever builds. */
export const localPackagesShip = defineProblem({
  id: 'local-packages-ship',
  concept: 'build-context',
  weight: 'broken',
  what: 'The node_modules folder of the machine that builds is in the image.',
  why: 'It was installed for another system: code in it that is compiled fits that one alone. It has what development needs as well, and on another machine, which has no such folder, the same Dockerfile makes another image.',
  mend: 'Name node_modules in .dockerignore and install in the image.',
  bad: {
    dockerfile: 'FROM node:20-alpine\nWORKDIR /app\nCOPY . .\nCMD ["node", "server.js"]\n',
    context: {
      'server.js': 'require("left")\n',
      'package.json': '{"dependencies": {"left": "1.0.0"}}',
      'node_modules/left/index.js': 'module.exports = 1\n',
    },
  },
  good: {
    dockerfile: 'FROM node:20-alpine\nWORKDIR /app\nCOPY . .\nCMD ["node", "server.js"]\n',
    context: {
      'server.js': 'setInterval(() => {}, 1000)\n',
      'node_modules/left/index.js': 'module.exports = 1\n',
    },
    dockerignore: 'node_modules\n',
  },
  findInImage: (scene) =>
    findFromContext(scene, (path) => path.includes('/node_modules/')).map((found) => {
      const folders = listPaths(foldersNamed('node_modules', found.files))
      const message = `${folders}${sizeInBrackets(found.size)} is what was installed on the machine that builds.`
      // Packages of plain JavaScript run everywhere.
      return { ...foundThere(found, message), certainty: 'perhaps' as const }
    }),
})
