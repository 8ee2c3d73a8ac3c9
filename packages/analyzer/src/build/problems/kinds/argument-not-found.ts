import { baseName } from '../../commands/base-name.ts'
import { absolutePath, findPlace } from '../../files/place.ts'
import { defineProblem } from '../define-problem.ts'
import { lastStep } from '../image-scene.ts'
import { filesIn } from '../reading/files-in.ts'
import { listPaths } from '../reading/paths.ts'
import { placeOf, placeOfRoot, related } from '../reading/places.ts'
import { findProgramFile } from '../reading/program-file.ts'
import { placeOfCommand } from '../reading/started-program.ts'

/** An interpreter that is told to run a file which is not there. */
export const argumentNotFound = defineProblem({
  id: 'argument-not-found',
  concept: 'start-commands',
  weight: 'broken',
  restsOnBase: true,
  what: 'The program starts and at once fails to find the file that it is to run.',
  why: 'A path that does not begin with a slash is seen from WORKDIR. If the files were copied to another folder, or the build wrote them elsewhere, Node, Python or Java starts and ends with "cannot find module" or the like.',
  mend: 'Let the command, WORKDIR and the destination of COPY agree.',
  bad: {
    dockerfile: 'FROM node:20-alpine\nWORKDIR /app\nCOPY dist/ ./\nCMD ["node", "dist/main.js"]\n',
    context: { 'dist/main.js': 'setInterval(() => {}, 1000)\n' },
  },
  good: {
    dockerfile: 'FROM node:20-alpine\nWORKDIR /app\nCOPY dist/ ./dist/\nCMD ["node", "dist/main.js"]\n',
    context: { 'dist/main.js': 'setInterval(() => {}, 1000)\n' },
  },
  findInImage(scene) {
    const file = findProgramFile(scene)
    if (file === null || scene.image.start.verdict === 'fails') return []
    const folder = scene.config.workingDir || '/'
    const places = file.tries.map((path) => findPlace(scene.files, absolutePath(path, folder)))
    // A folder may be what an interpreter takes, but only for what is in it.
    if (places.some((place) => place.kind === 'found' && place.node.kind !== 'folder')) return []
    const isSure = places.every((place) => place.kind !== 'unknown')
    const isOfBase = places.every((place) => place.kind !== 'unknown' || (place.node === null && place.why.time === 0))
    const alike = [...filesIn(scene.files)].flatMap(({ path, node }) =>
      baseName(path) === baseName(file.word) && node.time > 0 ? [path] : [],
    )
    if (!isSure && (!isOfBase || alike.length === 0)) return []
    const ending = alike.length === 0 ? '' : ` There is ${listPaths(alike)}.`
    const workdir = lastStep(scene.target.planned, 'WORKDIR')
    const from = file.word.startsWith('/')
      ? null
      : workdir === null
        ? placeOfRoot(scene.target.planned)
        : placeOf(workdir)
    return [
      {
        certainty: isSure ? 'sure' : 'perhaps',
        message: `${file.interpreter} is to run ${absolutePath(file.word, folder)}, which is not in the image.${ending}`,
        place: placeOfCommand(scene),
        related: related(from, 'is where the path is seen from'),
      },
    ]
  },
})
