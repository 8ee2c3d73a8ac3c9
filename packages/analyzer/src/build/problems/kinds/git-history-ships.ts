import { defineProblem } from '../define-problem.ts'
import { findFromContext, foldersNamed, foundThere } from '../reading/context-files.ts'
import { listPaths } from '../reading/paths.ts'
import { sizeInBrackets } from '../reading/say-size.ts'

/** The repository with all its history in the image. */
export const gitHistoryShips = defineProblem({
  id: 'git-history-ships',
  concept: 'build-context',
  weight: 'exposed',
  what: 'The .git folder is in the image.',
  why: 'It holds every version of every file there ever was, passwords that were taken out since among them, and most often weighs more than the program. And each commit changes it, so nothing below the COPY stays in the cache.',
  mend: 'Name .git in .dockerignore.',
  bad: {
    dockerfile: 'FROM node:20-alpine\nWORKDIR /app\nCOPY . .\nCMD ["node", "server.js"]\n',
    context: { 'server.js': 'setInterval(() => {}, 1000)\n', '.git/HEAD': 'ref: refs/heads/main\n', '.git/config': '' },
  },
  good: {
    dockerfile: 'FROM node:20-alpine\nWORKDIR /app\nCOPY . .\nCMD ["node", "server.js"]\n',
    context: { 'server.js': 'setInterval(() => {}, 1000)\n', '.git/HEAD': 'ref: refs/heads/main\n', '.git/config': '' },
    dockerignore: '.git\n',
  },
  findInImage: (scene) =>
    findFromContext(scene, (path) => path.includes('/.git/')).map((found) => {
      const folders = listPaths(foldersNamed('.git', found.files))
      return foundThere(found, `${folders}${sizeInBrackets(found.size)} ships with the image.`)
    }),
})
